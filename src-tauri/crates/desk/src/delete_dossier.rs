//! Deletes a dossier, or brings a deleted one back.

use dossier::DossierId;
use messages::DeleteDossier;

use crate::{Desk, DeskError};

impl Desk {
    /// A deleted dossier stays in the library with all that is in it, and can be brought back.
    pub fn delete_dossier(&self, act: &DeleteDossier) -> Result<(), DeskError> {
        let id = DossierId(act.id);
        if act.restore {
            self.library.restore_dossier(id, (self.now)())?;
        } else {
            self.library.delete_dossier(id, (self.now)())?;
        }
        Ok(())
    }
}
