//! What a claim means as a whole: the weighted mean of its words' vectors.

use rayon::prelude::*;

use super::lexicon::{Lexicon, Terms};
use super::vectors::{self, DIMENSIONS, Direction};

/// The directions of both sides' claims, as they are and less what all have in common; none for a claim
/// without a known word.
pub struct Meanings {
    pub left: Vec<Option<Direction>>,
    pub right: Vec<Option<Direction>>,
    pub left_centred: Vec<Option<Direction>>,
    pub right_centred: Vec<Option<Direction>>,
}

impl Meanings {
    pub fn of(lexicon: &Lexicon) -> Self {
        let side =
            |claims: &[Terms]| claims.par_iter().map(|claim| direction(lexicon, claim)).collect::<Vec<_>>();
        let (left, right) = (side(&lexicon.left), side(&lexicon.right));
        let (left_centred, right_centred) = centred(&left, &right);
        Self { left, right, left_centred, right_centred }
    }
}

fn direction(lexicon: &Lexicon, claim: &Terms) -> Option<Direction> {
    let mut sum = [0.0; DIMENSIONS];
    for &(number, _) in &claim.counts {
        let term = lexicon.term(number);
        if let Some(meaning) = &term.meaning {
            sum.iter_mut().zip(&meaning.sum).for_each(|(sum, it)| *sum += term.weight * it);
        }
    }
    vectors::direction(&sum)
}

/// The directions less what all claims of both texts have in common, so that the topic does not count.
fn centred(
    left: &[Option<Direction>],
    right: &[Option<Direction>],
) -> (Vec<Option<Direction>>, Vec<Option<Direction>>) {
    let mut sum = [0i64; DIMENSIONS];
    let mut count = 0i64;
    // Whole numbers: the sum is the same whichever text is left.
    for direction in left.iter().chain(right).flatten() {
        sum.iter_mut().zip(direction).for_each(|(sum, &it)| *sum += i64::from(it));
        count += 1;
    }
    let mean: [f32; DIMENSIONS] = sum.map(|it| it as f32 / count.max(1) as f32);
    // A few claims have no topic apart from what they say.
    let share = count as f32 / (count as f32 + 10.0);
    let less = |direction: &Option<Direction>| {
        let direction = direction.as_ref()?;
        let mut rest = [0.0; DIMENSIONS];
        for ((rest, &it), mean) in rest.iter_mut().zip(direction).zip(&mean) {
            *rest = f32::from(it) - share * mean;
        }
        vectors::direction(&rest)
    };
    (left.par_iter().map(less).collect(), right.par_iter().map(less).collect())
}

pub fn cosine(one: Option<&Direction>, other: Option<&Direction>) -> f32 {
    match (one, other) {
        (Some(one), Some(other)) => vectors::cosine(one, other),
        _ => 0.0,
    }
}
