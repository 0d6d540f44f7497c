//! A moment in words, in UTC, so that no time-zone database is needed and every reader means the same.

use dossier::Milliseconds;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use locale::{Language, said};

/// "21 November 2026, 12:04 UTC".
pub fn in_words(moment: Milliseconds, language: Language) -> String {
    let Ok(moment) = Timestamp::from_millisecond(moment) else {
        return language.say(&said!("moment-unknown"));
    };
    let moment = moment.to_zoned(TimeZone::UTC);
    let (month, day) = (u8::try_from(moment.month()).ok(), u8::try_from(moment.day()).ok());
    let date = language.date(moment.year(), month, day);
    language.moment(&date, moment.hour(), moment.minute())
}

/// "2026-11-21T12:04:00Z", for programs.
pub fn iso(moment: Milliseconds) -> String {
    told(moment, "%Y-%m-%dT%H:%M:%SZ")
}

/// "2026-11-21 12:04", as spreadsheets read it.
pub fn plain(moment: Milliseconds) -> String {
    told(moment, "%Y-%m-%d %H:%M")
}

/// A moment that no calendar has is told as the earliest.
fn told(moment: Milliseconds, form: &str) -> String {
    Timestamp::from_millisecond(moment).unwrap_or(Timestamp::UNIX_EPOCH).strftime(form).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_told_in_utc() {
        let in_words = |moment| in_words(moment, Language::English);
        assert_eq!(in_words(0), "1 January 1970, 00:00 UTC");
        assert_eq!(in_words(1_795_262_640_000), "21 November 2026, 12:04 UTC");
        assert_eq!(iso(1_795_262_640_000), "2026-11-21T12:04:00Z");
        assert_eq!(plain(1_795_262_640_000), "2026-11-21 12:04");
        assert_eq!(in_words(-1), "31 December 1969, 23:59 UTC");
        assert_eq!(in_words(Milliseconds::MAX), "at an unknown time");
    }
}
