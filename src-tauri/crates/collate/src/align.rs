//! From scores to links: order-free, many-to-many, and nothing is linked because something had to be.

use crate::collation::Strength;
use crate::similarity::{Candidate, Similarities};

/// A pair that is nobody's best needs this score; below it, more links hurt more than they help.
const SECOND_BEST: f32 = 0.5;

/// Scores from here on are strong: on hand-aligned news about three of four such links are right.
const STRONG: f32 = 0.6;
/// And from here on likely: about two of three.
const LIKELY: f32 = 0.35;

/// The pairs that are links, as (left, right, score), in order of the left claims, then of the right ones.
///
/// A pair at or above `threshold` is one if it is the best of either claim, or if it would stand by itself.
pub fn align(similarities: &Similarities, threshold: f32) -> Vec<(usize, usize, f32)> {
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
