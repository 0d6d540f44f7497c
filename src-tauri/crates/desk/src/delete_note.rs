//! Deletes a note, or brings a deleted one back.

use dossier::NoteId;
use messages::DeleteNote;

use crate::{Desk, DeskError};

impl Desk {
    /// A deleted note stays in the library and can be brought back.
    pub fn delete_note(&self, act: &DeleteNote) -> Result<(), DeskError> {
        let id = NoteId(act.id);
        if act.restore {
            self.library.restore_note(id, (self.now)())?;
        } else {
            self.library.delete_note(id, (self.now)())?;
        }
        Ok(())
    }
}
