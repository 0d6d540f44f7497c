//! What a claim means as a whole: the weighted mean of its words' vectors.

use rayon::prelude::*;

use super::lexicon::{Lexicon, Terms};
use super::vectors::{DIMENSIONS, Direction};

/// So many claims have half of their common part taken away.
const FEW: f32 = 10.0;

/// The directions of both sides' claims, less what all have in common; all zeros for a claim without a known
/// word.
pub struct Meanings {
    pub left: Vec<Direction>,
    pub right: Vec<Direction>,
}

impl Meanings {
    pub fn of(lexicon: &Lexicon) -> Self {
        let side =
            |claims: &[Terms]| claims.par_iter().map(|claim| direction(lexicon, claim)).collect::<Vec<_>>();
        let (left, right) = centred(&side(&lexicon.left), &side(&lexicon.right));
        Self { left, right }
    }
}

fn direction(lexicon: &Lexicon, claim: &Terms) -> Direction {
    let mut sum = [0.0; DIMENSIONS];
    for &(number, _) in &claim.counts {
        let term = lexicon.term(number);
        let weight = term.weight * term.length;
        let direction = &lexicon.directions[number as usize];
        sum.iter_mut().zip(direction.numbers()).for_each(|(sum, it)| *sum += weight * f32::from(it));
    }
    Direction::of(&sum).0
}

/// The directions less what all claims of both texts have in common, so that the topic does not count.
fn centred(left: &[Direction], right: &[Direction]) -> (Vec<Direction>, Vec<Direction>) {
    let mut sum = [0i64; DIMENSIONS];
    let mut count = 0i64;
    // Whole numbers: the sum is the same whichever text is left.
    for direction in left.iter().chain(right).filter(|it| !is_none(it)) {
        sum.iter_mut().zip(direction.numbers()).for_each(|(sum, it)| *sum += i64::from(it));
        count += 1;
    }
    let mean: [f32; DIMENSIONS] = sum.map(|it| it as f32 / count.max(1) as f32);
    // A few claims have no topic apart from what they say.
    let share = count as f32 / (count as f32 + FEW);
    let less = |direction: &Direction| {
        let mut rest = [0.0; DIMENSIONS];
        if !is_none(direction) {
            for ((rest, it), mean) in rest.iter_mut().zip(direction.numbers()).zip(&mean) {
                *rest = f32::from(it) - share * mean;
            }
        }
        Direction::of(&rest).0
    };
    (left.par_iter().map(less).collect(), right.par_iter().map(less).collect())
}

fn is_none(direction: &Direction) -> bool {
    *direction == Direction::default()
}
