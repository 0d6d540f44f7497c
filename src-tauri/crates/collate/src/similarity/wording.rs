//! Wording: how much of two claims is the same words in the same order. It carries the near-verbatim case.

use similar::{Algorithm, capture_diff_slices, diff_ratio};

use super::lexicon::Terms;

/// The share of words that stand in both claims in the same order, 0 to 1 (Myers 1986).
pub fn ratio(left: &Terms, right: &Terms) -> f32 {
    // The two orders may find different alignments: the better one, whichever side is left.
    let ratio = |one: &Terms, other: &Terms| {
        let ops = capture_diff_slices(Algorithm::Myers, &one.words, &other.words);
        diff_ratio(&ops, one.words.len(), other.words.len())
    };
    ratio(left, right).max(ratio(right, left))
}
