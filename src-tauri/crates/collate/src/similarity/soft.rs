//! Soft word match: each weighty word of a claim finds its nearest in the other, by what words mean.
//!
//! After Mihalcea et al. (2006) and Kusner et al. (2015, relaxed word mover's distance): how much of a claim's
//! weight the other one covers, where "spy" is partly covered by "agent". It explains itself word by word.

use super::lexicon::{Lexicon, Terms};

/// How near two terms are, 0 to 1: the square of their cosine, so that words that have little to do with each
/// other count next to nothing.
pub fn nearness(lexicon: &Lexicon, one: u32, other: u32) -> f32 {
    if one == other {
        return 1.0;
    }
    let (one, other) = (&lexicon.directions[one as usize], &lexicon.directions[other as usize]);
    let cosine = one.cosine(other).clamp(0.0, 1.0);
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
    /// The left claim's terms, and those that it may borrow, by number.
    terms: Vec<u32>,
    /// For each term of the lexicon: where its nearness to `terms` starts in `near`, from 1; 0 if not yet asked.
    places: Vec<u32>,
    asked: Vec<u32>,
    near: Vec<f32>,
    /// For each of the left bag: how near it has come.
    best: Vec<f32>,
}

impl<'a> Matcher<'a> {
    pub fn new(lexicon: &'a Lexicon) -> Self {
        let places = vec![0; lexicon.terms.len()];
        Self { lexicon, terms: Vec::new(), places, asked: Vec::new(), near: Vec::new(), best: Vec::new() }
    }

    /// Turns to another left claim: `all` holds every bag that [`Self::cover`] will be asked for.
    pub fn turn_to(&mut self, all: &Bag) {
        for term in self.asked.drain(..) {
            self.places[term as usize] = 0;
        }
        self.near.clear();
        self.terms = all.iter().map(|&(term, _)| term).collect();
    }

    /// How much `left`, a part of what was turned to, and `right` cover of each other.
    pub fn cover(&mut self, left: &Bag, right: &Bag) -> Cover {
        self.best.clear();
        self.best.resize(self.terms.len(), 0.0);
        let part = left.len() < self.terms.len();
        let mut covered_right = 0.0;
        for &(term, weight) in right {
            let start = self.near(term);
            let near = &self.near[start..start + self.terms.len()];
            let mut best = 0.0f32;
            if part {
                let mut at = 0;
                for ((mine, best_mine), &near) in self.terms.iter().zip(&mut self.best).zip(near) {
                    if left.get(at).is_some_and(|(term, _)| term == mine) {
                        at += 1;
                        *best_mine = best_mine.max(near);
                        best = best.max(near);
                    }
                }
            } else {
                for (best_mine, &near) in self.best.iter_mut().zip(near) {
                    *best_mine = best_mine.max(near);
                    best = best.max(near);
                }
            }
            covered_right += weight * best;
        }
        // In the order of the left bag, whether or not it is all that was turned to.
        let mut mine = left.iter();
        let mut next = mine.next();
        let mut covered_left = 0.0;
        for (term, best) in self.terms.iter().zip(&self.best) {
            if let Some((_, weight)) = next.filter(|(its, _)| its == term) {
                covered_left += weight * best;
                next = mine.next();
            }
        }
        let whole = |bag: &Bag| weight(bag).max(f32::EPSILON);
        Cover { left: covered_left / whole(left), right: covered_right / whole(right) }
    }

    /// Where the nearness of a right term to all of `terms` starts.
    fn near(&mut self, term: u32) -> usize {
        if self.places[term as usize] == 0 {
            self.asked.push(term);
            self.places[term as usize] = self.near.len() as u32 + 1;
            let Self { lexicon, terms, near, .. } = self;
            near.extend(terms.iter().map(|&mine| nearness(lexicon, mine, term)));
        }
        self.places[term as usize] as usize - 1
    }
}
