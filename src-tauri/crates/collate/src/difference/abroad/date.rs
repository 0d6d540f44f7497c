//! Dates in words and digits: "3. März 2017", "le 1er mars", "3 مارس/آذار 2017", "במרץ 2017", "03.03.2017".

use article::Span;
use jiff::civil::Date;

use crate::claim::ClaimText;
use crate::difference::calendar::{Days, exactly, full, of_year, on};
use crate::difference::date::When;
use crate::difference::number::gap;
use crate::language::{Sense, Senses};
use crate::token::Class;

/// Endings that make an ordinal of a day; those of some languages are words behind a hyphen.
const ORDINALS: [&str; 12] = ["er", "re", "º", "o", "e", "ste", "de", "го", "е", "ого", "th", "ª"];

pub fn dates(claim: &ClaimText<'_>) -> Vec<When> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < claim.tokens.len() {
        let date = numeric(claim, at).or_else(|| Words { claim, senses: claim.language.senses()? }.date(at));
        match date {
            Some((days, from, to)) => {
                let span = Span::new(claim.tokens[from].span.start, claim.tokens[to - 1].span.end);
                found.push(When { span, days });
                at = to.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// "03.03.2017": the day first, as wherever points stand between.
fn numeric(claim: &ClaimText<'_>, at: usize) -> Option<(Days, usize, usize)> {
    let mut parts = claim.tokens[at].plain.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if year.len() != 4 || parts.next().is_some() {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some((on(date), at, at + 1))
}

/// A claim and the words of its language.
struct Words<'b, 'a> {
    claim: &'b ClaimText<'a>,
    senses: &'static Senses,
}

impl Words<'_, '_> {
    /// The date that begins with a token: what days it may be, and its first token and the one behind it.
    fn date(&self, at: usize) -> Option<(Days, usize, usize)> {
        let published = self.claim.published.and_then(exactly);
        if let Some((day, next)) = self.day(at)
            && let Some((month, next)) = self.month(self.beyond_of(next))
        {
            let (year, next) = self.year_behind(next);
            return Some((full(year, month, Some(day), published)?, at, next));
        }
        if let Some((month, next)) = self.month(at) {
            let (year, to) = self.year_behind(next);
            let meant =
                year.is_some() || self.before(at, Sense::At) || self.senses.has_particle(self.plain(at));
            return if meant { Some((full(year, month, None, published)?, at, to)) } else { None };
        }
        if let Some(year) = self.year(at) {
            return if self.is_year(at) { Some((of_year(year)?, at, at + 1)) } else { None };
        }
        let weekday = self.senses.weekday(self.plain(at))?;
        // "Montag, 3. März": the date says it all.
        let dated = (at + 1..at + 3)
            .any(|at| self.day(at).is_some_and(|(_, next)| self.month(self.beyond_of(next)).is_some()));
        if dated { None } else { Some((Days::Weekly(weekday), at, at + 1)) }
    }

    fn plain(&self, at: usize) -> &str {
        self.claim.tokens.get(at).map_or("", |token| token.plain.as_str())
    }

    fn gap(&self, at: usize) -> &str {
        if at < self.claim.tokens.len() { gap(self.claim, at) } else { "" }
    }

    fn before(&self, at: usize, sense: Sense) -> bool {
        at > 0 && self.senses.says(self.plain(at - 1), sense)
    }

    /// A day of the month, and where the words go on: "3", "1er", "3-го".
    fn day(&self, at: usize) -> Option<(i8, usize)> {
        let plain = self.plain(at);
        let digits = plain.trim_end_matches(|letter: char| !letter.is_ascii_digit());
        let ending = &plain[digits.len()..];
        let day: i8 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
        if !ending.is_empty() && !ORDINALS.contains(&ending) {
            return None;
        }
        let apart = self.gap(at + 1) == "-" && ORDINALS.contains(&self.plain(at + 1));
        Some((day, at + 1 + usize::from(apart)))
    }

    /// A month in one of its names, or in two of them: "آذار/مارس".
    fn month(&self, at: usize) -> Option<(i8, usize)> {
        let month = self.senses.month(self.plain(at))?;
        let twice = self.gap(at + 1).trim() == "/" && self.senses.month(self.plain(at + 1)) == Some(month);
        Some((month, at + 1 + usize::from(twice)))
    }

    fn beyond_of(&self, at: usize) -> usize {
        at + usize::from(self.senses.says(self.plain(at), Sense::Of))
    }

    fn year(&self, at: usize) -> Option<i16> {
        let plain = self.plain(at);
        let year: i16 = plain.parse().ok()?;
        (plain.len() == 4 && (1800..2100).contains(&year)).then_some(year)
    }

    /// The year behind a month, with the word for it, and where the words go on.
    fn year_behind(&self, at: usize) -> (Option<i16>, usize) {
        let of = self.beyond_of(at);
        // "year" may stand before it.
        let of = of + usize::from(self.senses.says(self.plain(of), Sense::Year));
        let Some(year) = self.year(of).filter(|_| !self.gap(of).contains(['.', ';'])) else {
            return (None, at);
        };
        (Some(year), of + 1 + usize::from(self.senses.says(self.plain(of + 1), Sense::Year)))
    }

    /// Whether a number that could be a year is one, by the words beside it.
    fn is_year(&self, at: usize) -> bool {
        let beside = self.before(at, Sense::At)
            || self.before(at, Sense::Year)
            || self.senses.says(self.plain(at + 1), Sense::Year);
        // German counts nouns, and those have capitals: "wurde 2017 geschlossen".
        let uncounted = || {
            let next = self.claim.tokens.get(at + 1);
            let small =
                next.is_none_or(|it| it.word.starts_with(char::is_lowercase) || it.class == Class::Function);
            self.claim.language.tag() == "de" && small
        };
        beside || uncounted()
    }
}
