//! Gives a dossier another title.

use dossier::DossierId;
use messages::RenameDossier;

use crate::{Desk, DeskError};

/// The longest title, in characters: it has to fit the header and a file name.
pub const LONGEST_TITLE: usize = 200;

impl Desk {
    /// Keeps the title in one line and without space around it, and gives it so.
    pub fn rename_dossier(&self, act: &RenameDossier) -> Result<String, DeskError> {
        let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
        let title: String = act.title.chars().map(plain).collect();
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        match title.chars().count() {
            0 => return Err(DeskError::NoTitle),
            length if length > LONGEST_TITLE => return Err(DeskError::LongTitle(length)),
            _ => {}
        }
        self.library.rename_dossier(DossierId(act.id), &title, (self.now)())?;
        Ok(title)
    }
}
