//! Places whose fate is known, and how many of them are found again as they should be.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "the test and the example use parts of it; either may stop here"
)]

pub mod chance;
pub mod essays;
pub mod revise;
pub mod revision;

use std::fmt;

use article::{Finder, Fit, Selector, Span};

use revision::{Fate, Revision};

/// What kinds of places are looked for.
pub const KINDS: [&str; 6] =
    ["one word", "a word in many places", "a few words", "a sentence", "sentences", "over a border"];

/// How the places of one kind were found.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    /// Places whose words are still there.
    pub there: usize,
    pub exact: usize,
    pub moved: usize,
    /// Sure, and elsewhere than the words went, or sure of words that are gone. Must be none.
    pub wrong: usize,
    /// Sure, and elsewhere than the words went, but amid the same words as there were: another copy came to stand where the
    /// one that was meant had stood, and nobody who has the two texts could tell.
    pub moot: usize,
    /// Places whose words are there, and of which nobody could be sure: the guess was right, not right, or none was made.
    pub unsure_right: usize,
    pub unsure_astray: usize,
    pub not_found: usize,
    /// Places of which half the words are left, and whether the guess leads to them.
    pub edited: usize,
    pub edited_right: usize,
    pub edited_astray: usize,
    /// Places that are gone, and how many were guessed all the same.
    pub gone: usize,
    pub gone_astray: usize,
}

impl Tally {
    pub fn places(&self) -> usize {
        self.there + self.edited + self.gone
    }

    /// Of the places whose words are there, the share that was found for sure, in a hundred.
    pub fn sure(&self) -> f64 {
        100.0 * (self.exact + self.moved) as f64 / self.there.max(1) as f64
    }

    /// Of the uncertain places that were given, the share that is right, in a hundred.
    pub fn precision(&self) -> f64 {
        let right = self.unsure_right + self.edited_right;
        let all = right + self.unsure_astray + self.edited_astray + self.gone_astray;
        100.0 * right as f64 / all.max(1) as f64
    }

    /// Of the places that have something to be found and are not sure, the share that an uncertain place leads to.
    pub fn recall(&self) -> f64 {
        let right = self.unsure_right + self.edited_right;
        let all = self.there.saturating_sub(self.exact + self.moved) + self.edited;
        100.0 * right as f64 / all.max(1) as f64
    }

    pub fn add(&mut self, other: &Self) {
        self.there += other.there;
        self.exact += other.exact;
        self.moved += other.moved;
        self.wrong += other.wrong;
        self.moot += other.moot;
        self.unsure_right += other.unsure_right;
        self.unsure_astray += other.unsure_astray;
        self.not_found += other.not_found;
        self.edited += other.edited;
        self.edited_right += other.edited_right;
        self.edited_astray += other.edited_astray;
        self.gone += other.gone;
        self.gone_astray += other.gone_astray;
    }
}

/// The tallies of every kind, and what was wrong.
#[derive(Debug, Default)]
pub struct Measure {
    pub kinds: [Tally; KINDS.len()],
    pub wrong: Vec<String>,
}

impl Measure {
    pub fn all(&self) -> Tally {
        let mut all = Tally::default();
        self.kinds.iter().for_each(|tally| all.add(tally));
        all
    }

    /// Looks for the places in the revision's newer text, with its older text at hand or without.
    pub fn look_for(&mut self, places: &[(usize, Span)], revision: &Revision, with_older: bool) {
        let (older, newer) = (&revision.older, &revision.newer);
        let finder = if with_older { Finder::since(older, newer) } else { Finder::new(newer) };
        for &(kind, span) in places {
            let selector = Selector::of(older, span).unwrap();
            let fate = revision.fate(span);
            if fate == Fate::Open {
                continue;
            }
            let found = finder.find(&selector);
            let tally = &mut self.kinds[kind];
            if let Some(anchor) = found.filter(|anchor| anchor.is_sure()) {
                match fate {
                    Fate::There(span) if span == anchor.span && anchor.fit == Fit::Exact => tally.exact += 1,
                    Fate::There(span) if span == anchor.span => tally.moved += 1,
                    _ if nobody_could_tell(older, span, newer, anchor.span) => tally.moot += 1,
                    _ => {
                        tally.wrong += 1;
                        let shown = |text: &str, span: Span| {
                            let from = text.floor_char_boundary(span.start.saturating_sub(60));
                            let to = text.ceil_char_boundary((span.end + 60).min(text.len()));
                            format!(
                                "{}[{}]{}",
                                &text[from..span.start],
                                span.of(text).unwrap(),
                                &text[span.end..to]
                            )
                        };
                        self.wrong.push(format!(
                            "{}\n  now {:?} {} {:?}\n  {fate:?}",
                            shown(older, span),
                            anchor.fit,
                            shown(newer, anchor.span),
                            anchor.span
                        ));
                    }
                }
            }
            let guess = found.filter(|anchor| !anchor.is_sure()).map(|anchor| anchor.span);
            match fate {
                Fate::There(span) => {
                    tally.there += 1;
                    match guess {
                        Some(guess) if guess == span => tally.unsure_right += 1,
                        Some(_) => tally.unsure_astray += 1,
                        None => tally.not_found += usize::from(found.is_none()),
                    }
                }
                Fate::Edited(span) => {
                    tally.edited += 1;
                    let leads = |guess: Span| {
                        let both = guess.end.min(span.end).saturating_sub(guess.start.max(span.start));
                        2 * both >= guess.len().max(span.len())
                    };
                    tally.edited_right += usize::from(guess.is_some_and(leads));
                    tally.edited_astray += usize::from(guess.is_some_and(|guess| !leads(guess)));
                }
                Fate::Gone | Fate::Open => {
                    tally.gone += 1;
                    tally.gone_astray += usize::from(guess.is_some());
                }
            }
        }
    }
}

/// Whether sixty letters in a row around a place, ten of them on either side, stand around the other as well.
fn nobody_could_tell(older: &str, then: Span, newer: &str, now: Span) -> bool {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<Vec<_>>();
    let common = |one: &mut dyn Iterator<Item = char>, other: &mut dyn Iterator<Item = char>| {
        one.zip(other).take(60).take_while(|(one, other)| one == other).count()
    };
    let left = common(
        &mut letters(&older[..then.start]).into_iter().rev(),
        &mut letters(&newer[..now.start]).into_iter().rev(),
    );
    let right =
        common(&mut letters(&older[then.end..]).into_iter(), &mut letters(&newer[now.end..]).into_iter());
    let own = letters(&older[then.range()]);
    own == letters(&newer[now.range()]) && left >= 10 && right >= 10 && left + own.len() + right >= 60
}

impl fmt::Display for Measure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "{:22} {:>6} {:>6} {:>6} {:>6} {:>7} {:>6} {:>4} | {:>5} {:>5} {:>5} | {:>6} {:>6} | {:>6} {:>6} | {:>5} {:>6}",
            "",
            "places",
            "there",
            "exact",
            "moved",
            "sure %",
            "WRONG",
            "moot",
            "right",
            "astr.",
            "lost",
            "edited",
            "right",
            "gone",
            "guess",
            "prec.",
            "recall"
        )?;
        let mut row = |name: &str, it: &Tally| {
            writeln!(
                out,
                "{name:22} {:6} {:6} {:6} {:6} {:7.2} {:6} {:4} | {:5} {:5} {:5} | {:6} {:6} | {:6} {:6} | {:5.1} {:6.1}",
                it.places(),
                it.there,
                it.exact,
                it.moved,
                it.sure(),
                it.wrong,
                it.moot,
                it.unsure_right,
                it.unsure_astray,
                it.not_found,
                it.edited,
                it.edited_right,
                it.gone,
                it.gone_astray,
                it.precision(),
                it.recall()
            )
        };
        for (name, tally) in KINDS.iter().zip(&self.kinds) {
            row(name, tally)?;
        }
        row("all", &self.all())
    }
}
