//! Opposites: a word on one side that cannot be true where the other side's is ("approved", "rejected").

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{between, mention};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};

/// How many words round either word are looked at for what both are said of.
const AROUND: usize = 7;
/// So many weighty words must be common there, or the two speak of different things.
const COMMON: usize = 2;
const NEGATIONS: [&str; 8] = ["not", "no", "never", "without", "nor", "neither", "cannot", "hardly"];

/// For each form the lines it stands on, and on which side of the bar.
static OPPOSITES: LazyLock<HashMap<&str, Vec<(usize, bool)>>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Vec<(usize, bool)>> = HashMap::new();
    let lines = include_str!("../../data/opposites.txt").lines().filter(|line| !line.starts_with('#'));
    for (number, line) in lines.enumerate() {
        for (half, forms) in line.split('|').enumerate() {
            forms
                .split_whitespace()
                .for_each(|form| words.entry(form).or_default().push((number, half == 0)));
        }
    }
    words
});

/// The first two words that are opposites and said of the same thing.
pub fn difference(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Option<Difference> {
    (0..left.tokens.len()).find_map(|one| {
        let lines = OPPOSITES.get(left.tokens[one].plain.as_str())?;
        let other = (0..right.tokens.len()).find(|&other| {
            let its = OPPOSITES.get(right.tokens[other].plain.as_str());
            its.is_some_and(|its| {
                lines.iter().any(|&(line, half)| {
                    its.contains(&(line, !half)) && !has(left, line, !half) && !has(right, line, half)
                })
            }) && is_plain(left, one)
                && is_plain(right, other)
                && are_of_one(left, one, right, other)
        })?;
        between(
            DifferenceKind::Opposite,
            Some(mention(left, left.tokens[one].span)),
            Some(mention(right, right.tokens[other].span)),
        )
    })
}

/// Whether a claim has a word of one half of a line.
fn has(claim: &ClaimText<'_>, line: usize, half: bool) -> bool {
    claim
        .tokens
        .iter()
        .any(|token| OPPOSITES.get(token.plain.as_str()).is_some_and(|lines| lines.contains(&(line, half))))
}

/// Whether no negation stands before a word.
fn is_plain(claim: &ClaimText<'_>, at: usize) -> bool {
    let before = &claim.tokens[at.saturating_sub(3)..at];
    !before.iter().any(|token| NEGATIONS.contains(&token.plain.as_str()) || token.plain.ends_with("n't"))
}

fn are_of_one(left: &ClaimText<'_>, one: usize, right: &ClaimText<'_>, other: usize) -> bool {
    let weighty = |claim: &ClaimText<'_>, at: usize| -> Vec<String> {
        let from = at.saturating_sub(AROUND);
        let to = claim.tokens.len().min(at + AROUND + 1);
        let around = claim.tokens[from..to].iter().enumerate().filter(|(index, _)| from + index != at);
        let counts = |token: &&Token<'_>| !matches!(token.class, Class::Function | Class::Pale);
        around.map(|(_, token)| token).filter(counts).map(|token| token.stem.clone()).collect()
    };
    let (mine, mut theirs) = (weighty(left, one), weighty(right, other));
    theirs.sort();
    theirs.dedup();
    theirs.iter().filter(|stem| mine.contains(stem)).count() >= COMMON
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::difference::check_kind;

    #[track_caller]
    fn check(left: &str, right: &str, expect: &str) {
        check_kind(difference, (left, right), expect);
    }

    #[test]
    fn opposites_said_of_one_thing_are_named() {
        check(
            "The council approved the harbour plan.",
            "The harbour plan was rejected by the council.",
            "approved -> rejected",
        );
        check(
            "Judge Amsel convicted Mr. Orban of theft.",
            "Mr. Orban was acquitted of theft.",
            "convicted -> acquitted",
        );
    }

    #[test]
    fn opposites_of_different_things_and_negated_ones_say_nothing() {
        check("House prices rose in Brackley.", "Unemployment fell in Brackley.", "");
        check("The council approved the harbour plan.", "The council never rejected the harbour plan.", "");
        check(
            "The council approved the harbour plan and rejected the tunnel.",
            "The council rejected the harbour tunnel plan.",
            "",
        );
    }
}
