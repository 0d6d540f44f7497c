//! Dates that both claims give, and that are not the same day, month or year.
//!
//! Relative ones ("on Tuesday", "last year", "three days ago") are resolved against the publication date of their
//! article; what stays open is compared as far as it goes.

use article::Span;
use jiff::ToSpan;
use jiff::civil::Date;

use super::calendar::{
    Days, day_of_month, decade, exactly, full, month, of_month, of_year, on, season, weekday, year, years,
};
use super::{abroad, mention};
use crate::claim::ClaimText;
use crate::collation::{Difference, DifferenceKind};
use crate::token::{Class, Token};

/// A time that a claim speaks of.
#[derive(Debug, Clone, PartialEq)]
pub struct When {
    pub span: Span,
    pub days: Days,
}

/// Words before a bare year or month that make it a date.
const AT: [&str; 22] = [
    "in", "since", "of", "by", "until", "till", "from", "during", "before", "after", "last", "this", "next",
    "late", "early", "mid", "on", "between", "through", "around", "about", "circa",
];
/// Words that make a date of a year before a noun ("the 2015 agreement").
const OF_YEAR: [&str; 4] = ["the", "its", "their", "a"];

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
    if !claim.language.is_english() {
        return abroad::dates(claim);
    }
    let mut found: Vec<When> = Vec::new();
    let mut at = 0;
    while at < claim.tokens.len() {
        match date_at(claim, at) {
            Some((mut when, next)) => {
                when.days = narrowed(claim, at, when.days);
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
    if let Some((first, last)) = season(&token.plain) {
        // "the spring of 2014", "spring 2014", "last summer"
        let of = usize::from(plain(at + 1) == "of");
        let before = at.checked_sub(1).map_or("", plain);
        let (year, to) = match (tokens.get(at + 1 + of).and_then(year), published, before) {
            (Some(year), _, _) => (year, at + 2 + of),
            (None, Some(published), "last") => {
                (published.year() - i16::from(published.month() < last), at + 1)
            }
            _ => return None,
        };
        let first = Date::new(year, first, 1).ok()?;
        // A winter ends in the year after.
        let last = Date::new(year + i16::from(last < first.month()), last, 1).ok()?.last_of_month();
        return when(at, to, Days::Between(first, last));
    }
    if let Some(decade) = decade(token) {
        return when(at, at + 1, years(decade, decade + 9)?);
    }
    if let Some(year) = year(token) {
        let before = at.checked_sub(1).map_or("", plain);
        let of_noun = OF_YEAR.contains(&before)
            && tokens.get(at + 1).is_some_and(|next| matches!(next.class, Class::Content | Class::Pale))
            && !plain(at + 1).ends_with('s')
            && plain(at + 1) != "people";
        // "between 1998 and 2003", "from 1998 to 2003"
        let to_year = matches!(before, "and" | "to" | "or")
            && at.checked_sub(2).is_some_and(|at| self::year(&tokens[at]).is_some());
        return if AT.contains(&before) || of_noun || to_year {
            when(at, at + 1, of_year(year)?)
        } else {
            None
        };
    }
    if let Some(weekday) = weekday(token) {
        // "Monday, May 15": the date says it all.
        let dated = (at + 1..at + 3).any(|at| tokens.get(at).is_some_and(|token| month(token).is_some()));
        if dated && date_at(claim, at + 1).is_some() {
            return None;
        }
        let days = match published {
            Some(published) if plain(at.wrapping_sub(1)) == "next" || is_to_come(claim, at) => {
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
        ("today" | "tonight", _) => when(at, at + 1, on(published)),
        ("this", "morning" | "afternoon" | "evening") => when(at, at + 2, on(published)),
        ("last", "night") => when(at, at + 2, Days::Between(published.checked_sub(1.day()).ok()?, published)),
        ("tomorrow", _) => when(at, at + 1, on(published.checked_add(1.day()).ok()?)),
        ("last", "year") => when(at, at + 2, of_year(published.year() - 1)?),
        ("this", "year") => when(at, at + 2, of_year(published.year())?),
        ("next", "year") => when(at, at + 2, of_year(published.year() + 1)?),
        ("last" | "this" | "next", "week") => {
            let ahead = match plain(at) {
                "last" => -7,
                "next" => 7,
                _ => 0,
            };
            // From Sunday to Sunday: some weeks begin with the one, some with the other.
            let past = i64::from(published.weekday().to_sunday_zero_offset());
            let first = published.checked_add((ahead - past).days()).ok()?;
            when(at, at + 2, Days::Between(first, first.checked_add(7.days()).ok()?))
        }
        ("last", "decade") => when(at, at + 2, years(published.year() - 12, published.year())?),
        ("last", "month") => when(at, at + 2, of_month(published.checked_sub(1.month()).ok()?)?),
        ("this", "month") => when(at, at + 2, of_month(published)?),
        ("next", "month") => when(at, at + 2, of_month(published.checked_add(1.month()).ok()?)?),
        _ => ago(claim, at, published),
    }
}

/// "early in 2014", "late March", "the end of May": the part of a longer time that is meant.
fn narrowed(claim: &ClaimText<'_>, at: usize, days: Days) -> Days {
    let (Days::Between(first, last) | Days::Yearly(_, None, Some((first, last)))) = days else { return days };
    let long = first.until(last).map_or(0, |it| i64::from(it.get_days()));
    let before = || claim.tokens[..at].iter().rev().map(|token| token.plain.as_str());
    let joined = |plain: &&str| matches!(*plain, "in" | "of" | "the" | "to");
    let part = before().take(3).find(|plain| !joined(plain)).unwrap_or_default();
    let (from, to) = match part {
        "early" | "beginning" | "start" => (0, long * 45 / 100),
        "mid" | "middle" => (long * 20 / 100, long * 80 / 100),
        "late" | "end" => (long * 55 / 100, long),
        _ => return days,
    };
    if long < 20 {
        return days;
    }
    let day = |far: i64| first.checked_add(far.days()).unwrap_or(first);
    Days::Between(day(from), day(to))
}

/// "three days ago": about, for people round.
fn ago(claim: &ClaimText<'_>, at: usize, published: Date) -> Option<(When, usize)> {
    let [count, unit, ago] = claim.tokens.get(at..at + 3)? else { return None };
    if ago.plain != "ago" {
        return None;
    }
    let count = match count.plain.as_str() {
        "a" | "an" | "one" => 1,
        plain => super::number::value(plain).filter(|count| (1.0..500.0).contains(count))? as i64,
    };
    let (far, slack) = match unit.stem.as_str() {
        "day" => (count.days(), 1),
        "week" => (count.weeks(), 6),
        "month" => (count.months(), 31),
        "year" => (count.years(), 183),
        "decad" => ((10 * count).years(), 2 * 365),
        _ => return None,
    };
    let about = published.checked_sub(far).ok()?;
    let days = Days::Between(about.checked_sub(slack.days()).ok()?, about.checked_add(slack.days()).ok()?);
    let span = Span::new(claim.tokens[at].span.start, ago.span.end);
    Some((When { span, days }, at + 3))
}

/// Whether a day lies ahead: the claim tells of what will be.
fn is_to_come(claim: &ClaimText<'_>, at: usize) -> bool {
    const AHEAD: [&str; 5] = ["will", "shall", "upcoming", "tomorrow", "scheduled"];
    let plain = |at: usize| claim.tokens.get(at).map_or("", |token| token.plain.as_str());
    (0..claim.tokens.len()).any(|its| {
        let near = its.abs_diff(at) <= 8;
        let to_be = matches!(plain(its), "is" | "are") && matches!(plain(its + 1), "to" | "due" | "set");
        near && (AHEAD.contains(&plain(its)) || to_be)
    })
}

#[cfg(test)]
mod tests {
    use article::PublicationDate;

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

    #[test]
    fn seasons_decades_and_parts_of_a_month_are_times() {
        check(
            "In the spring of 2014 it rained.",
            "In October 2014 it rained.",
            "spring of 2014 -> October 2014",
        );
        check("It was built in the 1950s.", "It was built in 1954.", "");
        check("He left in early March 2016.", "He left in late March 2016.", "March 2016 -> March 2016");
        check("On Friday he will speak.", "He spoke on May 19, 2017.", "");
    }
}
