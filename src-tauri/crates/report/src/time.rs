//! A moment in words, in UTC, so that no time-zone database is needed and every reader means the same.

use dossier::Milliseconds;
use jiff::Timestamp;

/// "21 November 2026, 12:04 UTC".
pub fn in_words(moment: Milliseconds) -> String {
    match Timestamp::from_millisecond(moment) {
        Ok(moment) => moment.strftime("%-d %B %Y, %H:%M UTC").to_string(),
        Err(_) => "at an unknown time".to_owned(),
    }
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
        assert_eq!(in_words(0), "1 January 1970, 00:00 UTC");
        assert_eq!(in_words(1_795_262_640_000), "21 November 2026, 12:04 UTC");
        assert_eq!(iso(1_795_262_640_000), "2026-11-21T12:04:00Z");
        assert_eq!(plain(1_795_262_640_000), "2026-11-21 12:04");
        assert_eq!(in_words(-1), "31 December 1969, 23:59 UTC");
        assert_eq!(in_words(Milliseconds::MAX), "at an unknown time");
    }
}
