//! Support from the neighbourhood: a pair whose neighbours correspond is the likelier to correspond itself.

use rayon::prelude::*;

use super::features::{Pair, Signal};

/// What a neighbour that is no candidate, or does not exist, counts.
const NONE: f32 = -0.5;

/// Sets for every pair how much the pairs around it stand out.
pub fn support(rows: &mut [Vec<Pair>]) {
    let stands_out: Vec<Vec<(usize, f32)>> = rows
        .iter()
        .map(|row| row.iter().map(|pair| (pair.right, pair.get(Signal::StandsOut))).collect())
        .collect();
    let at = |left: usize, right: usize, (down, along): (isize, isize)| -> f32 {
        let place = left.checked_add_signed(down).zip(right.checked_add_signed(along));
        let found = place.and_then(|(left, right)| {
            let row = stands_out.get(left)?;
            row.binary_search_by_key(&right, |(to, _)| *to).ok().map(|found| row[found].1)
        });
        found.unwrap_or(NONE)
    };
    rows.par_iter_mut().enumerate().for_each(|(from, row)| {
        for pair in row {
            let diagonal = at(from, pair.right, (-1, -1)).max(at(from, pair.right, (1, 1)));
            pair.set(Signal::Diagonal, diagonal);
        }
    });
}
