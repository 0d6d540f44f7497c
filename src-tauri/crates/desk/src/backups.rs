//! Backups of the library: made, listed, and put in its place while no desk has it open.

use std::path::Path;
use std::sync::PoisonError;
use std::sync::atomic::Ordering;

use dossier::Milliseconds;
use locale::Tell;
use messages::{BackupView, BackupsView, ContentsView};
use store::backup::{self, Backup, Contents, Former, Idle, Reason};

use crate::{Desk, DeskError};

/// The backups of the library at `path`, which itself may be damaged or gone.
pub fn backups(library: &Path) -> Result<BackupsView, DeskError> {
    Ok(BackupsView {
        folder: backup::backup_folder(library).display().to_string(),
        backups: backup::backups(library)?.iter().map(backup_view).collect(),
        sound: backup::newest_sound_backup(library)?.map(|backup| backup.name),
    })
}

/// Puts a backup in the library's place, or an empty library; gives where the damaged one lies now, if it was one. No
/// desk may have it open.
pub fn replace_library(
    library: &Path,
    backup: Option<&str>,
    now: Milliseconds,
) -> Result<Option<String>, DeskError> {
    let former = match backup {
        Some(backup) => backup::restore(library, backup, now)?,
        None => backup::start_empty(library, now)?,
    };
    Ok(match former {
        Former::SetAside(aside) => Some(aside.display().to_string()),
        Former::BackedUp(_) | Former::Nothing => None,
    })
}

impl Desk {
    /// Why nothing can be saved, where the library can only be read.
    pub fn barred(&self) -> Option<String> {
        self.library.barred().map(|why| self.say(&why.said()))
    }

    /// Makes a backup now; nothing where the newest one holds the same already.
    pub fn back_up(&self) -> Result<Option<BackupView>, DeskError> {
        let now = (self.now)();
        let made = backup::back_up(self.library.path(), now)?;
        *self.backed_up.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
        Ok(made.as_ref().map(backup_view))
    }

    /// Makes a backup if it is time for one: after a pause, or because the app closes.
    pub fn back_up_if_due(&self, closing: bool) -> Result<(), DeskError> {
        if self.library.barred().is_some() {
            return Ok(());
        }
        let (library, now) = (self.library.path(), (self.now)());
        let looked = *self.backed_up.lock().unwrap_or_else(PoisonError::into_inner);
        let backed_up = backup::last_backup(library, now)?.max(looked);
        let idle = Idle { changed: backup::last_change(library), backed_up, now };
        let is_due = if closing { backup::is_due_at_closing(&idle) } else { backup::is_due(&idle) };
        if is_due {
            self.back_up()?;
        }
        Ok(())
    }

    /// Whatever takes long ends soon, because the library is to be closed.
    pub fn stop_all(&self) {
        self.stop_comparing();
        self.stop_fates();
        self.stop_related();
        self.stop_reading();
        self.called_off.store(true, Ordering::Relaxed);
    }
}

fn backup_view(backup: &Backup) -> BackupView {
    BackupView {
        name: backup.name.clone(),
        made: backup.made,
        reason: match backup.reason {
            Reason::Safety => "safety",
            Reason::Update => "update",
            Reason::Restore => "restore",
        },
        bytes: backup.bytes,
        holds: backup.holds.map(contents_view),
    }
}

pub(crate) fn contents_view(holds: Contents) -> ContentsView {
    ContentsView {
        dossiers: holds.dossiers,
        articles: holds.articles,
        decisions: holds.decisions,
        notes: holds.notes,
    }
}
