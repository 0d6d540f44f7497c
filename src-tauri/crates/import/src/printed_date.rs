//! Finds a date as newspapers print it: "Tuesday, May 16, 2017 10:32 a.m. EDT", "16 May 2017", "2017-05-16".

use std::ops::Range;

use article::PublicationDate;

/// A date in a line, with the weekday, time and label around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Printed {
    /// The bytes of the line that it takes up.
    pub range: Range<usize>,
    /// `None` where day and month could each be the other.
    pub date: Option<PublicationDate>,
    /// The bytes of the date alone.
    pub bare: Range<usize>,
    /// Whether its label says that the article was changed then.
    pub is_update: bool,
}

/// The first date of a line that names at least a month and a year.
pub(crate) fn find(line: &str) -> Option<Printed> {
    let tokens = tokens(line);
    let words: Vec<&str> = tokens.iter().map(|token| token.1).collect();
    let (at, (count, date)) = (0..words.len()).find_map(|at| Some((at, date_at(&words[at..])?)))?;
    // "31 February 2017" is a mistake, not a month.
    if count == 2 && at > 0 && day(words[at - 1]).is_some() {
        return None;
    }
    let mut first = at;
    while first > 0 {
        let word = words[first - 1];
        // "The Baltimore Sun, May 16, 2017" has no weekday in it.
        let is_paper = first > 1 && lower(word) == "sun";
        if !(is_label(word) || is_time(word) || (is_weekday(word) && !is_paper)) {
            break;
        }
        first -= 1;
    }
    let mut end = at + count;
    while end < words.len() && (is_time(words[end]) || (is_time(words[end - 1]) && is_zone(words[end]))) {
        end += 1;
    }
    let is_update =
        tokens[first..at].iter().any(|(_, word)| matches!(lower(word).as_str(), "updated" | "modified"));
    Some(Printed {
        range: tokens[first].0.start..tokens[end - 1].0.end,
        date,
        bare: tokens[at].0.start..tokens[at + count - 1].0.end,
        is_update,
    })
}

/// A date as a person writes it, if the words are nothing else: "2017-05-16", "2017-05", "2017", "16 May 2017", "May 2017".
/// One whose day and month could each be the other is none.
pub fn read_date(words: &str) -> Option<PublicationDate> {
    let words = words.trim();
    PublicationDate::from_iso(words).or_else(|| {
        find(words).filter(|printed| printed.range == (0..words.len())).and_then(|printed| printed.date)
    })
}

/// A year that stands alone.
pub(crate) fn year(words: &str) -> Option<PublicationDate> {
    let words = words.trim();
    (words.len() == 4).then(|| PublicationDate::from_iso(words)).flatten()
}

/// A time of day, or a word that belongs to one.
pub(crate) fn is_time(word: &str) -> bool {
    let word = lower(word);
    let word = word.trim_end_matches('.');
    if matches!(
        word,
        "a.m"
            | "p.m"
            | "am"
            | "pm"
            | "et"
            | "edt"
            | "est"
            | "ct"
            | "cdt"
            | "cst"
            | "mt"
            | "pt"
            | "pdt"
            | "pst"
            | "gmt"
            | "bst"
            | "utc"
            | "cet"
            | "cest"
            | "at"
            | "eastern"
            | "local"
            | "time"
            | "hrs"
            | "noon"
            | "midnight"
    ) {
        return true;
    }
    let digits = word.trim_end_matches(['a', 'p', 'm', 'z', '.']);
    let clock = digits.contains([':', '.']) || digits.len() < word.len();
    clock
        && digits.len() <= 8
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '.')
}

/// Whether a word behind a time can be its zone: "AEST", "GMT+02:00".
fn is_zone(word: &str) -> bool {
    let name = word.split(['+', '-']).next().unwrap_or_default();
    (2..=5).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Words and where they stand; commas and brackets around them do not count.
fn tokens(line: &str) -> Vec<(Range<usize>, &str)> {
    let between = |c: char| c.is_whitespace() || c == ',';
    let around = |c: char| between(c) || matches!(c, '(' | ')' | '[' | ']' | ';' | '"' | '“' | '”');
    let mut tokens = Vec::new();
    let mut start = 0;
    for piece in line.split_inclusive(between) {
        let word = piece.trim_matches(around);
        if !word.is_empty() {
            let from = start + piece.len() - piece.trim_start_matches(around).len();
            tokens.push((from..from + word.len(), word));
        }
        start += piece.len();
    }
    tokens
}

/// The date that begins with the first of `words`, and how many of them it takes.
fn date_at(words: &[&str]) -> Option<(usize, Option<PublicationDate>)> {
    let first = *words.first()?;
    if let Some(date) = in_one_word(first) {
        return Some((1, date));
    }
    let second = words.get(1).copied().unwrap_or_default();
    let third = words.get(2).copied().unwrap_or_default();
    let month = PublicationDate::month_from_name;
    let three = |month_word, day_word| {
        let date = PublicationDate::new(number(third)?, Some(month(month_word)?), Some(day(day_word)?))?;
        Some((3, Some(date)))
    };
    let two = || Some((2, Some(PublicationDate::new(number(second)?, Some(month(first)?), None)?)));
    three(first, second).or_else(|| three(second, first)).or_else(two)
}

/// A date without spaces: 2017-05-16, 2017-05-16T10:32Z, 2017/05/16, 16-May-2017, 16.5.2017, 2017-05.
///
/// The inner `None` is a date that could be read two ways.
fn in_one_word(word: &str) -> Option<Option<PublicationDate>> {
    let word = word.trim_end_matches(['.', ':']);
    let word =
        word.split_once(['T', 't']).filter(|(date, _)| date.len() == 10).map_or(word, |(date, _)| date);
    let mark = word.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let parts: Vec<&str> = word.split(mark).collect();
    let date = |year: &str, month: Option<u8>, day: Option<u8>| {
        month?;
        PublicationDate::new(number(year)?, month, day)
    };
    match *parts.as_slice() {
        [year, month] if year.len() == 4 && month.len() == 2 && mark == '-' => {
            date(year, small(month), None).map(Some)
        }
        [year, month, day] if year.len() == 4 => Some(Some(date(year, small(month), Some(small(day)?))?)),
        [day, month, year] if month.starts_with(char::is_alphabetic) => {
            Some(Some(date(year, PublicationDate::month_from_name(month), Some(small(day)?))?))
        }
        [one, two, year] if year.len() == 4 => {
            let (one, two) = (small(one)?, small(two)?);
            let readings = (date(year, Some(two), Some(one)), date(year, Some(one), Some(two)));
            match readings {
                (Some(day_first), Some(month_first)) if day_first != month_first => Some(None),
                (Some(known), _) | (None, Some(known)) => Some(Some(known)),
                (None, None) => None,
            }
        }
        _ => None,
    }
}

fn is_label(word: &str) -> bool {
    let word = lower(word);
    matches!(
        word.trim_end_matches(':'),
        "published"
            | "posted"
            | "created"
            | "story"
            | "entry"
            | "updated"
            | "modified"
            | "last"
            | "first"
            | "filed"
            | "date"
            | "dated"
            | "on"
    )
}

fn is_weekday(word: &str) -> bool {
    const WEEKDAYS: [&str; 7] =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let word = lower(word);
    let word = word.trim_end_matches('.');
    word.len() >= 3 && WEEKDAYS.iter().any(|day| day.starts_with(word))
}

/// A day of the month, perhaps with "st", "nd", "rd" or "th".
fn day(word: &str) -> Option<u8> {
    let word = word.trim_end_matches('.');
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    matches!(&lower(&word[digits.len()..])[..], "" | "st" | "nd" | "rd" | "th")
        .then(|| small(digits))
        .flatten()
}

fn small(digits: &str) -> Option<u8> {
    (digits.len() <= 2).then(|| digits.parse().ok()).flatten()
}

/// A year of four digits.
fn number(word: &str) -> Option<u16> {
    let word = word.trim_end_matches(['.', ':']);
    (word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())).then(|| word.parse().ok()).flatten()
}

fn lower(word: &str) -> String {
    word.to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `expect` is the date in ISO form, "?" where it is ambiguous, "" where there is none.
    #[track_caller]
    fn check(line: &str, expect: &str, rest: &str) {
        let found = find(line);
        let date = match &found {
            Some(Printed { date: Some(date), .. }) => date.iso(),
            Some(_) => "?".into(),
            None => String::new(),
        };
        let range = found.map_or(0..0, |found| found.range);
        let left = format!("{}{}", &line[..range.start], &line[range.end..]);
        assert_eq!((date.as_str(), left.as_str()), (expect, rest), "{line}");
    }

    #[test]
    fn dates_in_words() {
        check("16 May 2017", "2017-05-16", "");
        check("May 16, 2017", "2017-05-16", "");
        check("Tuesday, May 16, 2017 10:32 a.m. EDT", "2017-05-16", "");
        check("Published: May 16, 2017 at 10:32am", "2017-05-16", "");
        check("Last updated on Tue 16th May, 2017, 22:10 BST", "2017-05-16", "");
        check("10:32 AM ET, Tue May 16, 2017", "2017-05-16", "");
        check("Nov 11, 2011 at 09:56 IST", "2011-11-11", "");
        check("Updated: 09 Sep 2013 11:25 GMT+02:00", "2013-09-09", "");
        check("Sept. 3, 2019.", "2019-09-03", "");
        check("May 2017", "2017-05", "");
        check("The Quayside Review, May 16, 2017", "2017-05-16", "The Quayside Review, ");
        check("The Baltimore Sun, May 16, 2017", "2017-05-16", "The Baltimore Sun, ");
        check("“Réview”,\u{A0}16 May 2017 (London)", "2017-05-16", "“Réview”,\u{A0} (London)");
    }

    #[test]
    fn dates_in_figures() {
        check("2017-05-16", "2017-05-16", "");
        check("2017-05-16T10:32:00+02:00", "2017-05-16", "");
        check("2017/05/16", "2017-05-16", "");
        check("2017-05", "2017-05", "");
        check("16-May-2017", "2017-05-16", "");
        check("16/05/2017", "2017-05-16", "");
        check("05/16/2017", "2017-05-16", "");
        check("05/05/2017", "2017-05-05", "");
        check("16.5.2017", "2017-05-16", "");
        check("05/06/2017", "?", "");
    }

    #[test]
    fn no_dates() {
        for line in [
            "",
            "May",
            "2017",
            "31 February 2017",
            "16/17/2017",
            "May 16",
            "In May he left",
            "1.5.17",
            "4-3-2",
            "é",
        ] {
            check(line, "", line);
        }
        assert_eq!(year("2017").unwrap().iso(), "2017");
        assert_eq!(year("20175"), None);
    }

    #[test]
    fn an_update_is_told_from_a_publication() {
        assert!(find("Updated May 16, 2017").unwrap().is_update);
        assert!(!find("Published May 16, 2017").unwrap().is_update);
    }
}
