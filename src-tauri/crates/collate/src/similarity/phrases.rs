//! Shared phrases: neighbouring content words that both claims have side by side.

use super::lexicon::{Lexicon, Terms};

/// A claim's phrases, by number, once each.
pub type Phrases = Vec<(u32, u32)>;

pub fn phrases(claim: &Terms) -> Phrases {
    let mut phrases: Phrases = claim.sequence.windows(2).map(|pair| (pair[0], pair[1])).collect();
    phrases.sort_unstable();
    phrases.dedup();
    phrases
}

/// How much the two claims' shared phrases weigh.
pub fn shared(lexicon: &Lexicon, one: &Phrases, other: &Phrases) -> f32 {
    let both = one.iter().filter(|phrase| other.binary_search(phrase).is_ok());
    both.map(|&(first, second)| lexicon.term(first).weight + lexicon.term(second).weight).sum()
}
