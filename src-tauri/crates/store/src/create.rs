//! Makes a new library: whole and at once, or not at all.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use locale::said;
use tempfile::{Builder, TempPath};

use crate::backup;
use crate::connection;
use crate::error::{Fault, StoreError};
use crate::header;

/// How the name of what is not whole yet begins and ends.
pub(crate) const DRAFT: (&str, &str) = (".crossread-", ".new");

/// Makes the library at `path`, with the folders above it.
///
/// It is made under another name and then moved, so that a crash leaves no half-made library, and another
/// process sees none. One that another process made in the meantime is left as it is.
pub(crate) fn create(path: &Path) -> Result<(), StoreError> {
    let io = |source| in_folder(path, source);
    refuse_leftovers(path)?;
    let folder = path.parent().unwrap_or(Path::new("."));
    let draft = draft_beside(path)?;
    connection::furnish(&draft).map_err(|fault: Fault| fault.at(path))?;
    match draft.persist_noclobber(path) {
        Ok(()) => keep_name(folder),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {}
        Err(error) => return Err(io(error.error)),
    }
    Ok(())
}

/// An empty file in the library's folder, which is made if need be; it goes unless it is given another name.
pub(crate) fn draft_beside(path: &Path) -> Result<TempPath, StoreError> {
    let io = |source| in_folder(path, source);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(io)?;
    // On Unix, tempfile makes files that only their owner can read: unpublished work stays private.
    let draft = Builder::new().prefix(DRAFT.0).suffix(DRAFT.1).tempfile_in(folder).map_err(io)?;
    // Closes the handle: SQLite is to be the only one that has the file open.
    Ok(draft.into_temp_path())
}

/// A log without its library holds somebody's last changes, and would spoil a new library under that name. Where there
/// are backups, an empty library would look as if all were lost.
fn refuse_leftovers(path: &Path) -> Result<(), StoreError> {
    for suffix in ["-wal", "-journal"] {
        if header::beside(path, suffix).map_err(|source| StoreError::io(path, source))? {
            let what = said!("damage-journal-left", suffix = suffix);
            return Err(StoreError::Damaged { path: path.to_owned(), what });
        }
    }
    if !backup::named(path)?.is_empty() {
        let what = said!("damage-backups-left");
        return Err(StoreError::Damaged { path: path.to_owned(), what });
    }
    Ok(())
}

/// Here a denied permission can only mean that the folder does not let us write.
fn in_folder(path: &Path, source: io::Error) -> StoreError {
    match source.kind() {
        io::ErrorKind::PermissionDenied => StoreError::ReadOnly { path: path.to_owned() },
        _ => StoreError::io(path, source),
    }
}

/// Brings the new name to the disk too. Some systems cannot open a folder; the file itself is safe there.
pub(crate) fn keep_name(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}
