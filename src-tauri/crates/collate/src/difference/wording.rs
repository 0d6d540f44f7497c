//! The two claims word by word, grouped so that they read as phrases and not as confetti.

use std::collections::BTreeSet;

use article::Span;
use similar::{Algorithm, DiffOp, capture_diff_slices, diff_ratio};

use crate::claim::ClaimText;
use crate::collation::{Piece, Wording};
use crate::token::Class;
use crate::words;

/// Cuts both claims into runs that the other one has too, and runs that it has not.
///
/// `similar` (Myers, O(ND)) finds the words that both have in the same order; a content word that moved
/// counts as shared as well. A function word goes with its neighbours, so that a lone "the" between two
/// changed words is no island, and neither is a new "in" between two shared ones.
pub fn wording(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Wording {
    let mut left_shared = vec![false; left.tokens.len()];
    let mut right_shared = vec![false; right.tokens.len()];
    for op in diff(left, right) {
        if let DiffOp::Equal { old_index, new_index, len } = op {
            left_shared[old_index..old_index + len].fill(true);
            right_shared[new_index..new_index + len].fill(true);
        }
    }
    let (left_moved, right_moved) = (moved(left, right), moved(right, left));
    settle(left, &mut left_shared, &left_moved);
    settle(right, &mut right_shared, &right_moved);
    Wording { left: pieces(left, &left_shared), right: pieces(right, &right_shared) }
}

/// How much of the two claims' words is the same and in the same order, 0 to 1.
pub fn ratio(left: &ClaimText<'_>, right: &ClaimText<'_>) -> f32 {
    diff_ratio(&diff(left, right), left.tokens.len(), right.tokens.len())
}

fn diff(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Vec<DiffOp> {
    let words = |claim: &ClaimText<'_>| -> Vec<String> {
        claim.tokens.iter().map(|token| token.plain.clone()).collect()
    };
    capture_diff_slices(Algorithm::Myers, &words(left), &words(right))
}

/// For each token: whether the other claim has a word of the same root, wherever it stands.
fn moved(claim: &ClaimText<'_>, other: &ClaimText<'_>) -> Vec<bool> {
    let stems: BTreeSet<&str> = other.tokens.iter().map(|token| token.stem.as_str()).collect();
    let moved = |token: &crate::token::Token<'_>| {
        token.class != Class::Function && stems.contains(token.stem.as_str())
    };
    claim.tokens.iter().map(moved).collect()
}

/// Content words are shared where they stand or moved; function words follow the words around them.
fn settle(claim: &ClaimText<'_>, shared: &mut [bool], moved: &[bool]) {
    let is_function = |at: usize| claim.tokens[at].class == Class::Function;
    for at in 0..shared.len() {
        shared[at] = shared[at] || moved[at];
    }
    let content: Vec<usize> = (0..shared.len()).filter(|&at| !is_function(at)).collect();
    for run in content.windows(2) {
        let (before, behind) = (run[0], run[1]);
        if !shared[before] && !shared[behind] {
            shared[before + 1..behind].fill(false);
        } else if shared[before] && shared[behind] {
            let between = shared[before + 1..behind].iter_mut().zip(&claim.tokens[before + 1..behind]);
            between.for_each(|(shared, token)| *shared |= words::is_glue(&token.plain));
        }
    }
}

/// Runs of tokens with the same answer; what stands between two tokens goes with the shared one.
fn pieces(claim: &ClaimText<'_>, shared: &[bool]) -> Vec<Piece> {
    let whole = claim.claim.span;
    let mut pieces: Vec<Piece> = Vec::new();
    let mut at = whole.start;
    let mut push = |start: usize, end: usize, shared: bool| {
        if start == end {
            return;
        }
        match pieces.last_mut() {
            Some(last) if last.shared == shared => last.span.end = end,
            _ => pieces.push(Piece { span: Span::new(start, end), shared }),
        }
    };
    for (index, token) in claim.tokens.iter().enumerate() {
        let both_changed = index > 0 && !shared[index - 1] && !shared[index];
        push(at, token.span.start, !both_changed);
        push(token.span.start, token.span.end, shared[index]);
        at = token.span.end;
    }
    push(at, whole.end, true);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;

    /// Changed runs stand in brackets.
    fn check(left: &str, right: &str) {
        let strip = |text: &str| text.replace(['[', ']'], "");
        let (one, other) = (strip(left), strip(right));
        let (one, other) = (test_claim(&one), test_claim(&other));
        let wording = wording(&one, &other);
        let show = |claim: &ClaimText<'_>, pieces: &[Piece]| -> String {
            let piece = |piece: &Piece| {
                let words = claim.words_at(piece.span);
                if piece.shared { words.to_owned() } else { format!("[{words}]") }
            };
            pieces.iter().map(piece).collect()
        };
        assert_eq!(show(&one, &wording.left), left);
        assert_eq!(show(&other, &wording.right), right);
    }

    #[test]
    fn changed_words_are_told_from_shared_ones() {
        check("About [30] people read it.", "About [45] people read it.");
        check("He left.", "He left.");
    }

    #[test]
    fn moved_words_and_other_forms_are_shared() {
        check("The agent was leaked.", "The leak [exposed the] agent.");
        check("A plan was approved.", "A plan was [not] approved.");
    }

    #[test]
    fn function_words_make_no_islands() {
        check("[Rain soaked the harbour] city.", "[Snow covered the old] city.");
    }
}
