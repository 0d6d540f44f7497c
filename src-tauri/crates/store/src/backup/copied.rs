//! Copies a whole library to another place, where it is to be from now on.

use std::io;
use std::path::Path;

use super::Contents;
use super::check::check;
use super::make::copy;
use crate::connection::open_reader;
use crate::create::{draft_beside, keep_name};
use crate::error::StoreError;

/// Copies the library at `from` to `to`, where no file may be, and gives what the copy holds. It is copied under another
/// name, checked from end to end, and only then gets its name. The library itself stays as it is.
pub fn copy_library(from: &Path, to: &Path) -> Result<Contents, StoreError> {
    let taken = || StoreError::io(to, io::ErrorKind::AlreadyExists.into());
    if to.symlink_metadata().is_ok() {
        return Err(taken());
    }
    let source = open_reader(from).map_err(|fault| fault.at(from))?;
    let draft = draft_beside(to)?;
    copy(&source, &draft).map_err(|fault| fault.at(to))?;
    let holds = check(&draft)?;
    let sync = || std::fs::OpenOptions::new().write(true).open(&draft)?.sync_all();
    sync().map_err(|source| StoreError::io(to, source))?;
    draft.persist_noclobber(to).map_err(|error| StoreError::io(to, error.error))?;
    keep_name(to.parent().unwrap_or(Path::new(".")));
    Ok(holds)
}
