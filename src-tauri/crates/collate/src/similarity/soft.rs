//! Soft word match: each weighty word of a claim finds its nearest in the other, by what words mean.
//!
//! After Mihalcea et al. (2006) and Kusner et al. (2015, relaxed word mover's distance): how much of a claim's
//! weight the other one covers, where "spy" is partly covered by "agent". It explains itself word by word.

use super::lexicon::{Kind, Lexicon, Terms};
use super::vectors;

/// How near two terms are, 0 to 1: the square of their cosine, so that words that have little to do with each
/// other count next to nothing.
pub fn nearness(lexicon: &Lexicon, one: u32, other: u32) -> f32 {
    if one == other {
        return 1.0;
    }
    let (one, other) = (lexicon.term(one), lexicon.term(other));
    // "1986" and "1987" mean nearly the same to a model, and not to a reader.
    if one.kind == Kind::Figure || other.kind == Kind::Figure {
        return 0.0;
    }
    let (Some(one), Some(other)) = (&one.meaning, &other.meaning) else { return 0.0 };
    let cosine = vectors::cosine(&one.direction, &other.direction).clamp(0.0, 1.0);
    cosine * cosine
}

/// How much of each claim's weight the other one covers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Cover {
    pub left: f32,
    pub right: f32,
}

impl Cover {
    /// The harmonic mean: a short claim that the other one holds is not yet the same claim.
    pub fn both(self) -> f32 {
        let sum = self.left + self.right;
        if sum > 0.0 { 2.0 * self.left * self.right / sum } else { 0.0 }
    }
}

/// A claim as a list of terms and what each counts, by term.
pub type Bag = Vec<(u32, f32)>;

pub fn bag(lexicon: &Lexicon, claim: &Terms) -> Bag {
    claim.counts.iter().map(|&(term, _)| (term, lexicon.term(term).weight)).collect()
}

pub fn weight(bag: &Bag) -> f32 {
    bag.iter().map(|(_, weight)| weight).sum()
}

/// Finds nearest words for one left claim against many right ones, each word pair looked at once.
pub struct Matcher<'a> {
    lexicon: &'a Lexicon,
    terms: Vec<u32>,
    /// For each term of the lexicon: where its nearness to `terms` starts in `near`, from 1; 0 if not yet asked.
    places: Vec<u32>,
    asked: Vec<u32>,
    near: Vec<f32>,
}

impl<'a> Matcher<'a> {
    pub fn new(lexicon: &'a Lexicon) -> Self {
        Self {
            lexicon,
            terms: Vec::new(),
            places: vec![0; lexicon.terms.len()],
            asked: Vec::new(),
            near: Vec::new(),
        }
    }

    /// Turns to another left claim.
    pub fn turn_to(&mut self, left: &Bag) {
        for term in self.asked.drain(..) {
            self.places[term as usize] = 0;
        }
        self.near.clear();
        self.terms = left.iter().map(|&(term, _)| term).collect();
    }

    pub fn cover(&mut self, left: &Bag, right: &Bag) -> Cover {
        let mut best_left = vec![0.0f32; left.len()];
        let mut covered_right = 0.0;
        for &(term, weight) in right {
            let mut best = 0.0f32;
            for (best_left, &near) in best_left.iter_mut().zip(self.near(term)) {
                *best_left = best_left.max(near);
                best = best.max(near);
            }
            covered_right += weight * best;
        }
        let covered_left: f32 = left.iter().zip(&best_left).map(|((_, weight), best)| weight * best).sum();
        let whole = |bag: &Bag| weight(bag).max(f32::EPSILON);
        Cover { left: covered_left / whole(left), right: covered_right / whole(right) }
    }

    fn near(&mut self, term: u32) -> &[f32] {
        let count = self.terms.len();
        if self.places[term as usize] == 0 {
            self.asked.push(term);
            self.places[term as usize] = self.near.len() as u32 + 1;
            let Self { lexicon, terms, near, .. } = self;
            near.extend(terms.iter().map(|&mine| nearness(lexicon, mine, term)));
        }
        let start = self.places[term as usize] as usize - 1;
        &self.near[start..start + count]
    }
}
