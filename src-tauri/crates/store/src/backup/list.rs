//! The backups that there are.

use std::cmp::Reverse;
use std::fs;
use std::io;
use std::path::Path;

use dossier::Milliseconds;

use super::check::{check, contents};
use super::{Backup, backup_folder, parse};
use crate::error::StoreError;

/// The backups of a library, the newest first, with what each holds; the library itself need not be there.
pub fn backups(library: &Path) -> Result<Vec<Backup>, StoreError> {
    let mut backups = named(library)?;
    for backup in &mut backups {
        backup.holds = contents(&backup.path);
    }
    Ok(backups)
}

/// The newest backup that is whole from end to end. Reads backups until it comes to one.
pub fn newest_sound_backup(library: &Path) -> Result<Option<Backup>, StoreError> {
    let mut backups = named(library)?.into_iter();
    Ok(backups.find_map(|backup| Some(Backup { holds: Some(check(&backup.path).ok()?), ..backup })))
}

/// When the newest backup was begun. One of the future, made before a clock was set back, does not count.
pub fn last_backup(library: &Path, now: Milliseconds) -> Result<Option<Milliseconds>, StoreError> {
    Ok(named(library)?.iter().map(|backup| backup.made).find(|&made| made <= now))
}

/// The same by names alone, without a look at what they hold.
pub(crate) fn named(library: &Path) -> Result<Vec<Backup>, StoreError> {
    let folder = backup_folder(library);
    let trouble = |source| StoreError::Backup { folder: folder.clone(), source };
    let entries = match fs::read_dir(&folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(trouble(error)),
    };
    let mut backups = Vec::new();
    for entry in entries {
        let entry = entry.map_err(trouble)?;
        let found = entry.file_name();
        let Some((name, (made, nth, reason))) = found.to_str().and_then(|name| Some((name, parse(name)?)))
        else {
            continue;
        };
        // Gone while we look: thinned out by another process.
        let Ok(facts) = entry.metadata() else { continue };
        if facts.is_file() {
            let (name, path, bytes) = (name.to_owned(), entry.path(), facts.len());
            backups.push((nth, Backup { name, path, made, reason, bytes, holds: None }));
        }
    }
    backups.sort_by_key(|(nth, backup)| Reverse((backup.made, *nth)));
    Ok(backups.into_iter().map(|(_, backup)| backup).collect())
}
