//! What can go wrong with a library, in sentences that a person can act on.

use std::path::{Path, PathBuf};
use std::{fmt, io};

use locale::{Arg, Language, Said, Tell, said};
use rusqlite::{ErrorCode, ffi};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum StoreError {
    NewerSchema {
        path: PathBuf,
    },
    /// Something else is in the library's place; `why` is a message that completes "“path” …".
    NotALibrary {
        path: PathBuf,
        why: &'static str,
    },
    Damaged {
        path: PathBuf,
        what: Said,
    },
    Locked {
        path: PathBuf,
    },
    ReadOnly {
        path: PathBuf,
    },
    DiskFull {
        path: PathBuf,
    },
    Backup {
        folder: PathBuf,
        source: io::Error,
    },
    BadBackup {
        path: PathBuf,
        what: Said,
    },
    /// `what` is "dossier", "article" or "note".
    NotFound {
        what: &'static str,
    },
    Overtaken {
        act: String,
    },
    Io {
        path: PathBuf,
        source: io::Error,
    },
    /// A fault in Crossread itself; the change was rolled back.
    Failed {
        path: PathBuf,
    },
    Sqlite {
        path: PathBuf,
        source: rusqlite::Error,
    },
}

impl Tell for StoreError {
    fn said(&self) -> Said {
        match self {
            Self::NewerSchema { path } => said!("store-newer", path = path.as_path()),
            Self::NotALibrary { path, why } => {
                said!("store-not-a-library", path = path.as_path(), why = Said::new(why))
            }
            Self::Damaged { path, what } => {
                said!("store-damaged", path = path.as_path(), what = what.clone())
            }
            Self::Locked { path } => said!("store-locked", path = path.as_path()),
            Self::ReadOnly { path } => said!("store-read-only", path = path.as_path()),
            Self::DiskFull { path } => said!("store-disk-full", path = path.as_path()),
            Self::Backup { folder, source } => {
                said!("store-backup", folder = folder.as_path(), cause = source.to_string())
            }
            Self::BadBackup { path, what } => {
                said!("store-bad-backup", path = path.as_path(), what = what.clone())
            }
            Self::NotFound { what } => said!("store-not-found", what = Arg::Case(what)),
            Self::Overtaken { act } => said!("store-overtaken", act = act),
            Self::Io { path, source } => {
                said!("store-io", path = path.as_path(), cause = source.to_string())
            }
            Self::Failed { path } => said!("store-failed", path = path.as_path()),
            Self::Sqlite { path, source } => {
                said!("store-sqlite", path = path.as_path(), cause = source.to_string())
            }
        }
    }
}

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.said()))
    }
}

impl StoreError {
    /// Whether only writing is barred: what is read is right all the same.
    pub fn bars_only_writing(&self) -> bool {
        matches!(self, Self::ReadOnly { .. } | Self::DiskFull { .. } | Self::Locked { .. })
    }

    /// Sorts a failed file operation into the troubles that have a name of their own.
    pub(crate) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_owned();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull { path },
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            _ => Self::Io { path, source },
        }
    }
}

/// What went wrong inside a query, before the library's path is added to it.
#[derive(Debug)]
pub(crate) enum Fault {
    Sqlite(rusqlite::Error),
    /// A row holds what no version of the app can have written.
    Damaged(Said),
    NotFound(&'static str),
    /// What the act with this name touched is not as it left it.
    Overtaken(String),
    /// The code of the change panicked, or the writer has stopped.
    Failed,
}

impl Fault {
    /// A row holds a name that no version of the app has written: the message `what` says of what.
    pub(crate) fn unknown(what: &'static str, name: &str) -> Self {
        Self::Damaged(said!("damage-unknown", what = Said::new(what), name = name))
    }

    /// Of a file that is looked through: an SQL statement that SQLite wants no more speaks of damage in the schema, where
    /// statements are kept as text.
    pub(crate) fn while_checking(self) -> Self {
        match self {
            Self::Sqlite(error) if error.sqlite_error_code() == Some(ErrorCode::Unknown) => {
                Self::Damaged(Said::verbatim(error.to_string()))
            }
            other => other,
        }
    }

    pub(crate) fn at(self, path: &Path) -> StoreError {
        let path = path.to_owned();
        match self {
            Self::Sqlite(error) => sqlite(path, error),
            Self::Damaged(what) => StoreError::Damaged { path, what },
            Self::NotFound(what) => StoreError::NotFound { what },
            Self::Overtaken(act) => StoreError::Overtaken { act },
            Self::Failed => StoreError::Failed { path },
        }
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

fn sqlite(path: PathBuf, source: rusqlite::Error) -> StoreError {
    use rusqlite::Error;
    match &source {
        Error::FromSqlConversionFailure(..)
        | Error::IntegralValueOutOfRange(..)
        | Error::InvalidColumnType(..)
        | Error::Utf8Error(..) => {
            return StoreError::Damaged { path, what: Said::verbatim(source.to_string()) };
        }
        // The first thing that a full disk denies a WAL database is its shared-memory file.
        Error::SqliteFailure(failure, _) if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE => {
            return StoreError::DiskFull { path };
        }
        _ => {}
    }
    match source.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
            StoreError::Locked { path }
        }
        Some(ErrorCode::ReadOnly) => StoreError::ReadOnly { path },
        Some(ErrorCode::DiskFull) => StoreError::DiskFull { path },
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            StoreError::Damaged { path, what: Said::verbatim(source.to_string()) }
        }
        _ => StoreError::Sqlite { path, source },
    }
}
