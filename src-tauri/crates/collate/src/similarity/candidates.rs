//! Which pairs are looked at closely: those that share weighty terms or mean alike.

use rayon::prelude::*;

use super::meaning;
use super::terms::Weighted;
use super::vectors::Direction;
use crate::{Stop, Stopped};

/// Up to so many pairs, all are looked at.
const ALL: usize = 20_000;
/// Beyond, so many of each claim by its terms, and as many by its meaning.
const BEST: usize = 20;

/// For each left claim its candidates on the right, ascending.
pub fn candidates(
    (left, right): (&Weighted, &Weighted),
    (left_meaning, right_meaning): (&[Option<Direction>], &[Option<Direction>]),
    terms: usize,
    stop: Stop<'_>,
) -> Result<Vec<Vec<usize>>, Stopped> {
    let (lefts, rights) = (left.claims.len(), right.claims.len());
    if lefts * rights <= ALL {
        return Ok(vec![(0..rights).collect(); lefts]);
    }
    let mut rows = vec![Vec::new(); lefts];
    let by_terms = |one: &Weighted, other: &Weighted| {
        best_by_terms(one, &other.postings(terms), other.claims.len(), stop)
    };
    for (row, found) in rows.iter_mut().zip(by_terms(left, right)?) {
        row.extend(found);
    }
    for (right, found) in by_terms(right, left)?.into_iter().enumerate() {
        found.into_iter().for_each(|left| rows[left].push(right));
    }
    for (row, found) in rows.iter_mut().zip(best_by_meaning(left_meaning, right_meaning, stop)?) {
        row.extend(found);
    }
    for (right, found) in best_by_meaning(right_meaning, left_meaning, stop)?.into_iter().enumerate() {
        found.into_iter().for_each(|left| rows[left].push(right));
    }
    rows.par_iter_mut().for_each(|row| {
        row.sort_unstable();
        row.dedup();
    });
    Ok(rows)
}

fn best_by_terms(
    claims: &Weighted,
    postings: &[Vec<(u32, f32)>],
    others: usize,
    stop: Stop<'_>,
) -> Result<Vec<Vec<usize>>, Stopped> {
    let scratch = || (vec![0.0f32; others], Vec::new());
    let row = |(sums, met): &mut (Vec<f32>, Vec<u32>), vector: &Vec<(u32, f32)>| {
        stop.check()?;
        for &(term, weight) in vector {
            for &(other, its) in &postings[term as usize] {
                let sum = &mut sums[other as usize];
                if *sum == 0.0 {
                    met.push(other);
                }
                *sum += weight * its;
            }
        }
        let found =
            met.drain(..).map(|other| (std::mem::take(&mut sums[other as usize]), other as usize)).collect();
        Ok(best(found))
    };
    claims.claims.par_iter().map_init(scratch, row).collect()
}

fn best_by_meaning(
    claims: &[Option<Direction>],
    others: &[Option<Direction>],
    stop: Stop<'_>,
) -> Result<Vec<Vec<usize>>, Stopped> {
    let row = |claim: &Option<Direction>| {
        stop.check()?;
        let found = others
            .iter()
            .enumerate()
            .map(|(at, other)| (meaning::cosine(claim.as_ref(), other.as_ref()), at));
        Ok(best(found.collect()))
    };
    claims.par_iter().map(row).collect()
}

/// The best few, whichever order they came in.
fn best(mut found: Vec<(f32, usize)>) -> Vec<usize> {
    found.retain(|(value, _)| *value > 0.0);
    let better =
        |one: &(f32, usize), other: &(f32, usize)| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1));
    if found.len() > BEST {
        found.select_nth_unstable_by(BEST, better);
        found.truncate(BEST);
    }
    found.into_iter().map(|(_, at)| at).collect()
}
