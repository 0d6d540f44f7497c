//! The likeliest place of words of which nobody can be sure: one of several, or what became of them.

use std::iter;
use std::ops::Range;

use super::alike::{self, FEWEST, Run};
use super::carried::Older;
use super::finder::weight;
use super::index::{Index, Occurrence, Place};
use super::{Anchor, Fit};
use crate::{Selector, Span};

/// A word that the text has more often leads to too many places.
const RARE: usize = 64;
/// So many places are looked at.
const WINDOWS: usize = 8;
/// So many words on either side of a place tell one occurrence from another.
const AROUND: usize = 48;
/// What stands in a place's stead is at most so many times as long, and so many words longer.
const LONGER: (usize, usize) = (2, 12);

/// Fewer characters in common with the place, context and all, are no hint that it is meant.
const HINT: usize = 12;

pub struct Guess<'a> {
    pub index: &'a Index,
    pub text: &'a str,
    pub selector: &'a Selector,
}

impl Guess<'_> {
    /// By what the selector remembers.
    pub fn alone(&self, place: &Place<'_>, occurrences: &[Occurrence]) -> Option<Anchor> {
        let span = self
            .likeliest(place, occurrences, |span| span.start.abs_diff(self.selector.start), HINT)
            .or_else(|| self.most_like());
        span.map(uncertain)
    }

    /// By what stood around it in the older text.
    pub fn since(&self, then: &Older, own: Range<usize>) -> Option<Anchor> {
        let from = own.start.saturating_sub(AROUND);
        let to = then.ids.len().min(own.end + AROUND);
        let place = Place { ids: &then.ids[from..to], own: own.start - from..own.end - from };
        let region = self.region(then, own.clone());
        let occurrences = self.index.occurrences(&place);
        let within = |it: &&Occurrence| {
            region.as_ref().is_some_and(|at| at.start <= it.at && it.at + own.len() <= at.end)
        };
        let inside: Vec<Occurrence> = occurrences.iter().filter(within).copied().collect();
        let near = |span: Span| {
            let at = region.as_ref().and_then(|region| self.index.tokens.get(region.start));
            span.start.abs_diff(at.map_or(self.selector.start, |token| token.span.start))
        };
        let span = self
            .likeliest(&place, &inside, near, 0)
            .or_else(|| self.likeliest(&place, &occurrences, near, HINT))
            .or_else(|| self.like_in(region?))
            .or_else(|| self.most_like());
        span.map(uncertain)
    }

    /// The occurrence with the most context in common; of equal ones the nearest.
    fn likeliest(
        &self,
        place: &Place<'_>,
        occurrences: &[Occurrence],
        distance: impl Fn(Span) -> usize,
        least: usize,
    ) -> Option<Span> {
        let span = |it: &Occurrence| self.index.span(it.at..it.at + place.own.len());
        let best = occurrences.iter().max_by_key(|it| {
            let far = span(it).map_or(usize::MAX, &distance);
            (weight(self.index, self.text, place, it), usize::MAX - far)
        })?;
        (weight(self.index, self.text, place, best) >= least).then(|| span(best))?
    }

    /// The tokens of today's text between what stands before the place in both texts and what stands behind it.
    fn region(&self, then: &Older, own: Range<usize>) -> Option<Range<usize>> {
        let before = then.runs[..then.runs.partition_point(|run| run.older < own.start)].last();
        let behind = then.runs.iter().find(|run| run.older_end() > own.end);
        let (then_from, from) = before.map_or((0, 0), |run| {
            let end = run.older_end().min(own.start);
            (end, run.newer + (end - run.older))
        });
        let (then_to, to) = behind.map_or((then.ids.len(), self.index.tokens.len()), |run| {
            let start = run.older.max(own.end);
            (start, run.newer + (start - run.older))
        });
        let (times, more) = LONGER;
        (from < to && to - from <= times * (then_to - then_from) + more).then_some(from..to)
    }

    /// The run of words most like the quotation among these tokens.
    fn like_in(&self, region: Range<usize>) -> Option<Span> {
        let wanted = self.wanted();
        let words = &self.index.words;
        let from = words.partition_point(|&(_, token)| (token as usize) < region.start);
        let to = words.partition_point(|&(_, token)| (token as usize) < region.end);
        let run = self.run_in(&wanted, from..to)?;
        (2 * run.cost <= wanted.len() && run.is_clear(wanted.len(), [].into_iter()))
            .then(|| self.marked(&run))?
    }

    /// The run of words most like the quotation in the whole text, where no other is nearly as good.
    fn most_like(&self) -> Option<Span> {
        let wanted = self.wanted();
        if wanted.len() < FEWEST {
            return None;
        }
        let runs: Vec<Run> =
            self.windows(&wanted).into_iter().filter_map(|window| self.run_in(&wanted, window)).collect();
        let best = runs.iter().min_by_key(|run| (run.cost, run.words.len().abs_diff(wanted.len())))?;
        let touches = |run: &&Run| run.words.start < best.words.end && best.words.start < run.words.end;
        let others = runs.iter().filter(|run| !touches(run)).map(|run| run.cost);
        (best.is_like(wanted.len()) && best.is_clear(wanted.len(), others)).then(|| self.marked(best))?
    }

    fn wanted(&self) -> Vec<u32> {
        let words = self.index.vocabulary.read_folded(&self.selector.quote);
        words.into_iter().map(|word| word.id).collect()
    }

    fn run_in(&self, wanted: &[u32], window: Range<usize>) -> Option<Run> {
        let there: Vec<u32> = self.index.words[window.clone()].iter().map(|&(word, _)| word).collect();
        let run = alike::best(wanted, &there)?;
        let words = run.words.start + window.start..run.words.end + window.start;
        Some(Run { words, ..run })
    }

    /// The stretches of words to which the quotation's rarer words lead, apart from each other.
    fn windows(&self, wanted: &[u32]) -> Vec<Range<usize>> {
        let index = self.index;
        let count = index.words.len();
        if count <= 4 * wanted.len() {
            return iter::once(0..count).collect();
        }
        let mut led: Vec<usize> = Vec::new();
        for (at, &word) in wanted.iter().enumerate() {
            let places = index.postings.get(word as usize).map_or(&[][..], Vec::as_slice);
            if places.len() <= RARE {
                led.extend(places.iter().map(|&place| (place as usize).saturating_sub(at)));
            }
        }
        led.sort_unstable();
        // Where the most words lead to, within the length of the quotation.
        let slack = wanted.len();
        let mut heaps: Vec<(usize, usize)> = Vec::new();
        let mut from = 0;
        while from < led.len() {
            let to = from + led[from..].iter().take_while(|&&at| at <= led[from] + slack).count();
            heaps.push((to - from, led[from]));
            from = to;
        }
        heaps.sort_unstable_by_key(|&(votes, at)| (usize::MAX - votes, at));
        let window = |(_, at): (usize, usize)| at.saturating_sub(slack)..(at + 3 * slack).min(count);
        heaps.into_iter().take(WINDOWS).map(window).collect()
    }

    /// From a run's first word to its last, and the marks that the quotation ends with.
    fn marked(&self, run: &Run) -> Option<Span> {
        let token = |word: usize| self.index.words.get(word).map(|&(_, token)| token as usize);
        let span = self.index.span(token(run.words.start)?..token(run.words.end - 1)? + 1)?;
        let quote = &self.selector.quote;
        let tail = quote.rfind(char::is_alphanumeric).and_then(|at| {
            let last = quote[at..].chars().next()?;
            quote.get(at + last.len_utf8()..)
        })?;
        let end = if self.text[span.end..].starts_with(tail) { span.end + tail.len() } else { span.end };
        Some(Span::new(span.start, end))
    }
}

fn uncertain(span: Span) -> Anchor {
    Anchor { span, fit: Fit::Uncertain }
}
