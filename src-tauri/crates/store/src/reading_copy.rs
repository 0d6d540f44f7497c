//! A library that may not be written, read from a copy of its own.
//!
//! SQLite cannot read a WAL database where it can leave no files beside it, unless it is told that the file never
//! changes (`immutable`). It then passes the log over, which holds the last changes of a process that was killed; it
//! gives wrong answers when somebody who may write does so meanwhile, on a shared folder; and a library of an older
//! schema could not be brought up to date. A copy has none of this. It lies in a folder that only its owner may look
//! into; on Unix its name is taken away at once, so that not even a killed process leaves words behind.

use std::fs;
use std::io;
use std::path::Path;
use std::time::SystemTime;

use rusqlite::Connection;
use tempfile::TempDir;

use crate::aside::with_suffix;
use crate::connection;
use crate::error::StoreError;

/// How often it is copied anew when somebody writes meanwhile.
const TRIES: u32 = 5;

pub(crate) struct ReadingCopy {
    pub connection: Connection,
    /// None where the copy has no name any more. Dropped after the connection, which is taken out first.
    pub folder: Option<TempDir>,
}

pub(crate) fn open(library: &Path) -> Result<ReadingCopy, StoreError> {
    let io = |source| StoreError::io(library, source);
    let folder = private_folder().map_err(io)?;
    let copy = folder.path().join("library");
    for tries in 1.. {
        let before = state(library).map_err(io)?;
        copy_all(library, &copy).map_err(io)?;
        if before == state(library).map_err(io)? || tries == TRIES {
            break;
        }
    }
    let connection = connection::open_copy(&copy, library)?;
    // An open file needs no name on Unix.
    let folder = if cfg!(unix) { folder.close().map_err(io).map(|()| None)? } else { Some(folder) };
    Ok(ReadingCopy { connection, folder })
}

fn private_folder() -> io::Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix("crossread-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder.tempdir()
}

/// Length and time of the file and of its log.
fn state(library: &Path) -> io::Result<[Option<(u64, SystemTime)>; 2]> {
    let of = |path: &Path| match fs::metadata(path) {
        Ok(facts) => Ok(Some((facts.len(), facts.modified()?))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    };
    Ok([of(library)?, of(&with_suffix(library, "-wal"))?])
}

fn copy_all(library: &Path, copy: &Path) -> io::Result<()> {
    for suffix in ["", "-wal", "-journal"] {
        let to = with_suffix(copy, suffix);
        match fs::read(with_suffix(library, suffix)) {
            // Written anew, not copied: the copy must not be read-only as well.
            Ok(bytes) => fs::write(to, bytes)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound && !suffix.is_empty() => {
                if to.try_exists()? {
                    fs::remove_file(to)?;
                }
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
