//! What a finder knows of today's text, and of the older one where that is at hand.

use std::ops::Range;

use super::carried::{Older, Side};
use super::suffix::Suffixes;
use super::token::{Token, Vocabulary};
use crate::Span;

/// So many places of one run of words are looked at one by one.
const FEW: usize = 128;

pub struct Index {
    pub vocabulary: Vocabulary,
    pub tokens: Vec<Token>,
    ids: Vec<u32>,
    suffixes: Suffixes,
    /// The words in small letters, and where each is among the tokens; marks are left out.
    pub words: Vec<(u32, u32)>,
    /// For each word in small letters, where it is among the words.
    pub postings: Vec<Vec<u32>>,
    pub older: Option<Older>,
}

/// A place as words, with the words around it as far as they are known.
pub struct Place<'a> {
    pub ids: &'a [u32],
    /// Which of them are its own.
    pub own: Range<usize>,
}

/// Where a place's own words stand today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The token that they begin with.
    pub at: usize,
    /// How many words before them, and behind them, are those that were there.
    pub left: usize,
    pub right: usize,
}

impl Index {
    pub fn of(text: &str, older: Option<&str>) -> Self {
        let mut vocabulary = Vocabulary::default();
        let tokens = vocabulary.learn(text);
        let ids = ids_of(&tokens);
        let suffixes = Suffixes::of(&ids);
        let older = older.map(|older| {
            let older_tokens = vocabulary.learn(older);
            let then = Side { text: older, ids: &ids_of(&older_tokens), tokens: &older_tokens };
            Older::of(&then, &Side { text, tokens: &tokens, ids: &ids })
        });
        let folded = vocabulary.folded();
        let words: Vec<(u32, u32)> = (0..)
            .zip(&ids)
            .filter_map(|(at, &id)| folded.get(id as usize).copied().flatten().map(|word| (word, at)))
            .collect();
        let most = words.iter().map(|&(word, _)| word as usize + 1).max().unwrap_or(0);
        let mut postings = vec![Vec::new(); most];
        for (place, &(word, _)) in (0..).zip(&words) {
            postings[word as usize].push(place);
        }
        Self { vocabulary, tokens, ids, suffixes, words, postings, older }
    }

    /// Every occurrence of the place's own words; of very many those with the most context in common.
    pub fn occurrences(&self, place: &Place<'_>) -> Vec<Occurrence> {
        let own = &place.ids[place.own.clone()];
        if own.is_empty() {
            return Vec::new();
        }
        let all = self.suffixes.places(&self.ids, own);
        let starts: Vec<usize> = if all.len() <= FEW {
            all.iter().map(|&at| at as usize).collect()
        } else {
            self.best_of_many(place)
        };
        starts.into_iter().map(|at| self.occurrence(place, at)).collect()
    }

    /// How much context an occurrence at `at` has in common with the place.
    fn occurrence(&self, place: &Place<'_>, at: usize) -> Occurrence {
        let left = place.ids[..place.own.start].iter().rev().zip(self.ids[..at].iter().rev());
        let right = place.ids[place.own.end..].iter().zip(&self.ids[at + place.own.len()..]);
        let same = |(one, other): &(&u32, &u32)| one == other;
        Occurrence { at, left: left.take_while(same).count(), right: right.take_while(same).count() }
    }

    /// For every length of context on the left, those with the longest on the right.
    fn best_of_many(&self, place: &Place<'_>) -> Vec<usize> {
        let (from, to) = (place.own.start, place.own.end);
        let mut right = place.ids.len() - to;
        let mut starts = Vec::new();
        for left in 0..=from {
            let found = loop {
                let found = self.suffixes.places(&self.ids, &place.ids[from - left..to + right]);
                if !found.is_empty() || right == 0 {
                    break found;
                }
                right -= 1;
            };
            if found.is_empty() {
                break;
            }
            starts.extend(found.iter().take(FEW).map(|&at| at as usize + left));
        }
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// Where tokens stand in the text, the last one included; `None` for none.
    pub fn span(&self, range: Range<usize>) -> Option<Span> {
        let tokens = self.tokens.get(range)?;
        Some(Span::new(tokens.first()?.span.start, tokens.last()?.span.end))
    }
}

pub fn ids_of(tokens: &[Token]) -> Vec<u32> {
    tokens.iter().map(|token| token.id).collect()
}

/// The tokens that have a byte of `span`.
pub fn tokens_in(tokens: &[Token], span: Span) -> Range<usize> {
    let from = tokens.partition_point(|token| token.span.end <= span.start);
    let to = tokens.partition_point(|token| token.span.start < span.end);
    from..to.max(from)
}
