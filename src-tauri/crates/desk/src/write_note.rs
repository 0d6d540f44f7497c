//! Writes a note, or new words into one.

use collate::Collation;
use dossier::{KeptArticle, NoteId, Target, Work, join};
use messages::{NoteTarget, NoteView, WriteNote, note_view};

use crate::{Desk, DeskError, place};

impl Desk {
    /// Keeps the words; when this returns they are on the disk.
    pub fn write_note(&self, act: &WriteNote) -> Result<NoteView, DeskError> {
        let (dossier, left) = self.kept_article(act.left)?;
        let (_, right) = self.kept_article(act.right)?;
        let now = (self.now)();
        let note = match act.id {
            Some(id) => self.library.change_note(NoteId(id), &act.text, now)?,
            None => self.library.add_note(dossier, &target(&act.target, &left, &right)?, &act.text, now)?,
        };
        let nothing = Collation::default();
        let versions = self.library.versions(dossier)?;
        let earlier = self.earlier(dossier, &versions)?;
        let work = Work { notes: vec![note], versions, earlier, ..Work::default() };
        let placed = join(left, right, nothing, work);
        let note = placed.notes.first().ok_or(DeskError::NoPlace)?;
        Ok(note_view(note, &placed.left, &placed.right))
    }
}

fn target(target: &NoteTarget, left: &KeptArticle, right: &KeptArticle) -> Result<Target, DeskError> {
    let shown = |id: i64| [left, right].into_iter().find(|it| it.id.0 == id).ok_or(DeskError::NoArticle);
    Ok(match *target {
        NoteTarget::Article { article } => Target::Article(shown(article)?.id),
        NoteTarget::Claim { article, range } => Target::Claim(place(shown(article)?, range)?),
        NoteTarget::Link { left_range, right_range } => {
            Target::Link(place(left, left_range)?, place(right, right_range)?)
        }
    })
}
