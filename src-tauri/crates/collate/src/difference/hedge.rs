//! Hedges: what is asserted on one side and only said to be so on the other.

use super::{between, mention, number};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind, Mention};
use crate::difference::wording::ratio;
use crate::token::Class;

/// How far a cue word takes its claim from plain assertion. Two claims with cues of one rank agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rung {
    Possible,
    Likely,
    Reported,
    Alleged,
    Certain,
}

const CUES: &[(&str, Rung)] = &[
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
    ("suspected", Rung::Alleged),
    ("supposedly", Rung::Alleged),
    ("ostensibly", Rung::Alleged),
    ("maybe", Rung::Possible),
    ("conceivably", Rung::Possible),
    ("evidently", Rung::Likely),
    ("appear", Rung::Likely),
    ("seem", Rung::Likely),
    ("rumors", Rung::Reported),
    ("rumours", Rung::Reported),
    ("certainly", Rung::Certain),
    ("definitely", Rung::Certain),
    ("undoubtedly", Rung::Certain),
    ("undeniably", Rung::Certain),
    ("unquestionably", Rung::Certain),
    ("surely", Rung::Certain),
    ("confirmed", Rung::Certain),
];

/// Below this share of words in common, a cue on one side says nothing about the other claim.
const ALIKE: f32 = 0.25;

/// The first hedge of each claim where the two are not hedged alike.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    let (ours, theirs) = (hedge(left), hedge(right));
    let rung = |hedge: &Option<(Rung, Mention)>| hedge.as_ref().map(|(rung, _)| *rung);
    if rung(&ours) == rung(&theirs) || ratio(left, right) < ALIKE {
        return None;
    }
    between(DifferenceKind::Hedge, ours.map(|(_, cue)| cue), theirs.map(|(_, cue)| cue))
}

fn hedge(claim: &ClaimText<'_>) -> Option<(Rung, Mention)> {
    claim.tokens.iter().enumerate().find_map(|(at, token)| {
        let &(_, rung) = CUES.iter().find(|(cue, _)| *cue == token.plain && !is_other_sense(claim, at))?;
        Some((rung, mention(claim, token.span)))
    })
}

/// The month of May, and Theresa; "could not", which is no doubt; and somebody who reports, thinks or confirms.
fn is_other_sense(claim: &ClaimText<'_>, at: usize) -> bool {
    let token = &claim.tokens[at];
    let plain =
        |at: Option<usize>| at.and_then(|at| claim.tokens.get(at)).map_or("", |token| token.plain.as_str());
    match token.plain.as_str() {
        "may" => token.capital,
        "could" => plain(Some(at + 1)) == "not",
        // Behind its subject it is a verb of somebody's.
        "reported" | "confirmed" | "thought" | "believed" | "suspected" | "alleged" => {
            const SUBJECTS: [&str; 6] = ["he", "she", "they", "we", "i", "who"];
            let before = at.checked_sub(1).map(|before| &claim.tokens[before]);
            before.is_some_and(|token| {
                let counts = number::value(&token.plain).is_some();
                SUBJECTS.contains(&token.plain.as_str()) || !(token.class == Class::Function || counts)
            })
        }
        _ => false,
    }
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
