//! Takes a note in: new, the same, later than one's own, or another version of it.

use article::Source;
use dossier::{Note, NoteId};
use rusqlite::params;

use crate::error::Fault;
use crate::note::{NoteChange, earlier_texts, insert, keep_text, note_by_uid, set, write};
use crate::share::ParcelNote;
use crate::share::take_in::Taking;

/// What became of it.
pub(super) enum Met {
    /// It is about an article that is not here.
    Elsewhere,
    Same,
    New,
    /// One's own says now what a colleague wrote after it.
    Changed,
    /// Both were changed: the colleague's stands beside one's own.
    Conflict,
}

pub(super) fn take_note(taking: &Taking<'_>, theirs: &ParcelNote) -> Result<Met, Fault> {
    let Taking { tx, dossier, .. } = *taking;
    let Some(target) = taking.target(&theirs.note.target) else { return Ok(Met::Elsewhere) };
    let author = taking.author(&theirs.note.author).to_owned();
    let refused = theirs.note.refused.iter().filter_map(|place| taking.place(place)).collect();
    let their = Note { target, author, refused, ..theirs.note.clone() };
    let Some((own, deleted)) = note_by_uid(tx, &their.uid)? else {
        new(taking, &their, theirs)?;
        return Ok(Met::New);
    };
    if own.text == their.text {
        // A note that one deleted stays so while it says nothing else.
        let changed = !deleted && agree(taking, &own, &their)?;
        return Ok(if changed { Met::Changed } else { Met::Same });
    }
    let earlier = earlier_texts(tx, own.id)?;
    if earlier.iter().any(|earlier| earlier.text == their.text) {
        return Ok(Met::Same);
    }
    if !deleted && theirs.earlier.iter().any(|earlier| earlier.text == own.text) {
        keep_text(tx, own.id, &own.text, &own.author, own.changed)?;
        write(tx, dossier, own.id, &their.text, &their.author, their.changed.max(own.changed))?;
        agree(taking, &own, &their)?;
        return Ok(Met::Changed);
    }
    // The same version has the same name, so that it is not taken in twice.
    let uid = Source::of("", format!("{}\n{}", their.uid, their.text).as_bytes()).sha256;
    let uid = uid[..32].to_owned();
    if note_by_uid(tx, &uid)?.is_some() {
        return Ok(Met::Same);
    }
    let version = Note { conflicts_with: Some(their.uid.clone()), uid, ..their };
    new(taking, &version, theirs)?;
    Ok(Met::Conflict)
}

fn new(taking: &Taking<'_>, note: &Note, theirs: &ParcelNote) -> Result<NoteId, Fault> {
    let id = insert(taking.tx, taking.dossier, note, taking.me)?;
    for earlier in theirs.earlier.iter().rev() {
        keep_text(taking.tx, id, &earlier.text, taking.author(&earlier.author), earlier.written)?;
    }
    Ok(id)
}

/// Of a note with the same words: tags of both, and of all else what was set last. Whether anything was changed.
fn agree(taking: &Taking<'_>, own: &Note, their: &Note) -> Result<bool, Fault> {
    let Taking { tx, dossier, .. } = *taking;
    let mut changes = Vec::new();
    let mut tags = own.tags.clone();
    tags.extend(their.tags.iter().filter(|tag| !own.tags.contains(tag)).cloned());
    if tags != own.tags {
        changes.push(NoteChange::Tags(tags));
    }
    if their.changed > own.changed {
        if their.state != own.state {
            changes.push(NoteChange::State(their.state));
        }
        if their.verdict != own.verdict {
            changes.push(NoteChange::Verdict(their.verdict));
        }
        if their.private != own.private {
            changes.push(NoteChange::Private(their.private));
        }
        if their.target != own.target {
            changes.push(NoteChange::Target(their.target.clone()));
        }
        let refused: Vec<_> =
            their.refused.iter().filter(|place| !own.refused.contains(place)).cloned().collect();
        if !refused.is_empty() {
            changes.push(NoteChange::Refuse(refused));
        }
    }
    for change in &changes {
        set(tx, dossier, own, change, their.changed)?;
    }
    if their.changed > own.changed && !changes.is_empty() {
        tx.execute("UPDATE note SET changed = ?2 WHERE id = ?1", params![own.id.0, their.changed])?;
    }
    Ok(!changes.is_empty())
}
