//! Dates and moments in words.

use crate::Language;
use crate::said::Said;

impl Language {
    /// "16 May 2017", "May 2017" or "2017". `month` and `day` count from 1.
    pub fn date(self, year: impl Into<i32>, month: Option<u8>, day: Option<u8>) -> String {
        let year = year.into().to_string();
        let Some(month) = month.and_then(name) else { return year };
        let said = match day {
            None => Said::new("date-month").with("month", Said::new(month)).with("year", year),
            Some(day) => Said::new("date-day")
                .with("day", day.to_string())
                .with("month", Said::new(month))
                .with("year", year),
        };
        self.say(&said)
    }

    /// "21 November 2026, 12:04 UTC".
    pub fn moment(self, date: &str, hour: i8, minute: i8) -> String {
        self.say(&Said::new("moment").with("date", date).with("time", format!("{hour:02}:{minute:02}")))
    }
}

/// The message that names a month.
fn name(month: u8) -> Option<&'static str> {
    const NAMES: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
        "month-10", "month-11", "month-12",
    ];
    NAMES.get(usize::from(month).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_says_what_is_known() {
        let check = |month, day, english: &str, hebrew: &str| {
            assert_eq!(Language::English.date(2017_u16, month, day), english);
            assert_eq!(Language::Hebrew.date(2017_u16, month, day), hebrew);
        };
        check(None, None, "2017", "2017");
        check(Some(5), None, "May 2017", "מאי 2017");
        check(Some(5), Some(16), "16 May 2017", "16 במאי 2017");
        check(Some(0), None, "2017", "2017");
    }

    #[test]
    fn a_moment_is_told_to_the_minute() {
        assert_eq!(Language::English.moment("1 May 2017", 9, 4), "1 May 2017, 09:04 UTC");
        assert_eq!(Language::Hebrew.moment("1 במאי 2017", 9, 4), "1 במאי 2017, 09:04 UTC");
    }
}
