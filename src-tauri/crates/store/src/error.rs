//! What can go wrong with a library, in sentences that a person can act on.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum StoreError {
    #[error(
        "The library “{}” was last used by a newer version of Crossread. Install that version, or choose \
         another library. Nothing was changed.",
        path.display()
    )]
    NewerSchema { path: PathBuf },

    /// Something else is in the library's place; `why` completes "“path” …".
    #[error("“{}” {why}. Choose another place for the library. Nothing was changed.", path.display())]
    NotALibrary { path: PathBuf, why: &'static str },

    #[error(
        "The library “{}” is damaged: {what}. It was left as it is. Put a backup in its place or begin with an \
         empty library: the damaged file is set aside then, and not deleted.",
        path.display()
    )]
    Damaged { path: PathBuf, what: String },

    #[error(
        "The library “{}” is in use by another program. Close the other window of Crossread, or wait until \
         a backup or copy of the file has ended, and try again.",
        path.display()
    )]
    Locked { path: PathBuf },

    #[error(
        "Nothing can be saved: the library “{}” or its folder is read-only. Reading, comparing and exporting go \
         on. Allow writing there and open the library again, or choose another place for it.",
        path.display()
    )]
    ReadOnly { path: PathBuf },

    #[error(
        "The disk with the library “{}” is full. Nothing was changed; make room there and try again.",
        path.display()
    )]
    DiskFull { path: PathBuf },

    #[error(
        "No backup can be written to “{}” or read from it: {source}. Check that the folder is yours to write and \
         that there is room on its disk. The library itself was not changed.",
        folder.display()
    )]
    Backup { folder: PathBuf, source: io::Error },

    #[error(
        "The backup “{}” cannot be used: {what}. Choose another one. The library was not changed.",
        path.display()
    )]
    BadBackup { path: PathBuf, what: String },

    /// `what` is "dossier", "article" or "note".
    #[error("This {what} is not in the library any more. Open its dossier again to see what is there.")]
    NotFound { what: &'static str },

    #[error(
        "“{act}” cannot be undone or done again any more: something it touched has been changed since. Nothing was \
         changed; do by hand what you wanted back."
    )]
    Overtaken { act: String },

    #[error(
        "The library “{}” cannot be used: {source}. Check that the place is there and yours to read and \
         write.",
        path.display()
    )]
    Io { path: PathBuf, source: io::Error },

    /// A fault in Crossread itself; the change was rolled back.
    #[error(
        "Crossread failed while it changed the library “{}”, and took the change back. Try again; start \
         Crossread anew if it happens again.",
        path.display()
    )]
    Failed { path: PathBuf },

    #[error(
        "The library “{}” cannot be used: SQLite says “{source}”. Start Crossread anew and try again.",
        path.display()
    )]
    Sqlite { path: PathBuf, source: rusqlite::Error },
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
    Damaged(String),
    NotFound(&'static str),
    /// What the act with this name touched is not as it left it.
    Overtaken(String),
    /// The code of the change panicked, or the writer has stopped.
    Failed,
}

impl Fault {
    /// A row holds a name that no version of the app has written: `what` says of what.
    pub(crate) fn unknown(what: &str, name: &str) -> Self {
        Self::Damaged(format!("it gives {what} as “{name}”, which has no meaning"))
    }

    /// Of a file that is looked through: an SQL statement that SQLite wants no more speaks of damage in the schema, where
    /// statements are kept as text.
    pub(crate) fn while_checking(self) -> Self {
        match self {
            Self::Sqlite(error) if error.sqlite_error_code() == Some(ErrorCode::Unknown) => {
                Self::Damaged(error.to_string())
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
        | Error::Utf8Error(..) => return StoreError::Damaged { path, what: source.to_string() },
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
            StoreError::Damaged { path, what: source.to_string() }
        }
        _ => StoreError::Sqlite { path, source },
    }
}
