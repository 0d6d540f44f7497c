//! What a claim means as a whole: the weighted mean of its words' vectors.

use meaning::table::{DIMENSIONS, Direction};
use rayon::prelude::*;

use super::centre::centred;
use super::lexicon::{Lexicon, Terms};

/// The directions of both sides' claims, less what all have in common; all zeros for a claim without a known
/// word.
pub struct Meanings {
    pub left: Vec<Direction>,
    pub right: Vec<Direction>,
}

impl Meanings {
    pub fn of(lexicon: &Lexicon) -> Self {
        let side = |claims: &[Terms]| -> Vec<Direction> {
            claims.par_iter().map(|claim| direction(lexicon, claim)).collect()
        };
        let (mut left, mut right) = (side(&lexicon.left), side(&lexicon.right));
        centred(left.iter_mut().chain(&mut right).collect());
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
