//! Puts a backup, or an empty library, in a library's place; what was there stays, as a backup or set aside.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use dossier::Milliseconds;
use locale::{Said, said};
use tempfile::TempPath;

use super::check::check;
use super::list::named;
use super::make::make;
use super::{Backup, Reason};
use crate::aside::set_aside;
use crate::connection::{connect, furnish, settle, use_no_log};
use crate::create::{draft_beside, keep_name};
use crate::error::{Fault, StoreError};
use crate::header;
use crate::library::{check_header, refuse_what_is_no_file};

/// What became of the library that was there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Former {
    /// There was none.
    Nothing,
    /// It is a backup now.
    BackedUp(Box<Backup>),
    /// It was damaged, and lies under this name now, byte for byte.
    SetAside(PathBuf),
}

/// Puts a backup in the library's place; the backup itself stays where it is. Nobody may have the library open.
///
/// A crash leaves the old library or the new one, each of them whole: the new one is made and checked under another
/// name, the old one is folded into one file, and then one takes the other's name in one step of the file system.
pub fn restore(library: &Path, backup: &str, now: Milliseconds) -> Result<Former, StoreError> {
    let backups = named(library)?;
    let backup = backups
        .iter()
        .find(|one| one.name == backup)
        .ok_or_else(|| bad(Path::new(backup), said!("backup-gone")))?;
    replace(library, now, |draft| {
        fs::copy(&backup.path, draft).map_err(|source| StoreError::io(library, source))?;
        check(draft).map(drop).map_err(|error| match error {
            StoreError::Damaged { what, .. } => bad(&backup.path, what),
            StoreError::NotALibrary { why, .. } => {
                bad(&backup.path, said!("backup-foreign", why = Said::new(why)))
            }
            StoreError::NewerSchema { .. } => bad(&backup.path, said!("backup-newer")),
            error => error,
        })?;
        number_onwards(draft, now).map_err(|fault| fault.at(library))
    })
}

/// Puts an empty library in a damaged one's place.
pub fn start_empty(library: &Path, now: Milliseconds) -> Result<Former, StoreError> {
    replace(library, now, |draft| {
        furnish(draft).and_then(|()| number_onwards(draft, now)).map_err(|fault| fault.at(library))
    })
}

/// No id that the former library gave since is ever given again: the text of a note that could not be saved waits under
/// ids outside the library, and must not come to another article. Ten ids a second are more than anybody makes.
fn number_onwards(draft: &Path, now: Milliseconds) -> Result<(), Fault> {
    let connection = connect(draft)?;
    let next = now / 100;
    connection.execute("UPDATE sqlite_sequence SET seq = max(seq, ?1)", [next])?;
    connection.execute(
        "INSERT INTO sqlite_sequence (name, seq)
         SELECT name, ?1 FROM sqlite_schema
         WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' AND name NOT IN (SELECT name FROM sqlite_sequence)",
        [next],
    )?;
    // What is brought to the disk later must be one file by itself.
    use_no_log(&connection)?;
    connection.close().map_err(|(_, error)| error.into())
}

fn bad(path: &Path, what: Said) -> StoreError {
    StoreError::BadBackup { path: path.to_owned(), what }
}

fn replace(
    library: &Path,
    now: Milliseconds,
    make_new: impl FnOnce(&Path) -> Result<(), StoreError>,
) -> Result<Former, StoreError> {
    let io = |source| StoreError::io(library, source);
    let library = &std::path::absolute(library).map_err(io)?;
    let draft = draft_beside(library)?;
    make_new(&draft)?;
    bring_to_disk(&draft).map_err(io)?;
    let former = make_way(library, now)?;
    draft.persist(library).map_err(|error| io(error.error))?;
    keep_name(library.parent().unwrap_or(Path::new(".")));
    Ok(former)
}

fn bring_to_disk(draft: &TempPath) -> io::Result<()> {
    fs::OpenOptions::new().write(true).open(draft)?.sync_all()
}

/// Leaves the old library so that it can be replaced: kept elsewhere, and without a log, which would be taken for the
/// new one's.
fn make_way(library: &Path, now: Milliseconds) -> Result<Former, StoreError> {
    let io = |source| StoreError::io(library, source);
    let sound = match library.metadata() {
        Ok(found) => {
            refuse_what_is_no_file(library, &found)?;
            check_header(library).and_then(|()| make(library, Reason::Restore, now))
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(io(error)),
        Err(_) if header::has_leftovers(library).map_err(io)? => {
            Err(StoreError::Damaged { path: library.to_owned(), what: said!("damage-journal-alone") })
        }
        Err(_) => return Ok(Former::Nothing),
    };
    match sound {
        Ok(Some(backup)) => {
            settle(library)?;
            Ok(Former::BackedUp(Box::new(backup)))
        }
        Ok(None) => unreachable!("only the usual backups are passed over"),
        Err(StoreError::Damaged { .. }) => set_aside(library).map(Former::SetAside).map_err(io),
        Err(error) => Err(error),
    }
}
