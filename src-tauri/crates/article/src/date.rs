//! A publication date, with no more precision than the source gives.

use std::fmt;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// When an article was published: a day, a month or only a year.
///
/// Sorts by time; of two that agree as far as they go, the less precise comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PublicationDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl PublicationDate {
    /// Makes a date, or `None` where the calendar has no such day, month or (1600 to 2999) year.
    pub fn new(year: u16, month: Option<u8>, day: Option<u8>) -> Option<Self> {
        let fits = match (month, day) {
            (None, None) => true,
            (Some(month), None) => (1..=12).contains(&month),
            (Some(month), Some(day)) => (1..=12).contains(&month) && (1..=days(year, month)).contains(&day),
            (None, Some(_)) => false,
        };
        ((1600..=2999).contains(&year) && fits).then_some(Self { year, month, day })
    }

    pub fn year(self) -> u16 {
        self.year
    }

    pub fn month(self) -> Option<u8> {
        self.month
    }

    pub fn day(self) -> Option<u8> {
        self.day
    }

    /// The month that an English name or its usual short form stands for, 1 to 12.
    pub fn month_from_name(name: &str) -> Option<u8> {
        let name = name.trim_end_matches('.');
        let is_month =
            |month: &&str| month.eq_ignore_ascii_case(name) || (name.len() >= 3 && short(month, name));
        let at = MONTHS.iter().position(is_month)?;
        u8::try_from(at + 1).ok()
    }

    /// As ISO 8601 writes it: `2017-05-16`, `2017-05` or `2017`.
    pub fn iso(self) -> String {
        match (self.month, self.day) {
            (Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }

    /// Reads [`PublicationDate::iso`] back.
    pub fn from_iso(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
        let mut part = || parts.next().map(|part| part.parse::<u8>().ok());
        let (month, day) = (part(), part());
        if month == Some(None) || day == Some(None) || parts.next().is_some() {
            return None;
        }
        Self::new(year, month.flatten(), day.flatten())
    }
}

/// As a newspaper prints it: "16 May 2017", "May 2017", "2017".
impl fmt::Display for PublicationDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(day) = self.day {
            write!(f, "{day} ")?;
        }
        if let Some(month) = self.month {
            write!(f, "{} ", MONTHS[usize::from(month - 1)])?;
        }
        write!(f, "{}", self.year)
    }
}

/// Whether `name` is a short form that newspapers use for `month` ("Sept", "Jan").
fn short(month: &str, name: &str) -> bool {
    name.len() <= 4 && month.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
}

fn days(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_print_and_read_back_with_the_precision_they_have() {
        for (iso, printed) in [("2017-05-16", "16 May 2017"), ("2019-10", "October 2019"), ("2025", "2025")] {
            let date = PublicationDate::from_iso(iso).unwrap();
            assert_eq!(date.iso(), iso);
            assert_eq!(date.to_string(), printed);
        }
    }

    #[test]
    fn days_that_the_calendar_lacks_are_refused() {
        for iso in ["2017-02-29", "2017-13", "2017-00-10", "17-05-16", "2017-05-16-01", "2017-x", "", "0017"]
        {
            assert_eq!(PublicationDate::from_iso(iso), None, "{iso}");
        }
        assert!(PublicationDate::from_iso("2020-02-29").is_some());
    }

    #[test]
    fn months_are_read_in_full_and_short() {
        assert_eq!(PublicationDate::month_from_name("May"), Some(5));
        assert_eq!(PublicationDate::month_from_name("Sept."), Some(9));
        assert_eq!(PublicationDate::month_from_name("oct"), Some(10));
        assert_eq!(PublicationDate::month_from_name("Mayor"), None);
    }

    #[test]
    fn earlier_dates_sort_first() {
        let mut dates = ["2019-10-14", "2017", "2017-05-16"].map(|d| PublicationDate::from_iso(d).unwrap());
        dates.sort();
        assert_eq!(dates.map(PublicationDate::iso), ["2017", "2017-05-16", "2019-10-14"]);
    }
}
