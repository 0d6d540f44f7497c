//! What words mean where they stand: soft word match again, by an encoder that reads each sentence as a whole.
//!
//! After Zhang et al. (2020, BERTScore): each weighty word of a claim finds its nearest in the other, and "leak" in a
//! sentence on spies is not the leak of a pipe. What all words of both texts have in common is taken away.

use meaning::encoder::{self, Direction, Group, Reading, WIDTH};

use super::centre::centred;
use super::lexicon::{Lexicon, Terms};
use super::soft::Cover;
use crate::claim::{ClaimText, Text};
use crate::token::Class;
use crate::{Part, Stopped};

/// What the claims of both sides mean, and their words.
pub struct Readings {
    pub left: Vec<Read>,
    pub right: Vec<Read>,
}

pub struct Read {
    pub whole: Direction,
    /// One for each weighty term.
    pub words: Vec<Direction>,
    /// What each word counts: how rare it is in the two texts. Where it stands tells the rest.
    pub weights: Vec<f32>,
}

impl Readings {
    pub fn of(
        lexicon: &Lexicon,
        left: &Text<'_>,
        right: &Text<'_>,
        progress: Part<'_>,
    ) -> Result<Self, Stopped> {
        let claims = || left.claims.iter().chain(&right.claims);
        let sentences: Vec<Vec<Group>> = claims().map(groups).collect();
        let done = progress.counted(sentences.len());
        let readings =
            encoder::read(&sentences, &|more| done(more).is_ok()).map_err(|encoder::Stopped| Stopped)?;
        let terms = lexicon.left.iter().chain(&lexicon.right);
        let mut reads: Vec<Read> = claims()
            .zip(terms)
            .zip(readings)
            .map(|((claim, terms), reading)| read(lexicon, claim, terms, &reading))
            .collect();
        centred(reads.iter_mut().map(|read| &mut read.whole).collect());
        centred(reads.iter_mut().flat_map(|read| &mut read.words).collect());
        let right = reads.split_off(left.claims.len());
        Ok(Self { left: reads, right })
    }
}

/// A claim's words, and the marks between them, in pieces.
fn groups(claim: &ClaimText<'_>) -> Vec<Group> {
    let marks = |from: usize, to: usize| Group {
        pieces: meaning::pieces(claim.words_at(article::Span::new(from, to))),
        asked: false,
    };
    let mut groups = Vec::with_capacity(2 * claim.tokens.len() + 1);
    let mut end = claim.claim.span.start;
    for token in &claim.tokens {
        groups.push(marks(end, token.span.start));
        let pieces = meaning::pieces(token.word);
        groups.push(Group { pieces, asked: token.class != Class::Function });
        end = token.span.end;
    }
    groups.push(marks(end, claim.claim.span.end));
    groups.retain(|group| group.asked || !group.pieces.is_empty());
    groups
}

/// A term that stands more than once means what its words mean on the whole.
fn read(lexicon: &Lexicon, claim: &ClaimText<'_>, terms: &Terms, reading: &Reading) -> Read {
    let mut sums = vec![[0.0f32; WIDTH]; terms.counts.len()];
    for (place, direction) in places(lexicon, claim, terms).zip(&reading.groups) {
        if let Some(place) = place {
            sums[place].iter_mut().zip(direction.numbers()).for_each(|(sum, it)| *sum += f32::from(it));
        }
    }
    let words = sums.iter().map(|sum| Direction::of(sum).0).collect();
    Read { whole: reading.whole, words, weights: weights(lexicon, terms) }
}

fn weights(lexicon: &Lexicon, terms: &Terms) -> Vec<f32> {
    terms.counts.iter().map(|&(term, _)| lexicon.term(term).local).collect()
}

/// Which term each weighty word of a claim is.
fn places(lexicon: &Lexicon, claim: &ClaimText<'_>, terms: &Terms) -> impl Iterator<Item = Option<usize>> {
    claim.tokens.iter().filter(|token| token.class != Class::Function).map(|token| {
        lexicon
            .number(token)
            .and_then(|number| terms.counts.binary_search_by_key(&number, |(term, _)| *term).ok())
    })
}

/// What the encoder is given of a claim: all that tuning it needs to know.
pub struct Given {
    /// Groups of pieces in order, and which term each is, if it is a weighty word.
    pub groups: Vec<(Vec<u32>, Option<usize>)>,
    /// What each term counts.
    pub weights: Vec<f32>,
}

impl Given {
    pub(super) fn of(lexicon: &Lexicon, claim: &ClaimText<'_>, terms: &Terms) -> Self {
        let mut places = places(lexicon, claim, terms);
        let groups = groups(claim)
            .into_iter()
            .map(|group| (group.pieces, if group.asked { places.next().flatten() } else { None }))
            .collect();
        Self { groups, weights: weights(lexicon, terms) }
    }
}

/// How much of each claim's weight the other one covers.
pub fn cover(left: &Read, right: &Read) -> Cover {
    let mut best = vec![0.0f32; left.words.len()];
    let mut covered = 0.0;
    for (word, weight) in right.words.iter().zip(&right.weights) {
        let mut best_here = 0.0f32;
        for (mine, best) in left.words.iter().zip(&mut best) {
            let near = mine.cosine(word);
            *best = best.max(near);
            best_here = best_here.max(near);
        }
        covered += weight * best_here;
    }
    let left_covered: f32 = left.weights.iter().zip(&best).map(|(weight, best)| weight * best).sum();
    let share = |covered: f32, read: &Read| covered / read.weights.iter().sum::<f32>().max(f32::EPSILON);
    Cover { left: share(left_covered, left), right: share(covered, right) }
}
