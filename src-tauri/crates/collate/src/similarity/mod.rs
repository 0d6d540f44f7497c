//! How alike two claims are, and why.
//!
//! In reading order: the [words of both texts](lexicon) with their weights and meanings, the pairs that [may be
//! links](candidates), the signals one a file ([terms], [meaning], [soft] word match, [wording], [lean], and at a
//! close look the [reading] of words in context), what a pair's rivals and neighbours say ([competition],
//! [context]), all of them [side by side](features), and the learned [combination](model) that makes one calibrated
//! score of them, after a second look at the [scores around](neighbours).

mod candidates;
mod centre;
mod competition;
mod context;
mod features;
pub mod lean;
mod lexicon;
mod meaning;
mod model;
mod neighbours;
pub mod parts;
mod reading;
pub mod reasons;
mod soft;
mod terms;
mod wording;

use rayon::prelude::*;

use crate::claim::Text;
use crate::{Depth, Progress, Stop, Stopped};
use features::{Pair, Signal};
use lexicon::Lexicon;
use model::Model;
use reading::Readings;

pub use features::NAMES;
pub use reading::Given;

/// The scores of all pairs that may be links, and what they are made of.
pub struct Similarities {
    lexicon: Lexicon,
    /// At a close look.
    readings: Option<Readings>,
    rows: Vec<Vec<Candidate>>,
    right_count: usize,
}

/// A pair that may be a link.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Index of the right claim.
    pub right: usize,
    /// 0 to 1.
    pub score: f32,
    /// The share of words in the same order, 0 to 1.
    pub wording: f32,
}

/// The signals of every candidate, as (left, right, values in the order of [`NAMES`]).
pub fn table(left: &Text<'_>, right: &Text<'_>, depth: Depth) -> Vec<(usize, usize, Vec<f32>)> {
    let rows = Lexicon::of(left, right, Stop::NEVER)
        .and_then(|lexicon| features::features(&lexicon, left, right, (depth, Progress::NONE)))
        .map(|(rows, _)| rows)
        .unwrap_or_default();
    let rows = rows.into_iter().enumerate();
    rows.flat_map(|(from, row)| row.into_iter().map(move |pair| (from, pair.right, pair.values.to_vec())))
        .collect()
}

pub fn given(left: &Text<'_>, right: &Text<'_>) -> Result<Vec<Given>, Stopped> {
    let lexicon = Lexicon::of(left, right, Stop::NEVER)?;
    let claims = left.claims.iter().chain(&right.claims).zip(lexicon.left.iter().chain(&lexicon.right));
    Ok(claims.map(|(claim, terms)| Given::of(&lexicon, claim, terms)).collect())
}

impl Similarities {
    pub fn between(
        left: &Text<'_>,
        right: &Text<'_>,
        depth: Depth,
        progress: Progress<'_>,
    ) -> Result<Self, Stopped> {
        let stop = progress.stop;
        // The transformer knows English; words in other languages are better left to themselves.
        let english = left.language.is_english() && right.language.is_english();
        let depth = if english { depth } else { Depth::Quick };
        let lexicon = Lexicon::of(left, right, stop)?;
        stop.check()?;
        let (pairs, readings) = features::features(&lexicon, left, right, (depth, progress))?;
        let model = Model::of(depth);
        let first: Vec<Vec<(usize, f32)>> = pairs
            .par_iter()
            .map(|row| row.iter().map(|pair| (pair.right, model.first(&pair.values))).collect())
            .collect();
        stop.check()?;
        let seen = neighbours::look(&first, right.claims.len());
        let candidate = |(pair, seen): (&Pair, &_)| Candidate {
            right: pair.right,
            score: model.second(seen),
            wording: pair.get(Signal::Wording),
        };
        stop.check()?;
        let rows = pairs
            .par_iter()
            .zip(&seen)
            .map(|(row, seen)| row.iter().zip(seen).map(candidate).collect())
            .collect();
        Ok(Self { lexicon, readings, rows, right_count: right.claims.len() })
    }

    /// The pairs that may be links, row by row.
    pub fn rows(&self) -> &[Vec<Candidate>] {
        &self.rows
    }

    /// A pair's share of words in the same order; 0 for one that is no candidate.
    fn wording(&self, left: usize, right: usize) -> f32 {
        let row = &self.rows[left];
        row.binary_search_by_key(&right, |it| it.right).map_or(0.0, |at| row[at].wording)
    }

    pub fn right_count(&self) -> usize {
        self.right_count
    }

    /// Every pair's score; a pair that is no candidate has 0.
    pub fn dense(&self) -> Vec<Vec<f32>> {
        let row = |candidates: &Vec<Candidate>| {
            let mut scores = vec![0.0; self.right_count];
            for candidate in candidates {
                scores[candidate.right] = candidate.score;
            }
            scores
        };
        self.rows.iter().map(row).collect()
    }
}
