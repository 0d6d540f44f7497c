//! The words of both texts: each stem once, with how rare it is and what it means.
//!
//! Numbered in the order of their letters, so that sums run in the same order whichever text is left.

use std::collections::HashMap;

use meaning::table::{self, DIMENSIONS, Direction};
use rayon::prelude::*;

use crate::claim::{ClaimText, Text};
use crate::normalize;
use crate::token::{Class, Token};
use crate::{Stop, Stopped};

/// How much a pale word counts beside another content word.
const PALE: f32 = 0.4;

/// So many entries of the vocabulary, single marks and letters, stand before the most frequent word.
const UNRANKED: f32 = 68.0;

/// All stems of both texts.
pub struct Lexicon {
    pub terms: Vec<Term>,
    /// What each term means.
    pub directions: Vec<Direction>,
    pub left: Vec<Terms>,
    pub right: Vec<Terms>,
    numbers: HashMap<String, u32>,
    /// Whether both texts are in one language: two stemmers would make two words of one name.
    stemmed: bool,
}

/// A stem, and what is known of it.
pub struct Term {
    /// What it counts: rare here and rare in English.
    pub weight: f32,
    /// How rare it is in the two texts alone.
    pub local: f32,
    pub kind: Kind,
    /// How long the vector is whose direction is kept.
    pub length: f32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Word,
    Pale,
    /// Stands with a capital inside sentences, and nowhere in small letters.
    Name,
    Figure,
}

/// What a claim is made of.
#[derive(Default)]
pub struct Terms {
    /// Its stems but for function words: number and how often, by number.
    pub counts: Vec<(u32, u32)>,
    /// Every word, function words too, in the order they stand.
    pub words: Vec<u32>,
}

struct Seen<'a> {
    claims: u32,
    last: usize,
    pale: bool,
    figure: bool,
    inner_capital: bool,
    small: bool,
    /// The form that the meaning is taken from: the first by its letters, which no order of texts changes.
    form: &'a str,
}

impl Lexicon {
    pub fn of(left: &Text<'_>, right: &Text<'_>, stop: Stop<'_>) -> Result<Self, Stopped> {
        let stemmed = left.language == right.language;
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut seen: Vec<(&str, Seen<'_>)> = Vec::new();
        for (at, claim) in left.claims.iter().chain(&right.claims).enumerate() {
            stop.check()?;
            for (place, token) in claim.tokens.iter().enumerate() {
                let stem = key(token, stemmed);
                let index = *places.entry(stem).or_insert_with(|| {
                    seen.push((
                        stem,
                        Seen {
                            claims: 0,
                            last: usize::MAX,
                            pale: true,
                            figure: false,
                            inner_capital: false,
                            small: false,
                            form: &token.plain,
                        },
                    ));
                    seen.len() - 1
                });
                let it = &mut seen[index].1;
                it.claims += u32::from(it.last != at);
                it.last = at;
                // A stem is pale only if every form of it in these texts is.
                it.pale &= token.class == Class::Pale;
                it.figure |= token.class == Class::Figure;
                it.inner_capital |= token.capital && place > 0;
                it.small |= !token.capital;
                it.form = it.form.min(&token.plain);
            }
        }
        stop.check()?;
        let mut order: Vec<usize> = (0..seen.len()).collect();
        order.sort_unstable_by_key(|&index| seen[index].0);
        let claims = (left.claims.len() + right.claims.len()) as f32;
        let (terms, directions): (Vec<Term>, Vec<Direction>) =
            order.par_iter().map(|&index| term(&seen[index].1, claims)).unzip();
        stop.check()?;
        let numbers: HashMap<String, u32> =
            order.iter().zip(0..).map(|(&index, number)| (seen[index].0.to_owned(), number)).collect();
        let side = |text: &Text<'_>| {
            text.claims.par_iter().map(|claim| terms_of(claim, &numbers, stemmed)).collect()
        };
        Ok(Self { left: side(left), right: side(right), terms, directions, numbers, stemmed })
    }

    /// The number of a word's term.
    pub fn number(&self, token: &Token<'_>) -> Option<u32> {
        self.numbers.get(key(token, self.stemmed)).copied()
    }

    pub fn term(&self, number: u32) -> &Term {
        &self.terms[number as usize]
    }
}

fn term(seen: &Seen<'_>, claims: f32) -> (Term, Direction) {
    let kind = if seen.figure {
        Kind::Figure
    } else if seen.pale {
        Kind::Pale
    } else if seen.inner_capital && !seen.small {
        Kind::Name
    } else {
        Kind::Word
    };
    let pieces = meaning::pieces(spoken(seen.form));
    let local = ((claims + 1.0) / (seen.claims as f32 + 0.5)).ln().max(0.0);
    let pale = if kind == Kind::Pale { PALE } else { 1.0 };
    let weight = local * pale * background(&pieces).sqrt();
    let mut sum = [0.0; DIMENSIONS];
    // "1986" and "1987" mean nearly the same to a model, and not to a reader: a figure is only like itself.
    if kind != Kind::Figure {
        pieces.iter().for_each(|&piece| table::add(&mut sum, piece, 1.0));
    }
    let (direction, length) = Direction::of(&sum);
    (Term { weight, local, kind, length }, direction)
}

/// How rare a word is in English, 0 to 1, from the vocabulary's rank: the logarithm of the rank stands for the
/// idf of a corpus (Zipf), and a word of several pieces is rarer than any whole one.
fn background(pieces: &[u32]) -> f32 {
    let count = meaning::count() as f32;
    let rank = if let [piece] = pieces { (*piece as f32 - UNRANKED).max(1.0) } else { count };
    (rank + 30.0).ln() / (count + 30.0).ln()
}

/// What a short form stands for, where its letters would mean something else.
fn spoken(plain: &str) -> &str {
    if !normalize::is_acronym(plain) {
        return plain;
    }
    match plain {
        "US" | "USA" => "america",
        "UK" => "britain",
        "EU" => "europe",
        "UN" => "nations",
        other => other,
    }
}

/// What words that are one term share.
fn key<'b>(token: &'b Token<'_>, stemmed: bool) -> &'b str {
    if stemmed { &token.stem } else { &token.plain }
}

fn terms_of(claim: &ClaimText<'_>, numbers: &HashMap<String, u32>, stemmed: bool) -> Terms {
    let number = |token: &Token<'_>| numbers.get(key(token, stemmed)).copied().unwrap_or_default();
    let weighty = claim.tokens.iter().filter(|token| token.class != Class::Function);
    let mut sorted: Vec<u32> = weighty.map(number).collect();
    let words: Vec<u32> = claim.tokens.iter().map(number).collect();
    sorted.sort_unstable();
    let counts = sorted.chunk_by(|one, other| one == other).map(|run| (run[0], run.len() as u32)).collect();
    Terms { counts, words }
}
