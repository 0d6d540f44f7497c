//! What was carried from the older text to the newer, as far as nobody can doubt it.

use std::collections::HashMap;
use std::ops::Range;

use super::shared::{Both, Shared, shared};
use super::token::Token;

/// Whole sentences that stand once in both texts are the same from so many characters on,
const TELLING: usize = 24;
/// parts of them from so many on.
const TELLING_PART: usize = 36;
/// A run of fewer is chance, however much its sentence shares else.
const LEAST: usize = 12;
/// One sentence is another rewritten where they share at least one in so many characters of the longer.
const SHARE: usize = 4;
/// So many words at a run's ends may be chance: without them it must still stand only once.
const CHANCE: usize = 1;

/// The older text, and what of it is in the newer.
pub struct Older {
    pub tokens: Vec<Token>,
    pub ids: Vec<u32>,
    /// In order of the older text.
    pub runs: Vec<Shared>,
}

/// One of the two texts.
pub struct Side<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    pub ids: &'a [u32],
}

impl Older {
    pub fn of(older: &Side<'_>, newer: &Side<'_>) -> Self {
        let both = Both::of(older.ids, newer.ids);
        let all = shared(&both);
        let sentences = Sentences::of(older, newer, &all);
        let mut runs: Vec<Shared> =
            all.into_iter().filter_map(|run| sentences.firm(run, &both, older)).collect();
        runs.sort_unstable();
        Self { tokens: older.tokens.to_vec(), ids: older.ids.to_vec(), runs }
    }

    /// The newer text's tokens that those from `own.start` to `own.end` are: where one run holds them, and no other run has a
    /// part in them on either side.
    pub fn carried(&self, own: Range<usize>) -> Option<Range<usize>> {
        if own.is_empty() {
            return None;
        }
        let mut around = self.runs.iter().filter(|run| run.older < own.end && own.start < run.older_end());
        let run = around.next().filter(|run| run.older <= own.start && own.end <= run.older_end())?;
        let from = run.newer + (own.start - run.older);
        let now = from..from + own.len();
        let mut there = self.runs.iter().filter(|run| run.newer < now.end && now.start < run.newer_end());
        (around.next().is_none() && there.next() == Some(run) && there.next().is_none()).then_some(now)
    }
}

/// The sentences of both texts, and what they have in common.
struct Sentences {
    /// For each token the number of its sentence.
    older: Vec<u32>,
    newer: Vec<u32>,
    /// How many characters a sentence of the older and one of the newer text share, and in how many runs.
    weights: HashMap<(u32, u32), (usize, usize)>,
    /// How many characters each sentence has.
    lengths: (Vec<usize>, Vec<usize>),
}

impl Sentences {
    fn of(older: &Side<'_>, newer: &Side<'_>, runs: &[Shared]) -> Self {
        let numbers = |side: &Side<'_>| -> Vec<u32> {
            (0..side.tokens.len())
                .scan(0, |sentence, at| {
                    let number = *sentence;
                    *sentence += u32::from(ends_sentence(side, at));
                    Some(number)
                })
                .collect()
        };
        let lengths = |side: &Side<'_>, numbers: &[u32]| {
            let mut lengths = vec![0; numbers.last().map_or(0, |&last| last as usize + 1)];
            for (&sentence, token) in numbers.iter().zip(side.tokens) {
                lengths[sentence as usize] += token.span.len() + 1;
            }
            lengths
        };
        let (then, now) = (numbers(older), numbers(newer));
        let lengths = (lengths(older, &then), lengths(newer, &now));
        let mut sentences = Self { older: then, newer: now, weights: HashMap::new(), lengths };
        for run in runs {
            let mut from = 0;
            while from < run.length {
                let to = sentences.end_of_piece(*run, from);
                let shared = sentences.weights.entry(sentences.pair(*run, from)).or_default();
                shared.0 += characters(older, run.older + from..run.older + to);
                shared.1 += 1;
                from = to;
            }
        }
        sentences
    }

    fn pair(&self, run: Shared, at: usize) -> (u32, u32) {
        (self.older[run.older + at], self.newer[run.newer + at])
    }

    /// Where the piece that begins at `from` ends: a sentence ends there in one of the texts.
    fn end_of_piece(&self, run: Shared, from: usize) -> usize {
        let pair = self.pair(run, from);
        (from + 1..run.length).find(|&at| self.pair(run, at) != pair).unwrap_or(run.length)
    }

    /// The run without what may be chance at its ends; `None` where not enough is left.
    ///
    /// The beginning of one sentence behind another one, as the end of one before it, tells nothing: the next sentence may
    /// begin with the same word. It stays where the two sentences share more than that.
    fn firm(&self, run: Shared, both: &Both, older: &Side<'_>) -> Option<Shared> {
        let begins = |numbers: &[u32], at: usize| at == 0 || numbers[at - 1] != numbers[at];
        let ends = |numbers: &[u32], at: usize| at + 1 == numbers.len() || numbers[at + 1] != numbers[at];
        let shares = |at: usize| self.weights.get(&self.pair(run, at)).copied().unwrap_or_default();
        let is_rewritten = |at: usize| {
            let (then, now) = self.pair(run, at);
            let longer = self.lengths.0[then as usize].max(self.lengths.1[now as usize]);
            let (characters, runs) = shares(at);
            let least = if runs > 1 { TELLING } else { TELLING_PART };
            characters >= least.max(longer / SHARE)
        };
        let (mut from, mut to) = (0, run.length);
        let is_begun = begins(&self.older, run.older) && begins(&self.newer, run.newer);
        if !is_begun && !is_rewritten(0) {
            from = self.end_of_piece(run, 0);
        }
        let last = run.length - 1;
        let is_ended = ends(&self.older, run.older + last) && ends(&self.newer, run.newer + last);
        if !is_ended && !is_rewritten(last) {
            let pair = self.pair(run, last);
            to = (from..to).rev().find(|&at| self.pair(run, at) != pair).map_or(from, |at| at + 1);
        }
        if from >= to {
            return None;
        }
        let kept = run.older + from..run.older + to;
        let long = |least| characters(older, kept.clone()) >= least;
        let is_whole = (from > 0 || is_begun) && (to < run.length || is_ended);
        let tells = long(if is_whole { TELLING } else { TELLING_PART }) || long(LEAST) && is_rewritten(from);
        let core = if to - from > 2 * CHANCE { kept.start + CHANCE..kept.end - CHANCE } else { kept.clone() };
        let is_one = both.is_only(core) || shares(from).1 > 1;
        (tells && is_one && both.is_only(kept.clone())).then_some(Shared {
            older: kept.start,
            newer: run.newer + from,
            length: kept.len(),
        })
    }
}

/// How many characters these tokens are, from the first to the last.
fn characters(side: &Side<'_>, range: Range<usize>) -> usize {
    match &side.tokens[range] {
        [] => 0,
        [first, rest @ ..] => {
            let last = rest.last().unwrap_or(first);
            side.text[first.span.start..last.span.end].chars().count()
        }
    }
}

/// Whether a sentence, or a block, ends with this token.
fn ends_sentence(side: &Side<'_>, at: usize) -> bool {
    let form = |at: usize| side.tokens.get(at).and_then(|token| token.span.of(side.text)).unwrap_or_default();
    let Some(next) = side.tokens.get(at + 1) else { return true };
    // The dots of one sign lie one on the other.
    let between = side.text.get(side.tokens[at].span.end..next.span.start).unwrap_or_default();
    if between.contains("\n\n") {
        return true;
    }
    let is_mark = |form: &str| matches!(form, "." | "?" | "!" | "…" | "。" | "？" | "！");
    let closes = |form: &str| matches!(form, "\"" | "”" | "’" | "'" | "»" | "“" | ")");
    let is_apart = !between.is_empty() || matches!(form(at), "。" | "？" | "！");
    is_apart && (is_mark(form(at)) || at > 0 && closes(form(at)) && is_mark(form(at - 1)))
}
