//! How alike two claims are, and why.
//!
//! In reading order: the [words of both texts](lexicon) with their weights and meanings, the pairs that [may be
//! links](candidates), the signals one a file ([terms], [meaning], [soft] word match, [wording], [lean], and at a
//! close look the [reading] of words in context), what a pair's rivals and neighbours say ([competition],
//! [context]), all of them [side by side](features), and the learned [combination](model) that makes one calibrated
//! score of them, after a second look at the [scores around](neighbours).

mod candidates;
mod centre;
mod common;
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
use model::Model;
use reading::Readings;

pub use common::{WordsInCommon, words_in_common};
pub use features::{NAMES, Sides};
pub use lexicon::Lexicon;
pub use reading::Given;

/// The scores of all pairs that may be links, and what they are made of.
pub struct Similarities<'a> {
    lexicon: &'a Lexicon,
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
pub fn table(
    left: &Text<'_>,
    right: &Text<'_>,
    depth: Depth,
) -> Result<Vec<(usize, usize, Vec<f32>)>, Stopped> {
    let lexicon = Lexicon::of(left, right, Stop::NEVER)?;
    let sides = Sides::of(&lexicon, left, right, Stop::NEVER)?;
    let (rows, _) = pairs(&sides, (left, right), depth, Progress::NONE)?;
    let rows = rows.into_iter().enumerate();
    Ok(rows
        .flat_map(|(from, row)| row.into_iter().map(move |pair| (from, pair.right, pair.values.to_vec())))
        .collect())
}

/// Every candidate with its signals, row by row; and what was read at a close look.
fn pairs(
    sides: &Sides<'_>,
    (left, right): (&Text<'_>, &Text<'_>),
    depth: Depth,
    progress: Progress<'_>,
) -> Result<(Vec<Vec<Pair>>, Option<Readings>), Stopped> {
    // A quick look is about half done once the candidates are found; a close one lasts as long as its reading.
    let (found, read) = match depth {
        Depth::Quick => (0.5, 0.5),
        Depth::Close => (0.01, 0.99),
    };
    let candidates = sides.candidates(sides.left_count(), progress.within(0.0, found))?;
    let readings = match depth {
        Depth::Quick => None,
        Depth::Close => Some(Readings::of(sides.lexicon(), left, right, progress.within(found, read))?),
    };
    let pairs = sides.pairs(candidates, readings.as_ref(), progress.within(read, 1.0))?;
    Ok((pairs, readings))
}

pub fn given(left: &Text<'_>, right: &Text<'_>) -> Result<Vec<Given>, Stopped> {
    let lexicon = Lexicon::of(left, right, Stop::NEVER)?;
    let claims = left.claims.iter().chain(&right.claims).zip(lexicon.left.iter().chain(&lexicon.right));
    Ok(claims.map(|(claim, terms)| Given::of(&lexicon, claim, terms)).collect())
}

impl<'a> Similarities<'a> {
    pub fn between(
        sides: &Sides<'a>,
        texts: (&Text<'_>, &Text<'_>),
        depth: Depth,
        progress: Progress<'_>,
    ) -> Result<Self, Stopped> {
        // The transformer knows English; words in other languages are better left to themselves.
        let english = texts.0.language.is_english() && texts.1.language.is_english();
        let depth = if english { depth } else { Depth::Quick };
        let (pairs, readings) = pairs(sides, texts, depth, progress)?;
        Self::of(sides, &pairs, readings, (depth, progress.stop))
    }

    /// Of the first left claims, so many, at a quick look.
    pub fn of_beginning(sides: &Sides<'a>, lefts: usize, stop: Stop<'_>) -> Result<Self, Stopped> {
        let progress = Progress { stop, ..Progress::NONE }.within(0.0, 1.0);
        let pairs = sides.pairs(sides.candidates(lefts, progress)?, None, progress)?;
        Self::of(sides, &pairs, None, (Depth::Quick, stop))
    }

    fn of(
        sides: &Sides<'a>,
        pairs: &[Vec<Pair>],
        readings: Option<Readings>,
        (depth, stop): (Depth, Stop<'_>),
    ) -> Result<Self, Stopped> {
        let model = Model::of(depth);
        let first: Vec<Vec<(usize, f32)>> = pairs
            .par_iter()
            .map(|row| row.iter().map(|pair| (pair.right, model.first(&pair.values))).collect())
            .collect();
        stop.check()?;
        let right_count = sides.right_count();
        let seen = neighbours::look(&first, right_count);
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
        Ok(Self { lexicon: sides.lexicon(), readings, rows, right_count })
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
