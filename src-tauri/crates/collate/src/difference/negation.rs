//! Negation: one claim says that it is so, the other that it is not.

use super::{between, mention};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Mention};
use crate::difference::wording::ratio;

const CUES: [&str; 10] =
    ["not", "no", "never", "nobody", "none", "neither", "nor", "without", "denied", "denies"];

/// Below this share of words in common, a "not" on one side says nothing about the other claim.
const NEARLY_THE_SAME: f32 = 0.6;

/// A negation that only one of two claims in nearly the same words has.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    let (ours, theirs) = (cues(left), cues(right));
    if ours.len() % 2 == theirs.len() % 2 || ratio(left, right) < NEARLY_THE_SAME {
        return None;
    }
    between(DifferenceKind::Negation, ours.into_iter().next(), theirs.into_iter().next())
}

fn cues(claim: &ClaimText<'_>) -> Vec<Mention> {
    let is_cue = |plain: &str| CUES.contains(&plain) || plain.ends_with("n't");
    let cues = claim.tokens.iter().filter(|token| is_cue(&token.plain));
    cues.map(|token| mention(claim, token.span)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;
    use crate::difference::shown;

    fn check(left: &str, right: &str, expect: &str) {
        let found: Vec<_> = difference(&test_claim(left), &test_claim(right)).into_iter().collect();
        assert_eq!(shown(&found), expect, "{left} / {right}");
    }

    #[test]
    fn a_negation_on_one_side_is_named() {
        check("The plan was approved by the board.", "The plan was not approved by the board.", "- -> not");
        check("He didn’t know of it.", "He did know of it.", "didn’t -> -");
    }

    #[test]
    fn negations_in_unlike_claims_say_nothing() {
        check("Nobody knew of the plan.", "The board had approved it in March.", "");
        check("He was not there.", "He was never there.", "");
    }
}
