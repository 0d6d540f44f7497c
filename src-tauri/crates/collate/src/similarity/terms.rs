//! Shared terms: each claim as a vector of its stems, weighted by how rare they are in the two texts.
//!
//! TF-IDF with the two texts' own document frequencies (Salton & Buckley 1988): within one story everything
//! shares the topic's words, so only the two texts themselves tell which words set a claim apart.

use rayon::prelude::*;

use super::lexicon::{Lexicon, Terms};

/// One side: each claim's terms and their weights, by term, of length 1 as a vector.
pub struct Weighted {
    pub claims: Vec<Vec<(u32, f32)>>,
}

impl Weighted {
    pub fn of(lexicon: &Lexicon, claims: &[Terms]) -> Self {
        Self { claims: claims.par_iter().map(|claim| vector(lexicon, claim)).collect() }
    }
}

/// For each term: the claims that have it, with its weight there.
pub fn postings(claims: &[Vec<(u32, f32)>], terms: usize) -> Vec<Vec<(u32, f32)>> {
    let mut postings = vec![Vec::new(); terms];
    for (claim, vector) in (0..).zip(claims) {
        for &(term, weight) in vector {
            postings[term as usize].push((claim, weight));
        }
    }
    postings
}

fn vector(lexicon: &Lexicon, claim: &Terms) -> Vec<(u32, f32)> {
    let weight =
        |&(term, count): &(u32, u32)| (term, (1.0 + (count as f32).ln()) * lexicon.term(term).weight);
    let mut vector: Vec<(u32, f32)> = claim.counts.iter().map(weight).collect();
    let length = vector.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|(_, weight)| *weight /= length);
    }
    vector
}

/// The cosine of two vectors of [`Weighted`].
pub fn cosine(one: &[(u32, f32)], other: &[(u32, f32)]) -> f32 {
    let mut sum = 0.0;
    shared(one, other, |(_, one), (_, other)| sum += one * other);
    sum.min(1.0)
}

/// Calls `met` for each term that stands in both lists, which are sorted by term.
pub fn shared<T: Copy, U: Copy>(
    one: &[(u32, T)],
    other: &[(u32, U)],
    mut met: impl FnMut((u32, T), (u32, U)),
) {
    let (mut a, mut b) = (0, 0);
    while a < one.len() && b < other.len() {
        match one[a].0.cmp(&other[b].0) {
            std::cmp::Ordering::Less => a += 1,
            std::cmp::Ordering::Greater => b += 1,
            std::cmp::Ordering::Equal => {
                met(one[a], other[b]);
                a += 1;
                b += 1;
            }
        }
    }
}
