//! Backups of a library: made, checked, listed, thinned out, put back.
//!
//! They lie in `backups/NAME OF THE LIBRARY'S FILE/` beside the library, so that two libraries in one folder do not mix.
//! Each is one SQLite file without a log, named by the time at which it was begun; a name that we did not give is
//! neither listed nor touched.

mod check;
mod copied;
mod due;
mod list;
mod make;
mod restore;
mod thin;

use std::path::{Path, PathBuf};

use dossier::Milliseconds;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

pub(crate) use check::count;
pub use copied::copy_library;
pub use due::{DAY, Idle, is_due, is_due_at_closing};
pub(crate) use list::named;
pub use list::{backups, last_backup, newest_sound_backup};
pub(crate) use make::make;
pub use make::{back_up, last_change};
pub use restore::{Former, restore, start_empty};
pub use thin::thinned;

/// One backup, as its name and its file tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file's name, by which it is asked for.
    pub name: String,
    pub path: PathBuf,
    /// When it was begun, to the second: it holds every change up to then.
    pub made: Milliseconds,
    pub reason: Reason,
    pub bytes: u64,
    /// None where the file cannot be read as a library.
    pub holds: Option<Contents>,
}

/// Why a backup was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// To have one.
    Safety,
    /// Before a newer version of the app changed the schema.
    Update,
    /// Before an earlier backup took the library's place.
    Restore,
}

impl Reason {
    const ALL: [Self; 3] = [Self::Safety, Self::Update, Self::Restore];

    fn suffix(self) -> &'static str {
        match self {
            Self::Safety => "",
            Self::Update => "-before-update",
            Self::Restore => "-before-restore",
        }
    }
}

/// How much a library holds, without what is marked as deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    pub dossiers: u32,
    pub articles: u32,
    pub decisions: u32,
    pub notes: u32,
}

/// Where the backups of a library lie, whether there are any or not.
pub fn backup_folder(library: &Path) -> PathBuf {
    let beside = library.parent().unwrap_or(Path::new("."));
    beside.join("backups").join(library.file_name().unwrap_or_default())
}

const TIME: &str = "%Y-%m-%dT%H-%M-%SZ";
const EXTENSION: &str = ".sqlite3";

/// "2026-11-21T17-13-36Z-before-update.sqlite3": sorts by time, and has no sign that a file system refuses. A second
/// one of the same second has "-2" after its time.
fn name_of(made: Milliseconds, reason: Reason, nth: u32) -> String {
    let made = Timestamp::from_millisecond(made).unwrap_or_default().strftime(TIME);
    let nth = if nth > 1 { format!("-{nth}") } else { String::new() };
    format!("{made}{nth}{}{EXTENSION}", reason.suffix())
}

/// Time, number within the second, and reason; none for a name that we did not give.
fn parse(name: &str) -> Option<(Milliseconds, u32, Reason)> {
    let (time, rest) = name.strip_suffix(EXTENSION)?.split_at_checked("2026-11-21T17-13-36Z".len())?;
    let made = DateTime::strptime(TIME, time).ok()?.to_zoned(TimeZone::UTC).ok()?;
    let reason = Reason::ALL.into_iter().rev().find(|reason| rest.ends_with(reason.suffix()))?;
    let nth = rest.strip_suffix(reason.suffix())?;
    let nth = if nth.is_empty() { 1 } else { nth.strip_prefix('-')?.parse().ok()? };
    Some((made.timestamp().as_millisecond(), nth, reason))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_time_and_the_reason() {
        let made = 1_795_281_216_000;
        assert_eq!(name_of(made + 999, Reason::Safety, 1), "2026-11-21T17-13-36Z.sqlite3");
        for reason in Reason::ALL {
            for nth in 1..4 {
                assert_eq!(parse(&name_of(made, reason, nth)), Some((made, nth, reason)));
            }
        }
        let strangers = [
            "",
            "notes.sqlite3",
            "2026-11-21T17-13-36Z",
            "2026-11-21T17-13-36Z-mine.sqlite3",
            "2026-13-21T17-13-36Z.sqlite3",
        ];
        for name in strangers {
            assert_eq!(parse(name), None, "{name}");
        }
    }
}
