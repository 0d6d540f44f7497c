//! Hedges: what is asserted on one side and only said to be so on the other.

use super::{between, mention};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Mention};
use crate::token::Token;

/// How far a cue word takes its claim from plain assertion. Two claims with cues of one rank agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rung {
    Possible,
    Likely,
    Reported,
    Alleged,
}

const CUES: [(&str, Rung); 27] = [
    ("may", Rung::Possible),
    ("might", Rung::Possible),
    ("could", Rung::Possible),
    ("perhaps", Rung::Possible),
    ("possibly", Rung::Possible),
    ("possible", Rung::Possible),
    ("potentially", Rung::Possible),
    ("likely", Rung::Likely),
    ("probably", Rung::Likely),
    ("presumably", Rung::Likely),
    ("apparently", Rung::Likely),
    ("seemingly", Rung::Likely),
    ("appears", Rung::Likely),
    ("appeared", Rung::Likely),
    ("seems", Rung::Likely),
    ("seemed", Rung::Likely),
    ("believed", Rung::Likely),
    ("thought", Rung::Likely),
    ("reportedly", Rung::Reported),
    ("reported", Rung::Reported),
    ("rumored", Rung::Reported),
    ("rumoured", Rung::Reported),
    ("alleged", Rung::Alleged),
    ("allegedly", Rung::Alleged),
    ("purported", Rung::Alleged),
    ("purportedly", Rung::Alleged),
    ("unconfirmed", Rung::Alleged),
];

/// The first hedge of each claim where the two are not hedged alike.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    let (ours, theirs) = (hedge(left), hedge(right));
    if ours.as_ref().map(|(rung, _)| rung) == theirs.as_ref().map(|(rung, _)| rung) {
        return None;
    }
    between(DifferenceKind::Hedge, ours.map(|(_, cue)| cue), theirs.map(|(_, cue)| cue))
}

fn hedge(claim: &ClaimText<'_>) -> Option<(Rung, Mention)> {
    claim.tokens.iter().find_map(|token| {
        let &(_, rung) = CUES.iter().find(|(cue, _)| *cue == token.plain && !is_other_sense(token))?;
        Some((rung, mention(claim, token.span)))
    })
}

/// The month of May, and Theresa.
fn is_other_sense(token: &Token<'_>) -> bool {
    token.plain == "may" && token.capital
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
    fn hedges_dropped_added_and_changed_are_named() {
        check("He was apparently an agent.", "He was an agent.", "apparently -> -");
        check("They shared less.", "They reportedly shared less.", "- -> reportedly");
        check("He was apparently the source.", "the alleged leak", "apparently -> alleged");
    }

    #[test]
    fn claims_hedged_alike_do_not_differ() {
        check("It may happen.", "It might happen.", "");
        check("On 16 May it rained.", "It rained.", "");
    }
}
