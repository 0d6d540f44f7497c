//! Claims that lean on the sentence before: "This incident", "These fears", "He", "That is no small matter".

use super::soft::Bag;
use crate::claim::ClaimText;
use crate::token::{Class, Token};

/// Words that point back when they begin a claim.
const POINTERS: [&str; 16] = [
    "this", "that", "these", "those", "such", "it", "he", "she", "they", "his", "her", "their", "its",
    "it's", "he's", "they're",
];

/// How many tokens from its start a claim may point back.
const START: usize = 4;

/// Whether a claim says what it is about only by pointing to the sentence before.
pub fn leans(tokens: &[Token<'_>]) -> bool {
    if tokens.first().is_some_and(|first| POINTERS.contains(&first.plain.as_str())) {
        return true;
    }
    // "In this case", "But these fears", "To this day, the incident": a pointer, or a definite pale noun that
    // no name or figure before it makes plain.
    let pointed = tokens.windows(2).take(START).any(|pair| {
        matches!(pair[0].plain.as_str(), "this" | "these" | "those" | "such") && pair[1].class == Class::Pale
    });
    let definite = tokens.windows(2).take(START + 3).any(|pair| {
        matches!(pair[0].plain.as_str(), "the" | "this" | "that")
            && matches!(
                pair[1].stem.as_str(),
                "incid" | "situat" | "affair" | "matter" | "concern" | "problem" | "case"
            )
    });
    pointed || definite
}

/// How much a word of the sentence before counts beside one of the claim itself.
const LENT: f32 = 0.5;

/// A claim's bag with what the sentence before lends it.
pub fn leaned(bag: &Bag, before: &Bag) -> Bag {
    let lent = before.iter().map(|&(term, weight)| (term, LENT * weight));
    let mut all: Bag = bag.iter().copied().chain(lent).collect();
    all.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
    all.dedup_by_key(|(term, _)| *term);
    all
}

/// The words that a leaning claim begins with, to show what points back.
pub fn opening(claim: &ClaimText<'_>) -> String {
    let words: Vec<&str> = claim.tokens.iter().take(START).map(|token| token.word).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use crate::claim::test_claim;

    #[test]
    fn pointers_are_told_from_claims_that_stand_alone() {
        for (claim, leaning) in [
            ("This incident underscores the danger.", true),
            ("These fears aren’t just theoretical.", true),
            ("That is no small matter.", true),
            ("To this day, the incident influences the thinking of many diplomats.", true),
            ("Trump has endangered the life of an Israeli spy.", false),
            ("The Israeli government would not voice such concerns lightly.", false),
        ] {
            assert_eq!(test_claim(claim).claim.leans, leaning, "{claim}");
        }
    }
}
