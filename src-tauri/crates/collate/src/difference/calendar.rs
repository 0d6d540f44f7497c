//! The calendar: what days a month, a year, a season or a decade may be, and the words for them.

use article::PublicationDate;
use jiff::civil::{Date, Weekday};

use crate::token::Token;

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Days {
    /// From the first to the last day that it can be.
    Between(Date, Date),
    /// A day or month of some year, and what it is in the year nearest to the publication.
    Yearly(i8, Option<i8>, Option<(Date, Date)>),
    /// A day of some week.
    Weekly(Weekday),
}

/// Days of a month in letters.
const ORDINALS: [&str; 10] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

pub fn full(year: Option<i16>, month: i8, day: Option<i8>, published: Option<Date>) -> Option<Days> {
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

pub fn on(date: Date) -> Days {
    Days::Between(date, date)
}

pub fn of_month(date: Date) -> Option<Days> {
    Some(Days::Between(date.first_of_month(), date.last_of_month()))
}

pub fn of_year(year: i16) -> Option<Days> {
    years(year, year)
}

pub fn years(first: i16, last: i16) -> Option<Days> {
    Some(Days::Between(Date::new(first, 1, 1).ok()?, Date::new(last, 12, 31).ok()?))
}

/// The months that a season may be said to hold; a winter ends in the year after.
pub fn season(plain: &str) -> Option<(i8, i8)> {
    Some(match plain {
        "spring" => (3, 6),
        "summer" => (6, 9),
        "autumn" | "fall" => (9, 12),
        "winter" => (11, 3),
        _ => return None,
    })
}

/// "the 1950s"
pub fn decade(token: &Token<'_>) -> Option<i16> {
    let digits = token.plain.strip_suffix('s').or_else(|| token.plain.strip_suffix("'s"))?;
    let year: i16 = digits.parse().ok()?;
    (digits.len() == 4 && year % 10 == 0 && (1700..2100).contains(&year)).then_some(year)
}

/// The day on which an article was published, where it says one.
pub fn exactly(date: PublicationDate) -> Option<Date> {
    let year = i16::try_from(date.year()).ok()?;
    Date::new(year, i8::try_from(date.month()?).ok()?, i8::try_from(date.day()?).ok()?).ok()
}

pub fn month(token: &Token<'_>) -> Option<i8> {
    let found = token.capital.then(|| PublicationDate::month_from_name(token.word))??;
    i8::try_from(found).ok()
}

pub fn year(token: &Token<'_>) -> Option<i16> {
    let year: i16 = token.word.parse().ok()?;
    (token.word.len() == 4 && (1800..2100).contains(&year)).then_some(year)
}

pub fn day_of_month(token: &Token<'_>) -> Option<i8> {
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
