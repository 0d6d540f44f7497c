//! Shared phrases: neighbouring content words that both claims have side by side.

use std::collections::BTreeMap;

use crate::claim::{ClaimText, Text};
use crate::token::Class;

/// For every claim its phrases, by number, ascending.
pub struct Phrases {
    left: Vec<Vec<u32>>,
    right: Vec<Vec<u32>>,
}

impl Phrases {
    pub fn of(left: &Text<'_>, right: &Text<'_>) -> Self {
        let mut numbers = BTreeMap::new();
        let mut side = |text: &Text<'_>| {
            let of_claim = |claim: &ClaimText<'_>| {
                let stems: Vec<_> = claim.tokens.iter().filter(|t| t.class != Class::Function).collect();
                let mut phrases: Vec<u32> = stems
                    .windows(2)
                    .map(|pair| {
                        let next = numbers.len() as u32;
                        *numbers.entry((pair[0].stem.clone(), pair[1].stem.clone())).or_insert(next)
                    })
                    .collect();
                phrases.sort_unstable();
                phrases.dedup();
                phrases
            };
            text.claims.iter().map(of_claim).collect()
        };
        Self { left: side(left), right: side(right) }
    }

    /// How many phrases the two claims share.
    pub fn shared(&self, left: usize, right: usize) -> u32 {
        let (one, other) = (&self.left[left], &self.right[right]);
        one.iter().filter(|phrase| other.binary_search(phrase).is_ok()).count() as u32
    }
}
