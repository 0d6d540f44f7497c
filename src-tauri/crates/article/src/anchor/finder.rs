//! Finds many places of one text again.

use std::sync::OnceLock;

use super::guess::Guess;
use super::index::{Index, Occurrence, Place, ids_of, tokens_in};
use super::token::Token;
use super::{Anchor, Fit};
use crate::selector::CONTEXT;
use crate::{Selector, Span};

/// Where the older text is not at hand, nobody knows how often it had the words: more of them must be the same.
const TELLING_ALONE: usize = 48;
/// and so many words of its context on either side: a run's first and last words may be chance.
const AMID: usize = 2;

/// Finds places again in one text.
///
/// Only the words themselves are ever sure, typeset as they may be: a note must never sit in silence on words that its
/// editor did not see. Which of several occurrences was meant, the words around them say. Where they do not, and where only
/// words much like those that were meant are left, the best guess is an uncertain place.
///
/// The text is read when the first place is not where it was: about a tenth of a second for 100,000 words.
pub struct Finder<'a> {
    text: &'a str,
    older: Option<&'a str>,
    index: OnceLock<Index>,
}

impl<'a> Finder<'a> {
    /// For places of which no more is known than their selectors say.
    pub fn new(text: &'a str) -> Self {
        Self { text, older: None, index: OnceLock::new() }
    }

    /// For places that were made in `older`, an earlier state of `text`: what stood around them then, near and far, tells
    /// where they are. Selectors that are not of `older` are found by themselves.
    pub fn since(older: &'a str, text: &'a str) -> Self {
        Self { older: Some(older), ..Self::new(text) }
    }

    /// Where the selector's place is today; `None` means that it is lost.
    pub fn find(&self, selector: &Selector) -> Option<Anchor> {
        if selector.quote.is_empty() {
            return None;
        }
        let here = stands_in(selector, self.text);
        match self.older.filter(|older| stands_in(selector, older)) {
            Some(older) => {
                let end = selector.start + selector.quote.len();
                let is_before_any_change = older.as_bytes().get(..end) == self.text.as_bytes().get(..end);
                if here && is_before_any_change {
                    return Some(Anchor { span: Span::new(selector.start, end), fit: Fit::Exact });
                }
                self.since_then(selector, older, here)
            }
            None if here => {
                let end = selector.start + selector.quote.len();
                Some(Anchor { span: Span::new(selector.start, end), fit: Fit::Exact })
            }
            None => self.alone(selector),
        }
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::of(self.text, self.older))
    }

    /// By all that stood around the place in the older text.
    fn since_then(&self, selector: &Selector, older: &str, here: bool) -> Option<Anchor> {
        let index = self.index();
        let then = index.older.as_ref()?;
        let meant = Span::new(selector.start, selector.start + selector.quote.len());
        let own = tokens_in(&then.tokens, meant);
        let carried = then.carried(own.clone());
        let span = carried.and_then(|now| {
            cut_alike(older, &then.tokens[own.clone()], meant, self.text, &index.tokens[now])
        });
        if let Some(span) = span {
            let fit = if here && span == meant { Fit::Exact } else { Fit::Moved };
            return Some(Anchor { span, fit });
        }
        Guess { index, text: self.text, selector }.since(then, own)
    }

    /// By what the selector remembers.
    fn alone(&self, selector: &Selector) -> Option<Anchor> {
        let index = self.index();
        let Selector { prefix, quote, suffix, start } = selector;
        let remembered = [prefix.as_str(), quote, suffix].concat();
        let tokens = index.vocabulary.read(&remembered);
        let meant = Span::new(prefix.len(), prefix.len() + quote.len());
        let own = tokens_in(&tokens, meant);
        // Where the context was cut off, its outermost word may be half a one.
        let is_cut = |context: &str| context.chars().count() >= CONTEXT;
        let from = usize::from(is_cut(prefix) && *start > prefix.len() && own.start > 0);
        let to = tokens.len() - usize::from(is_cut(suffix) && own.end < tokens.len());
        let ids = ids_of(&tokens[from..to]);
        let place = Place { ids: &ids, own: own.start - from..own.end - from };
        let occurrences = index.occurrences(&place);
        if let Some(only) = self.only(&place, &occurrences) {
            let now = &index.tokens[only.at..only.at + own.len()];
            if let Some(span) = cut_alike(&remembered, &tokens[own.clone()], meant, self.text, now) {
                return Some(Anchor { span, fit: Fit::Moved });
            }
        }
        Guess { index, text: self.text, selector }.alone(&place, &occurrences)
    }

    /// The one occurrence whose context leaves no doubt.
    fn only(&self, place: &Place<'_>, occurrences: &[Occurrence]) -> Option<Occurrence> {
        let weight = |it: &Occurrence| weight(self.index(), self.text, place, it);
        let best = *occurrences.iter().max_by_key(|it| weight(it))?;
        let is_whole = |it: &Occurrence| it.left + place.own.len() + it.right == place.ids.len();
        let is_amid = best.left >= AMID && best.right >= AMID;
        let tells = is_whole(&best) || is_amid && weight(&best) >= TELLING_ALONE;
        let rival = occurrences.iter().filter(|&&it| it != best).map(weight).max();
        (tells && rival.is_none_or(|rival| rival < weight(&best).min(TELLING_ALONE))).then_some(best)
    }
}

/// How many characters an occurrence has in common with its place: its own and those around them.
pub(super) fn weight(index: &Index, text: &str, place: &Place<'_>, it: &Occurrence) -> usize {
    let range = it.at - it.left..it.at + place.own.len() + it.right;
    index.span(range).and_then(|span| span.of(text)).map_or(0, |words| words.chars().count())
}

/// Whether the selector's words and context stand in `text` where it says.
fn stands_in(selector: &Selector, text: &str) -> bool {
    let Selector { quote, prefix, suffix, start } = selector;
    let (Some(before), Some(behind)) = (text.get(..*start), text.get(*start..)) else { return false };
    before.ends_with(prefix.as_str())
        && behind.strip_prefix(quote.as_str()).is_some_and(|rest| rest.starts_with(suffix.as_str()))
}

/// Where `meant`, which may begin and end inside of a token, is in equal tokens of today's text; `None` where such a token is
/// written otherwise, so that its half cannot be told.
fn cut_alike(then: &str, tokens: &[Token], meant: Span, text: &str, now: &[Token]) -> Option<Span> {
    let (first, last) = (tokens.first()?.span, tokens.last()?.span);
    let (first_now, last_now) = (now.first()?.span, now.last()?.span);
    let same = |one: Span, other: Span| one.of(then) == other.of(text);
    let start = match meant.start.saturating_sub(first.start) {
        0 => first_now.start,
        into => same(first, first_now).then_some(first_now.start + into)?,
    };
    let end = match last.end.saturating_sub(meant.end) {
        0 => last_now.end,
        short => same(last, last_now).then_some(last_now.end - short)?,
    };
    // White space that was selected along is where it was, or it is left out.
    let lead = then.get(meant.start..first.start.max(meant.start))?;
    let tail = then.get(last.end.min(meant.end)..meant.end)?;
    let start = if text[..start].ends_with(lead) { start - lead.len() } else { start };
    let end = if text[end..].starts_with(tail) { end + tail.len() } else { end };
    Some(Span::new(start, end))
}
