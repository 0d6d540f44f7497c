//! Puts a finished report on the disk: whole or not at all, and never over a file that nobody gave up.

use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use crate::ReportError;

/// Writes `contents` to `path`; a file that stands there is replaced only if `replace` says so.
///
/// The bytes go to a temporary file in the same folder, which takes the name only when all of them are on
/// the disk. Until then the old file is untouched, and a temporary file is removed whatever happens.
pub fn write_file(path: &Path, contents: &[u8], replace: bool) -> Result<(), ReportError> {
    let trouble = |cause: io::Error| ReportError::of(path, cause);
    let permissions = check_place(path, replace)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = temporary_file(folder).map_err(trouble)?;
    file.write_all(contents).map_err(trouble)?;
    if let Some(permissions) = permissions {
        file.as_file().set_permissions(permissions).map_err(trouble)?;
    }
    file.as_file().sync_all().map_err(trouble)?;
    let taken = if replace { file.persist(path) } else { file.persist_noclobber(path) };
    taken.map_err(|refused| trouble(refused.error))?;
    keep_name(folder);
    Ok(())
}

/// Refuses early what would fail later; gives the permissions of a file that is to be replaced.
///
/// Only for the better sentence: that no file is overwritten unasked is left to the last step, which
/// checks and renames in one.
fn check_place(path: &Path, replace: bool) -> Result<Option<Permissions>, ReportError> {
    let Ok(there) = fs::metadata(path) else { return Ok(None) };
    if there.is_dir() {
        return Err(ReportError::IsFolder(path.to_owned()));
    }
    if !there.is_file() {
        // Renaming over /dev/null would take it away from everybody.
        let cause = io::Error::other("it is a device or a pipe, not a file");
        return Err(ReportError::Other { path: path.to_owned(), cause });
    }
    if !replace {
        return Err(ReportError::FileExists(path.to_owned()));
    }
    if there.permissions().readonly() {
        return Err(ReportError::NoPermission(path.to_owned()));
    }
    Ok(Some(there.permissions()))
}

fn temporary_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(".crossread-").suffix(".part");
    // A report is shared like any other file; the umask takes away what the person does not grant.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Makes the new name itself outlast a power cut. Not every file system can; the file is complete anyway.
fn keep_name(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}
