//! Negation: one claim says that something is so, the other that it is not.

use article::Span;

use super::{between, mention};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::difference::wording::ratio;
use crate::token::{Class, Token};
use crate::words;

const CUES: [&str; 14] = [
    "not", "no", "never", "without", "failed", "fails", "fail", "refused", "refuses", "refuse", "declined",
    "declines", "cannot", "unable",
];
/// Where these stand, what is negated is not said by the word behind.
const SWEEPING: [&str; 5] = ["nobody", "none", "neither", "nor", "nothing"];
/// Say no in another way: a claim with one of these does not plainly assert.
const ASIDE: [&str; 22] = [
    "lack",
    "lacks",
    "lacked",
    "hardly",
    "barely",
    "scarcely",
    "rejected",
    "rejects",
    "blocked",
    "barred",
    "banned",
    "forbade",
    "forbidden",
    "prevented",
    "stopped",
    "avoided",
    "missed",
    "absent",
    "instead",
    "except",
    "too",
    "dropped",
];
/// Words that say that something was said to be untrue, and those that say that it was said to be true.
const DENIALS: [&str; 4] = ["denied", "denies", "deny", "denying"];
const ADMISSIONS: [&str; 8] =
    ["admitted", "admits", "confirmed", "confirms", "acknowledged", "acknowledges", "conceded", "concedes"];
/// Belong to the verb behind them.
const AUXILIARIES: [&str; 24] = [
    "do", "does", "did", "has", "have", "had", "is", "are", "was", "were", "be", "been", "being", "will",
    "would", "can", "could", "should", "may", "might", "must", "to", "still", "longer",
];
/// How many words behind a cue what it negates may stand.
const REACH: usize = 4;
/// Below this share of words in common, a "not" on one side says nothing about the other claim.
const ALIKE: f32 = 0.25;

/// What one claim asserts and the other negates, with the words of both.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    let sweeping =
        |claim: &ClaimText<'_>| claim.tokens.iter().any(|token| SWEEPING.contains(&token.plain.as_str()));
    if sweeping(left) || sweeping(right) || ratio(left, right) < ALIKE {
        return None;
    }
    let (ours, theirs) =
        negated(left, right).or_else(|| negated(right, left).map(|(theirs, ours)| (ours, theirs)))?;
    between(DifferenceKind::Negation, Some(mention(left, ours)), Some(mention(right, theirs)))
}

/// What `claim` negates and `other` does not: the words of either.
fn negated(claim: &ClaimText<'_>, other: &ClaimText<'_>) -> Option<(Span, Span)> {
    if let Some(denial) = claim.tokens.iter().find(|token| DENIALS.contains(&token.plain.as_str()))
        && let Some(admission) = other.tokens.iter().find(|token| ADMISSIONS.contains(&token.plain.as_str()))
    {
        return Some((denial.span, admission.span));
    }
    (0..claim.tokens.len()).filter(|&at| is_cue(claim, at)).find_map(|cue| {
        let asserts = |token: &Token<'_>| !ASIDE.contains(&token.plain.as_str());
        if !other.tokens.iter().all(asserts) || (0..other.tokens.len()).any(|at| is_cue(other, at)) {
            return None;
        }
        let verb = negated_by(claim, cue)?;
        let word = &claim.tokens[verb];
        let same: Vec<usize> = (0..other.tokens.len())
            .filter(|&at| {
                words::is_form_of(&other.tokens[at].plain, &other.tokens[at].stem, &word.plain, &word.stem)
            })
            .collect();
        let plain = *same.first()?;
        Some((phrase(claim, cue.min(verb), verb), phrase(other, plain, plain)))
    })
}

fn is_cue(claim: &ClaimText<'_>, at: usize) -> bool {
    let plain = claim.tokens[at].plain.as_str();
    let next = claim.tokens.get(at + 1).map_or("", |token| token.plain.as_str());
    let cue = CUES.contains(&plain) || plain.ends_with("n't");
    // "failed because": only what somebody failed to do is negated.
    let verb = ["fail", "refus", "declin"].iter().any(|stem| plain.starts_with(stem));
    cue && !(verb && next != "to") && !(plain == "not" && ["only", "just", "merely", "least"].contains(&next))
}

/// The word that a cue negates: the next weighty one.
fn negated_by(claim: &ClaimText<'_>, cue: usize) -> Option<usize> {
    let weighty =
        |token: &Token<'_>| token.class != Class::Function && !AUXILIARIES.contains(&token.plain.as_str());
    let found = (cue + 1..claim.tokens.len()).take(REACH).find(|&at| weighty(&claim.tokens[at]))?;
    // A name or a figure is not negated: something is said of it.
    let token = &claim.tokens[found];
    (!token.capital && token.class != Class::Figure).then_some(found)
}

/// The words from one token to another, with the auxiliaries before them.
fn phrase(claim: &ClaimText<'_>, from: usize, to: usize) -> Span {
    let mut first = from;
    while first > 0 && AUXILIARIES.contains(&claim.tokens[first - 1].plain.as_str()) {
        first -= 1;
    }
    Span::new(claim.tokens[first].span.start, claim.tokens[to].span.end)
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
    fn what_only_one_side_negates_is_named_with_the_words_of_both() {
        check(
            "The plan was approved by the board.",
            "The plan was not approved by the board.",
            "was approved -> was not approved",
        );
        check("He didn’t know of it.", "He did know of it.", "didn’t know -> did know");
        check("They refused to pay the bail.", "They paid the bail.", "refused to pay -> paid");
        check("He denied the theft.", "He admitted the theft.", "denied -> admitted");
    }

    #[test]
    fn negations_of_other_things_say_nothing() {
        check("Nobody knew of the plan.", "The board had approved it in March.", "");
        check("He was not there.", "He was never there.", "");
        check("He could not open the safe.", "He was unable to open the safe.", "");
        check("Not only the roof was lost.", "The roof was lost.", "");
    }
}
