//! Places that a note was found at and that are not its own, as an editor said.

use std::collections::BTreeMap;

use dossier::{DossierId, NoteId, Place, Target};
use rusqlite::{Transaction, params};

use crate::error::Fault;
use crate::place::{keep_place, place, place_columns};

/// Keeps places that are not the note's; those that are kept already stay as they are.
pub(crate) fn refuse(
    tx: &Transaction<'_>,
    dossier: DossierId,
    note: NoteId,
    places: &[Place],
) -> Result<(), Fault> {
    for place in places {
        let place = keep_place(tx, dossier, place)?;
        tx.prepare_cached("INSERT OR IGNORE INTO refusal (note, place) VALUES (?1, ?2)")?
            .execute(params![note.0, place])?;
    }
    Ok(())
}

/// An editor put the note there after all: of places that share words with it nothing is refused any more.
pub(crate) fn take_back(tx: &Transaction<'_>, note: NoteId, target: &Target) -> Result<(), Fault> {
    for place in target.places() {
        tx.prepare_cached(
            r#"DELETE FROM refusal WHERE note = ?1 AND place IN (
                 SELECT id FROM place
                 WHERE article = ?2 AND "start" < ?4 AND "start" + length(CAST(quote AS BLOB)) > ?3)"#,
        )?
        .execute(params![
            note.0,
            place.article.0,
            crate::place::from_offset(place.selector.start),
            crate::place::from_offset(place.selector.start + place.selector.quote.len()),
        ])?;
    }
    Ok(())
}

/// All of a dossier, by note.
pub(crate) fn of_dossier(
    tx: &Transaction<'_>,
    dossier: DossierId,
) -> Result<BTreeMap<NoteId, Vec<Place>>, Fault> {
    refusals(tx, "note.dossier = ?1", dossier.0)
}

/// Those of one note.
pub(crate) fn of_note(tx: &Transaction<'_>, note: NoteId) -> Result<Vec<Place>, Fault> {
    Ok(refusals(tx, "note.id = ?1", note.0)?.remove(&note).unwrap_or_default())
}

fn refusals(tx: &Transaction<'_>, which: &str, id: i64) -> Result<BTreeMap<NoteId, Vec<Place>>, Fault> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT refusal.note, {} FROM refusal
         JOIN note ON note.id = refusal.note JOIN place AS p ON p.id = refusal.place
         WHERE {which} ORDER BY refusal.id",
        place_columns("p"),
    ))?;
    let mut found: BTreeMap<NoteId, Vec<Place>> = BTreeMap::new();
    let rows = statement.query_and_then([id], |row| Ok::<_, Fault>((NoteId(row.get(0)?), place(row, 1)?)))?;
    for row in rows {
        let (note, place) = row?;
        found.entry(note).or_default().push(place);
    }
    Ok(found)
}
