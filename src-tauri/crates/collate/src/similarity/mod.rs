//! How alike two claims are, and why.
//!
//! Three signals make the score: [shared terms](terms), weighted by how rare they are in these two texts;
//! [competition](competition), which asks whether a pair stands out among all that its two claims could
//! be linked to; and shared [phrases](phrases). A logistic combination of the three gives 0 to 1.

mod competition;
mod phrases;
pub mod reasons;
mod terms;

use rayon::prelude::*;

use crate::claim::Text;
use competition::Competition;
use terms::Terms;

/// The weights of the combination, fitted by logistic regression to the hand-aligned news of ABCD-Link
/// (CC BY 4.0); see ARCHITECTURE.md.
const TERMS: f32 = 14.0;
const COMPETITION: f32 = 12.5;
const PHRASES: f32 = 0.1;
const BIAS: f32 = -4.1;

/// The scores of all pairs that share a term, and what they are made of.
pub struct Similarities {
    terms: Terms,
    competition: Competition,
    /// For each left claim: the right claims that it shares a term with, ascending, with term similarity.
    rows: Vec<Vec<Candidate>>,
}

/// A pair that shares a term.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Index of the right claim.
    pub right: usize,
    /// Cosine of the weighted terms, 0 to 1.
    pub terms: f32,
    /// The whole score, 0 to 1.
    pub score: f32,
}

impl Similarities {
    pub fn between(left: &Text<'_>, right: &Text<'_>) -> Self {
        let terms = Terms::of(left, right);
        let phrases = phrases::Phrases::of(left, right);
        let mut rows = terms.rows();
        let competition = Competition::of(&rows, right.claims.len());
        rows.par_iter_mut().enumerate().for_each(|(from, row)| {
            for candidate in row {
                let stands_out = competition.of_pair(from, candidate.right, candidate.terms);
                candidate.score = combine(candidate.terms, stands_out, phrases.shared(from, candidate.right));
            }
        });
        Self { terms, competition, rows }
    }

    /// The pairs that may be links, row by row.
    pub fn rows(&self) -> &[Vec<Candidate>] {
        &self.rows
    }

    pub fn right_count(&self) -> usize {
        self.competition.right_count()
    }

    /// Every pair's score; a pair without a shared term has what competition alone leaves it.
    pub fn dense(&self) -> Vec<Vec<f32>> {
        let row = |(from, candidates): (usize, &Vec<Candidate>)| {
            let mut scores: Vec<f32> = (0..self.right_count())
                .map(|right| combine(0.0, self.competition.of_pair(from, right, 0.0), 0))
                .collect();
            for candidate in candidates {
                scores[candidate.right] = candidate.score;
            }
            scores
        };
        self.rows.iter().enumerate().map(row).collect()
    }
}

fn combine(terms: f32, stands_out: f32, phrases: u32) -> f32 {
    let phrases = PHRASES * phrases.min(3) as f32;
    let sum = BIAS + TERMS * terms + COMPETITION * stands_out + phrases;
    1.0 / (1.0 + (-sum).exp())
}
