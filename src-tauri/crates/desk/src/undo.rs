//! Undoes and redoes, lists what was done, and says who works here.

use dossier::DossierId;
use messages::{ActView, NextActsView, Settings, Undo, act_view};

use crate::{Desk, DeskError};

/// So many acts are listed.
const LISTED: u32 = 500;
/// A name of more characters is none.
const LONGEST_NAME: usize = 80;

impl Desk {
    /// Undoes the last act, or redoes the one undone last; `None` if there is none.
    pub fn undo(&self, act: &Undo) -> Result<Option<ActView>, DeskError> {
        let dossier = act.dossier.map(DossierId);
        let now = (self.now)();
        let done =
            if act.redo { self.library.redo(dossier, now)? } else { self.library.undo(dossier, now)? };
        Ok(done.as_ref().map(act_view))
    }

    /// What undoing and redoing would do.
    pub fn next_acts(&self, dossier: Option<i64>) -> Result<NextActsView, DeskError> {
        let next = self.library.next_acts(dossier.map(DossierId))?;
        Ok(NextActsView { undo: next.undo.as_ref().map(act_view), redo: next.redo.as_ref().map(act_view) })
    }

    /// What was done, the latest first.
    pub fn acts(&self, dossier: Option<i64>) -> Result<Vec<ActView>, DeskError> {
        Ok(self.library.acts(dossier.map(DossierId), LISTED)?.iter().map(act_view).collect())
    }

    pub fn settings(&self) -> Settings {
        Settings { author: self.library.author() }
    }

    pub fn set_settings(&self, settings: &Settings) -> Result<Settings, DeskError> {
        let name = settings.author.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.chars().count() > LONGEST_NAME {
            return Err(DeskError::LongName(LONGEST_NAME));
        }
        if name != self.library.author() {
            self.library.set_author(&name)?;
        }
        Ok(self.settings())
    }

    /// Signs with this name until somebody gives another.
    pub fn sign_as(&self, name: &str) -> Result<(), DeskError> {
        if self.library.author().is_empty() && !name.trim().is_empty() {
            self.set_settings(&Settings { author: name.to_owned() })?;
        }
        Ok(())
    }
}
