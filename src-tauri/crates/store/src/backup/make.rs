//! Makes a backup: copied, checked, and only then given its name.

use std::fs::{self, File};
use std::io::{self, BufReader, Read};
use std::path::Path;
use std::time::UNIX_EPOCH;

use dossier::Milliseconds;
use locale::said;
use rusqlite::backup::{Backup as Copying, StepResult};
use rusqlite::{Connection, OpenFlags};
use tempfile::{Builder, TempPath};

use super::check::check;
use super::list::{backups, named};
use super::thin::thinned;
use super::{Backup, DAY, Reason, backup_folder, name_of};
use crate::connection::open_reader;
use crate::create::{DRAFT, keep_name};
use crate::error::{Fault, StoreError};
use crate::header;

/// How often a copy is begun anew while another process holds the library.
const TRIES: u32 = 20;

/// Makes a backup of a library that may be open and in use, and thins the older ones out. None if the newest one holds
/// the same already.
///
/// A copy that does not check out is not kept, and [`StoreError::Damaged`] says so: then the library itself is damaged.
pub fn back_up(library: &Path, now: Milliseconds) -> Result<Option<Backup>, StoreError> {
    let made = make(library, Reason::Safety, now)?;
    // What cannot be removed today can be removed tomorrow; the backup is made.
    let _ = thin(library, now);
    Ok(made)
}

/// The same without thinning out.
pub(crate) fn make(library: &Path, reason: Reason, now: Milliseconds) -> Result<Option<Backup>, StoreError> {
    let folder = backup_folder(library);
    let trouble = |source| StoreError::Backup { folder: folder.clone(), source };
    make_private(&folder).map_err(trouble)?;
    let draft = Builder::new()
        .prefix(DRAFT.0)
        .suffix(DRAFT.1)
        .tempfile_in(&folder)
        .map_err(trouble)?
        .into_temp_path();
    let source = open_reader(library).map_err(|fault| fault.at(library))?;
    copy(&source, &draft).map_err(|fault| of_copy(fault, library))?;
    drop(source);
    let holds = check(&draft).map_err(|error| match error {
        StoreError::Damaged { what, .. } => {
            let what = said!("damage-backup-copy", what = what);
            StoreError::Damaged { path: library.to_owned(), what }
        }
        error => error,
    })?;
    if reason == Reason::Safety
        && let Some(newest) = named(library)?.first()
        && same(&draft, &newest.path).unwrap_or(false)
    {
        return Ok(None);
    }
    let (draft, name) = give_name(draft, &folder, now, reason).map_err(trouble)?;
    let bytes = fs::metadata(&draft).map_err(trouble)?.len();
    let made = now.div_euclid(1_000) * 1_000;
    Ok(Some(Backup { name, path: draft, made, reason, bytes, holds: Some(holds) }))
}

/// When a library was last changed, as far as its files tell; none where there is none. Closing a library, which folds
/// its log into it, counts as well: what is then copied may be the same as before.
pub fn last_change(library: &Path) -> Option<Milliseconds> {
    let mut log = library.as_os_str().to_owned();
    log.push("-wal");
    let written = |path: &Path| {
        let facts = fs::metadata(path).ok().filter(|facts| facts.len() > 0)?;
        let since = facts.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Milliseconds::try_from(since.as_millis()).ok()
    };
    written(library).max(written(Path::new(&log)))
}

fn thin(library: &Path, now: Milliseconds) -> Result<(), StoreError> {
    sweep(&backup_folder(library), now);
    sweep(library.parent().unwrap_or(Path::new(".")), now);
    let backups = backups(library)?;
    for backup in thinned(&backups, now) {
        let _ = fs::remove_file(&backup.path);
    }
    Ok(())
}

/// Takes away the drafts that killed processes left; a young one may still be written.
fn sweep(folder: &Path, now: Milliseconds) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_draft = name.to_str().is_some_and(|name| name.starts_with(DRAFT.0) && name.ends_with(DRAFT.1));
        if is_draft && last_change(&entry.path()).is_none_or(|changed| now - changed > DAY) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Unpublished work: on Unix only the owner may look into the folders that we make.
fn make_private(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// In one go, which others do not notice: in WAL mode a reader keeps nobody from writing.
pub(crate) fn copy(source: &Connection, to: &Path) -> Result<(), Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut copy = Connection::open_with_flags(to, flags)?;
    // It is brought to the disk as a whole, below; until then a crash may take it.
    copy.execute_batch("PRAGMA synchronous = OFF")?;
    let mut tries = 0;
    loop {
        match Copying::new(source, &mut copy)?.step(-1)? {
            StepResult::Done => break,
            _ if tries < TRIES => tries += 1,
            _ => return Err(locked()),
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    // One file by itself, which can be opened where nothing may be written.
    copy.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error)?;
    Ok(())
}

fn locked() -> Fault {
    let code = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
    Fault::Sqlite(rusqlite::Error::SqliteFailure(code, None))
}

/// What went wrong with the copy went wrong with the library, but for the room that the copy needs.
fn of_copy(fault: Fault, library: &Path) -> StoreError {
    match fault.at(library) {
        StoreError::DiskFull { .. } => {
            StoreError::Backup { folder: backup_folder(library), source: io::ErrorKind::StorageFull.into() }
        }
        error => error,
    }
}

/// Under a name that is free, on the disk with all its bytes.
fn give_name(
    mut draft: TempPath,
    folder: &Path,
    now: Milliseconds,
    reason: Reason,
) -> io::Result<(std::path::PathBuf, String)> {
    // Written to, or Windows would not bring it to the disk.
    fs::OpenOptions::new().write(true).open(&draft)?.sync_all()?;
    for nth in 1.. {
        let name = name_of(now, reason, nth);
        let path = folder.join(&name);
        match draft.persist_noclobber(&path) {
            Ok(()) => {
                keep_name(folder);
                return Ok((path, name));
            }
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => draft = error.path,
            Err(error) => return Err(error.error),
        }
    }
    unreachable!("numbers do not end")
}

/// Whether two backups hold the same, byte for byte but for SQLite's own counters of changes in the header.
fn same(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (File::open(one)?, File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let mut files = [BufReader::new(one), BufReader::new(other)];
    let mut heads = [[0; 100]; 2];
    for (file, head) in files.iter_mut().zip(&mut heads) {
        file.read_exact(head)?;
        for counter in [header::CHANGES, header::COUNTED_AT, header::WRITTEN_BY] {
            head[counter..counter + 4].fill(0);
        }
    }
    let [one, other] = files;
    Ok(heads[0] == heads[1] && equal(one, other)?)
}

fn equal(mut one: impl Read, mut other: impl Read) -> io::Result<bool> {
    let (mut here, mut there) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let read = one.read(&mut here)?;
        if read == 0 {
            return Ok(true);
        }
        other.read_exact(&mut there[..read])?;
        if here[..read] != there[..read] {
            return Ok(false);
        }
    }
}
