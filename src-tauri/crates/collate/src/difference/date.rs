//! Dates that both claims give, and that are not the same day, month or year.
//!
//! Relative ones ("on Tuesday", "last year", "three days ago") are resolved against the publication date of their
//! article; what stays open is compared as far as it goes.

use article::{PublicationDate, Span};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::mention;
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};

/// A time that a claim speaks of.
#[derive(Debug, Clone, PartialEq)]
struct When {
    span: Span,
    days: Days,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Days {
    /// From the first to the last day that it can be.
    Between(Date, Date),
    /// A day or month of some year, and what it is in the year nearest to the publication.
    Yearly(i8, Option<i8>, Option<(Date, Date)>),
    /// A day of some week.
    Weekly(Weekday),
}

/// Words before a bare year or month that make it a date.
const AT: [&str; 17] = [
    "in", "since", "of", "by", "until", "till", "from", "during", "before", "after", "last", "this", "next",
    "late", "early", "mid", "on",
];

/// Days of a month in letters.
const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

/// How many words on either side tell what a date is of.
const AROUND: usize = 4;

/// Dates that only disagree with those of the other claim, pair by pair.
pub fn differences(left: &ClaimText<'_>, right: &ClaimText<'_>) -> Vec<Difference> {
    let (ours, theirs) = (dates(left), dates(right));
    let alone = |mine: &[When], others: &[When]| -> Vec<When> {
        let fits = |when: &When| others.iter().any(|other| may_be_one(when.days, other.days));
        mine.iter().filter(|when| !fits(when)).cloned().collect()
    };
    let (ours, theirs) = (alone(&ours, &theirs), alone(&theirs, &ours));
    let pairs: Vec<(When, When)> = if ours.len() == theirs.len() {
        ours.into_iter().zip(theirs).collect()
    } else {
        // Which of several is meant, the words around tell, or nothing does.
        let around = |when: &When, claim| around(claim, when.span);
        ours.iter()
            .flat_map(|one| theirs.iter().map(move |other| (one.clone(), other.clone())))
            .filter(|(one, other)| {
                let words = around(other, right);
                around(one, left).iter().any(|word| words.contains(word))
            })
            .take(1)
            .collect()
    };
    let difference = |(one, other): (When, When)| Difference {
        kind: DifferenceKind::Date,
        left: Some(mention(left, one.span)),
        right: Some(mention(right, other.span)),
    };
    pairs.into_iter().map(difference).collect()
}

/// The stems of the weighty words beside a date, not over a comma.
fn around<'b>(claim: &'b ClaimText<'_>, span: Span) -> Vec<&'b str> {
    let tokens = &claim.tokens;
    let first = tokens.iter().position(|token| token.span.end > span.start).unwrap_or_default();
    let last = tokens.iter().rposition(|token| token.span.start < span.end).unwrap_or_default();
    let joined = |at: usize| {
        let gap = claim.words_at(Span::new(tokens[at].span.end, tokens[at + 1].span.start));
        !gap.contains([',', ';', '—', '–', ':'])
    };
    let before = (0..first).rev().take(AROUND).take_while(|&at| joined(at));
    let behind = (last + 1..tokens.len()).take(AROUND).take_while(|&at| joined(at - 1));
    let weighty = |token: &&Token<'_>| matches!(token.class, Class::Content | Class::Pale);
    before.chain(behind).map(|at| &tokens[at]).filter(weighty).map(|token| token.stem.as_str()).collect()
}

fn may_be_one(one: Days, other: Days) -> bool {
    match (one, other) {
        (Days::Between(a, b), Days::Between(c, d)) => a <= d && c <= b,
        // Both leave the year open: the seasons come again.
        (Days::Yearly(month, day, _), Days::Yearly(its_month, its_day, _)) => {
            month == its_month && (day.is_none() || its_day.is_none() || day == its_day)
        }
        (Days::Weekly(one), Days::Weekly(other)) => one == other,
        (Days::Between(a, b), Days::Yearly(_, _, Some((c, d))))
        | (Days::Yearly(_, _, Some((c, d))), Days::Between(a, b)) => a <= d && c <= b,
        (Days::Between(a, b), Days::Yearly(month, day, None))
        | (Days::Yearly(month, day, None), Days::Between(a, b)) => {
            let fits = |it: Date| it.month() == month && day.is_none_or(|day| it.day() == day);
            // A long time holds every day of the year.
            b.since(a).is_ok_and(|it| it.get_days() > 40) || fits(a) || fits(b)
        }
        // A day of the week fits nearly everything.
        (Days::Weekly(day), Days::Between(a, b)) | (Days::Between(a, b), Days::Weekly(day)) => {
            a != b || a.weekday() == day
        }
        _ => true,
    }
}

fn dates(claim: &ClaimText<'_>) -> Vec<When> {
    let mut found: Vec<When> = Vec::new();
    let mut at = 0;
    while at < claim.tokens.len() {
        match date_at(claim, at) {
            Some((when, next)) => {
                found.push(when);
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// The date that begins with a token, and where the words go on.
fn date_at(claim: &ClaimText<'_>, at: usize) -> Option<(When, usize)> {
    let tokens = &claim.tokens;
    let plain = |at: usize| tokens.get(at).map_or("", |token| token.plain.as_str());
    let when = |from: usize, to: usize, days: Days| {
        Some((When { span: Span::new(tokens[from].span.start, tokens[to - 1].span.end), days }, to))
    };
    let published = claim.published.and_then(exactly);
    let token = &tokens[at];
    // "16 May 2017", "16th of May"
    if let Some(day) = day_of_month(token) {
        let of = usize::from(plain(at + 1) == "of");
        if let Some(month) = tokens.get(at + 1 + of).and_then(month) {
            let year = tokens.get(at + 2 + of).and_then(year);
            let to = at + 2 + of + usize::from(year.is_some());
            return when(at, to, full(year, month, Some(day), published)?);
        }
    }
    if let Some(month) = month(token) {
        // "May 16, 2017", "May 2017", "in May"
        if let Some(day) = tokens.get(at + 1).and_then(day_of_month) {
            let year = tokens.get(at + 2).and_then(year);
            let to = at + 2 + usize::from(year.is_some());
            return when(at, to, full(year, month, Some(day), published)?);
        }
        if let Some(year) = tokens.get(at + 1).and_then(year) {
            return when(at, at + 2, full(Some(year), month, None, published)?);
        }
        let before = at.checked_sub(1).map_or("", plain);
        return if AT.contains(&before) {
            when(at, at + 1, full(None, month, None, published)?)
        } else {
            None
        };
    }
    if let Some(year) = year(token) {
        let before = at.checked_sub(1).map_or("", plain);
        return if AT.contains(&before) { when(at, at + 1, of_year(year)?) } else { None };
    }
    if let Some(weekday) = weekday(token) {
        let days = match published {
            Some(published) if plain(at.wrapping_sub(1)) == "next" => {
                on(published.nth_weekday(1, weekday).ok()?)
            }
            Some(published) if published.weekday() == weekday => on(published),
            Some(published) => on(published.nth_weekday(-1, weekday).ok()?),
            None => Days::Weekly(weekday),
        };
        return when(at, at + 1, days);
    }
    let published = published?;
    match (token.plain.as_str(), plain(at + 1)) {
        ("yesterday", _) => when(at, at + 1, on(published.checked_sub(1.day()).ok()?)),
        ("tomorrow", _) => when(at, at + 1, on(published.checked_add(1.day()).ok()?)),
        ("last", "year") => when(at, at + 2, of_year(published.year() - 1)?),
        ("this", "year") => when(at, at + 2, of_year(published.year())?),
        ("next", "year") => when(at, at + 2, of_year(published.year() + 1)?),
        ("last", "week") => {
            let days =
                Days::Between(published.checked_sub(13.days()).ok()?, published.checked_sub(1.day()).ok()?);
            when(at, at + 2, days)
        }
        ("last", "month") => when(at, at + 2, of_month(published.checked_sub(1.month()).ok()?)?),
        ("this", "month") => when(at, at + 2, of_month(published)?),
        ("next", "month") => when(at, at + 2, of_month(published.checked_add(1.month()).ok()?)?),
        _ => ago(claim, at, published),
    }
}

/// "three days ago": about, for people round.
fn ago(claim: &ClaimText<'_>, at: usize, published: Date) -> Option<(When, usize)> {
    let [count, unit, ago] = claim.tokens.get(at..at + 3)? else { return None };
    if ago.plain != "ago" {
        return None;
    }
    let count = super::figure::value(&count.plain).filter(|count| (1.0..500.0).contains(count))? as i64;
    let (far, slack) = match unit.stem.as_str() {
        "day" => (count.days(), 1),
        "week" => (count.weeks(), 6),
        "month" => (count.months(), 31),
        "year" => (count.years(), 183),
        _ => return None,
    };
    let about = published.checked_sub(far).ok()?;
    let days = Days::Between(about.checked_sub(slack.days()).ok()?, about.checked_add(slack.days()).ok()?);
    let span = Span::new(claim.tokens[at].span.start, ago.span.end);
    Some((When { span, days }, at + 3))
}

fn full(year: Option<i16>, month: i8, day: Option<i8>, published: Option<Date>) -> Option<Days> {
    let of = |year: i16| match day {
        Some(day) => Some(on(Date::new(year, month, day).ok()?)),
        None => of_month(Date::new(year, month, 1).ok()?),
    };
    match (year, published) {
        (Some(year), _) => of(year),
        (None, None) => Some(Days::Yearly(month, day, None)),
        (None, Some(published)) => match of(nearest_year(month, day, published))? {
            Days::Between(first, last) => Some(Days::Yearly(month, day, Some((first, last)))),
            other => Some(other),
        },
    }
}

/// The year in which a day or month without one lies nearest to the publication.
fn nearest_year(month: i8, day: Option<i8>, published: Date) -> i16 {
    let far = |year: &i16| {
        let date = Date::new(*year, month, day.unwrap_or(15)).unwrap_or(Date::MAX);
        date.duration_since(published).as_hours().abs()
    };
    let year = published.year();
    [year - 1, year, year + 1].into_iter().min_by_key(far).unwrap_or(year)
}

fn on(date: Date) -> Days {
    Days::Between(date, date)
}

fn of_month(date: Date) -> Option<Days> {
    Some(Days::Between(date.first_of_month(), date.last_of_month()))
}

fn of_year(year: i16) -> Option<Days> {
    Some(Days::Between(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
}

/// The day on which an article was published, where it says one.
fn exactly(date: PublicationDate) -> Option<Date> {
    let year = i16::try_from(date.year()).ok()?;
    Date::new(year, i8::try_from(date.month()?).ok()?, i8::try_from(date.day()?).ok()?).ok()
}

fn month(token: &Token<'_>) -> Option<i8> {
    let found = token.capital.then(|| PublicationDate::month_from_name(token.word))??;
    i8::try_from(found).ok()
}

fn year(token: &Token<'_>) -> Option<i16> {
    let year: i16 = token.word.parse().ok()?;
    (token.word.len() == 4 && (1800..2100).contains(&year)).then_some(year)
}

fn day_of_month(token: &Token<'_>) -> Option<i8> {
    if let Some(at) = ORDINALS.iter().position(|word| *word == token.plain) {
        return i8::try_from(at + 1).ok();
    }
    let digits = token.plain.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let ending = &token.plain[digits.len()..];
    let day: i8 = digits.parse().ok()?;
    (matches!(ending, "" | "st" | "nd" | "rd" | "th") && (1..=31).contains(&day)).then_some(day)
}

pub fn weekday(token: &Token<'_>) -> Option<Weekday> {
    Some(match token.plain.as_str() {
        "monday" => Weekday::Monday,
        "tuesday" => Weekday::Tuesday,
        "wednesday" => Weekday::Wednesday,
        "thursday" => Weekday::Thursday,
        "friday" => Weekday::Friday,
        "saturday" => Weekday::Saturday,
        "sunday" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::test_claim;
    use crate::difference::shown;

    /// The articles were published on Tuesday, 16 May 2017, and on Monday, 14 October 2019.
    fn check(left: &str, right: &str, expect: &str) {
        let published = |words, iso| {
            let mut claim = test_claim(words);
            claim.published = PublicationDate::from_iso(iso);
            claim
        };
        let (one, other) = (published(left, "2017-05-16"), published(right, "2019-10-14"));
        assert_eq!(shown(&differences(&one, &other)), expect, "{left} / {right}");
    }

    #[test]
    fn other_days_months_and_years_differ() {
        check("He met them on May 10.", "He had met them on 11 May 2017.", "May 10 -> 11 May 2017");
        check("It began in 2015.", "It began in 2016.", "2015 -> 2016");
        check("It was signed in March 2016.", "It was signed on 3 April 2016.", "March 2016 -> 3 April 2016");
        check("They met on Monday.", "They met on 16 May 2017.", "Monday -> 16 May 2017");
    }

    #[test]
    fn one_day_said_in_two_ways_is_the_same() {
        check("They met on Monday.", "They met on May 15, 2017.", "");
        check("It happened last year.", "It happened in 2016.", "");
        check("It happened this month.", "It happened on 10 May 2017.", "");
        check("It closed two years ago.", "It closed in 2015.", "");
        check("It happened in May 2017.", "It happened in 2017.", "");
    }

    #[test]
    fn where_one_side_gives_no_date_nothing_differs() {
        check("They met on Monday.", "They met in a hotel.", "");
        check("He may resign.", "He resigned in March 2018.", "");
        check("Some 2017 people came.", "In 2019 people came.", "");
    }

    #[test]
    fn of_several_dates_those_are_set_side_by_side_that_stand_by_the_same_words() {
        check("Born in 1950, he resigned in 2017.", "He resigned in 2019.", "2017 -> 2019");
    }
}
