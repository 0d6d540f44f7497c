//! Puts a dossier away, or takes it out again.

use dossier::DossierId;
use messages::ArchiveDossier;

use crate::{Desk, DeskError};

impl Desk {
    /// A dossier that was put away is listed apart, and can be read and worked on as before.
    pub fn archive_dossier(&self, act: &ArchiveDossier) -> Result<(), DeskError> {
        Ok(self.library.archive_dossier(DossierId(act.id), act.archived, (self.now)())?)
    }
}
