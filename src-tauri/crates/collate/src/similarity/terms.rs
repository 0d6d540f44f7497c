//! Shared terms: each claim as a vector of its stems, weighted by how rare they are in the two texts.
//!
//! TF-IDF with the two texts' own document frequencies (Salton & Buckley 1988): within one story everything
//! shares the topic's words, so only the two texts themselves tell which words set a claim apart.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Candidate;
use crate::claim::{ClaimText, Text};
use crate::token::{Class, Token};

/// How much a pale word counts beside another content word.
const PALE: f32 = 0.4;

pub struct Terms {
    /// For each left claim: its terms and their weights, by term, of length 1 as a vector.
    left: Vec<Vec<(u32, f32)>>,
    /// For each term: the right claims that have it, with its weight there.
    postings: Vec<Vec<(u32, f32)>>,
    right_count: usize,
    /// The terms by their stem, and how rare each is.
    vocabulary: BTreeMap<String, u32>,
    rarity: Vec<f32>,
}

impl Terms {
    pub fn of(left: &Text<'_>, right: &Text<'_>) -> Self {
        // Numbered in the order of their letters, so that sums run in the same order whichever text is left.
        let mut frequency: BTreeMap<&str, (u32, bool)> = BTreeMap::new();
        for claim in left.claims.iter().chain(&right.claims) {
            let mut stems: Vec<_> = weighty(claim).map(|token| (token.stem.as_str(), token.class)).collect();
            stems.sort_unstable_by_key(|&(stem, _)| stem);
            stems.dedup_by_key(|&mut (stem, _)| stem);
            for (stem, class) in stems {
                let entry = frequency.entry(stem).or_insert((0, true));
                entry.0 += 1;
                // A stem is pale only if every form of it in these texts is.
                entry.1 &= class == Class::Pale;
            }
        }
        let claims = (left.claims.len() + right.claims.len()) as f32;
        let rarity = frequency
            .values()
            .map(|&(count, pale)| {
                ((claims + 1.0) / (count as f32 + 0.5)).ln().max(0.0) * if pale { PALE } else { 1.0 }
            })
            .collect();
        let vocabulary: BTreeMap<String, u32> =
            frequency.keys().zip(0..).map(|(stem, term)| ((*stem).to_owned(), term)).collect();
        let mut terms = Self {
            left: Vec::new(),
            postings: vec![Vec::new(); vocabulary.len()],
            right_count: right.claims.len(),
            vocabulary,
            rarity,
        };
        terms.left = left.claims.par_iter().map(|claim| terms.vector(claim)).collect();
        let rights: Vec<_> = right.claims.par_iter().map(|claim| terms.vector(claim)).collect();
        for (claim, vector) in (0..).zip(rights) {
            for (term, weight) in vector {
                terms.postings[term as usize].push((claim, weight));
            }
        }
        terms
    }

    fn vector(&self, claim: &ClaimText<'_>) -> Vec<(u32, f32)> {
        let mut counts: BTreeMap<u32, f32> = BTreeMap::new();
        for token in weighty(claim) {
            if let Some(&term) = self.vocabulary.get(&token.stem) {
                *counts.entry(term).or_default() += 1.0;
            }
        }
        let mut vector: Vec<(u32, f32)> = counts
            .into_iter()
            .map(|(term, count)| (term, (1.0 + count.ln()) * self.rarity[term as usize]))
            .collect();
        let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        if length > 0.0 {
            vector.iter_mut().for_each(|(_, weight)| *weight /= length);
        }
        vector
    }

    /// For each left claim: the right claims that share a term, with the cosine of the two.
    pub fn rows(&self) -> Vec<Vec<Candidate>> {
        self.left
            .par_iter()
            .map_init(
                || vec![0.0f32; self.right_count],
                |sums, vector| {
                    let mut met = Vec::new();
                    for &(term, weight) in vector {
                        for &(right, other) in &self.postings[term as usize] {
                            let sum = &mut sums[right as usize];
                            if *sum == 0.0 {
                                met.push(right);
                            }
                            *sum += weight * other;
                        }
                    }
                    met.sort_unstable();
                    met.dedup();
                    met.into_iter()
                        .map(|right| {
                            let terms = std::mem::take(&mut sums[right as usize]).min(1.0);
                            Candidate { right: right as usize, terms, score: 0.0 }
                        })
                        .filter(|candidate| candidate.terms > 0.0)
                        .collect()
                },
            )
            .collect()
    }

    /// How rare a stem is in the two texts; 0 for one that both are full of.
    pub fn rarity(&self, stem: &str) -> f32 {
        self.vocabulary.get(stem).map_or(0.0, |&term| self.rarity[term as usize])
    }
}

fn weighty<'a, 'b>(claim: &'b ClaimText<'a>) -> impl Iterator<Item = &'b Token<'a>> {
    claim.tokens.iter().filter(|token| token.class != Class::Function)
}
