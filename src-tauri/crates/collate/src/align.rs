//! From scores to links: order-free, many-to-many, and nothing is linked because something had to be.

use crate::collation::Strength;
use crate::similarity::{Candidate, Similarities};

/// A pair that is nobody's best needs this score; below it, more links hurt more than they help.
const SECOND_BEST: f32 = 0.7;

/// Scores from here on are strong: on hand-aligned news about three of four such links are right.
const STRONG: f32 = 0.6;
/// And from here on likely: about two of three.
pub const LIKELY: f32 = 0.35;

/// The share of the F1 that may be hoped for, from which on a pair is a link; half of it is best for one pair of texts
/// whose scores are exact, a little less over many.
const SHARE: f32 = 0.45;
/// However little may be hoped for, and however much, a link has at least this score, and needs no more than that.
const LEAST: f32 = 0.2;
const ENOUGH: f32 = 0.4;

/// The score from which on a pair is a link, by what may be hoped for of these two texts: retellings in other words
/// have few high scores, and two versions of one article have many.
///
/// After Lipton, Elkan & Naryanaswamy (2014): with calibrated scores, F1 is best where the score is half of the best F1.
pub fn suggested_threshold(similarities: &Similarities<'_>) -> f32 {
    let mut scores: Vec<f32> =
        similarities.rows().iter().flatten().map(|candidate| candidate.score).collect();
    scores.sort_unstable_by(|one, other| other.total_cmp(one));
    let all: f64 = scores.iter().map(|&score| f64::from(score)).sum();
    let mut right = 0.0;
    let mut hoped = 0.0f64;
    for (count, &score) in (1..).zip(&scores) {
        right += f64::from(score);
        hoped = hoped.max(2.0 * right / (f64::from(count) + all));
    }
    (SHARE * hoped as f32).clamp(LEAST, ENOUGH)
}

/// The pairs that are links, as (left, right, score), in order of the left claims, then of the right ones.
///
/// A pair at or above `threshold` is one if it is the best of either claim, or if it would stand by itself.
pub fn align(similarities: &Similarities<'_>, threshold: f32) -> Vec<(usize, usize, f32)> {
    let rows = similarities.rows();
    let best_left: Vec<f32> =
        rows.iter().map(|row| row.iter().map(|candidate| candidate.score).fold(0.0, f32::max)).collect();
    let mut best_right = vec![0.0f32; similarities.right_count()];
    for candidate in rows.iter().flatten() {
        let best = &mut best_right[candidate.right];
        *best = best.max(candidate.score);
    }
    let keep = |left: usize, candidate: &Candidate| {
        let score = candidate.score;
        let is_best = score >= best_left[left] || score >= best_right[candidate.right];
        score >= if is_best { threshold } else { threshold.max(SECOND_BEST) }
    };
    rows.iter()
        .enumerate()
        .flat_map(|(left, row)| row.iter().map(move |candidate| (left, candidate)))
        .filter(|(left, candidate)| keep(*left, candidate))
        .map(|(left, candidate)| (left, candidate.right, candidate.score))
        .collect()
}

pub fn strength(score: f32) -> Strength {
    if score >= STRONG {
        Strength::Strong
    } else if score >= LIKELY {
        Strength::Likely
    } else {
        Strength::Loose
    }
}
