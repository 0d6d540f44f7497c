//! The editor's notes. A deleted one is only marked, so that it can be brought back.

use dossier::{ArticleId, DossierId, Milliseconds, Note, NoteId, Target};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::article::require_article;
use crate::dossier::touch;
use crate::error::Fault;
use crate::place::{keep_place, place, place_columns};
use crate::{Library, StoreError};

impl Library {
    /// The notes of a dossier, without the deleted ones, oldest first.
    pub fn notes(&self, dossier: DossierId) -> Result<Vec<Note>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&select("note.dossier = ?1"))?;
            let rows = statement.query_and_then([dossier.0], |row| Ok(note(row)?.1))?;
            rows.collect()
        })
    }

    /// A note and its dossier; `None` also for a deleted one.
    pub fn note(&self, id: NoteId) -> Result<Option<(DossierId, Note)>, StoreError> {
        self.read(|tx| find(tx, id))
    }

    pub fn add_note(
        &self,
        dossier: DossierId,
        target: &Target,
        text: &str,
        now: Milliseconds,
    ) -> Result<Note, StoreError> {
        let (target, text) = (target.clone(), text.to_owned());
        self.write(move |tx| {
            touch(tx, dossier, now)?;
            let id = insert(tx, dossier, &target, &text, now)?;
            Ok(Note { id, target, text, created: now, changed: now })
        })
    }

    /// Replaces a note's text; a deleted note is not found.
    pub fn change_note(&self, id: NoteId, text: &str, now: Milliseconds) -> Result<Note, StoreError> {
        let text = text.to_owned();
        self.write(move |tx| {
            let (dossier, note) = find(tx, id)?.ok_or(Fault::NotFound("note"))?;
            touch(tx, dossier, now)?;
            tx.prepare_cached("UPDATE note SET text = ?2, changed = ?3 WHERE id = ?1")?
                .execute(params![id.0, text, now])?;
            Ok(Note { text, changed: now, ..note })
        })
    }

    /// Marks a note as deleted; one that is so already stays as it is.
    pub fn delete_note(&self, id: NoteId, now: Milliseconds) -> Result<(), StoreError> {
        self.write(move |tx| {
            let dossier = dossier_of(tx, id)?;
            let deleted = tx
                .prepare_cached("UPDATE note SET deleted = ?2 WHERE id = ?1 AND deleted IS NULL")?
                .execute([id.0, now])?;
            if deleted > 0 { touch(tx, dossier, now) } else { Ok(()) }
        })
    }

    /// Brings a deleted note back as it was; one that is there stays as it is.
    pub fn restore_note(&self, id: NoteId, now: Milliseconds) -> Result<(), StoreError> {
        self.write(move |tx| {
            let dossier = dossier_of(tx, id)?;
            let restored = tx
                .prepare_cached("UPDATE note SET deleted = NULL WHERE id = ?1 AND deleted IS NOT NULL")?
                .execute([id.0])?;
            if restored > 0 { touch(tx, dossier, now) } else { Ok(()) }
        })
    }
}

fn select(which: &str) -> String {
    format!(
        "SELECT note.id, note.dossier, note.text, note.created, note.changed, note.target, note.article,
                note.left_place IS NOT NULL, note.right_place IS NOT NULL, {}, {}
         FROM note
         LEFT JOIN place AS l ON l.id = note.left_place LEFT JOIN place AS r ON r.id = note.right_place
         WHERE {which} AND note.deleted IS NULL ORDER BY note.created, note.id",
        place_columns("l"),
        place_columns("r"),
    )
}

fn find(tx: &Transaction<'_>, id: NoteId) -> Result<Option<(DossierId, Note)>, Fault> {
    let mut statement = tx.prepare_cached(&select("note.id = ?1"))?;
    let mut rows = statement.query_and_then([id.0], note)?;
    rows.next().transpose()
}

fn dossier_of(tx: &Transaction<'_>, id: NoteId) -> Result<DossierId, Fault> {
    let mut statement = tx.prepare_cached("SELECT dossier FROM note WHERE id = ?1")?;
    let dossier = statement.query_row([id.0], |row| row.get(0)).optional()?;
    dossier.map(DossierId).ok_or(Fault::NotFound("note"))
}

fn insert(
    tx: &Transaction<'_>,
    dossier: DossierId,
    target: &Target,
    text: &str,
    now: Milliseconds,
) -> Result<NoteId, Fault> {
    let (kind, article, left, right) = match target {
        Target::Article(article) => {
            require_article(tx, dossier, *article)?;
            ("article", Some(article.0), None, None)
        }
        Target::Claim(place) => ("claim", None, Some(keep_place(tx, dossier, place)?), None),
        Target::Link(left, right) => {
            let left = keep_place(tx, dossier, left)?;
            ("link", None, Some(left), Some(keep_place(tx, dossier, right)?))
        }
    };
    tx.prepare_cached(
        "INSERT INTO note (dossier, target, article, left_place, right_place, text, created, changed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)",
    )?
    .execute(params![dossier.0, kind, article, left, right, text, now])?;
    Ok(NoteId(tx.last_insert_rowid()))
}

fn note(row: &Row<'_>) -> Result<(DossierId, Note), Fault> {
    let note = Note {
        id: NoteId(row.get(0)?),
        target: target(row)?,
        text: row.get(2)?,
        created: row.get(3)?,
        changed: row.get(4)?,
    };
    Ok((DossierId(row.get(1)?), note))
}

fn target(row: &Row<'_>) -> Result<Target, Fault> {
    let kind: String = row.get(5)?;
    let article: Option<i64> = row.get(6)?;
    match (kind.as_str(), article, row.get(7)?, row.get(8)?) {
        ("article", Some(article), false, false) => Ok(Target::Article(ArticleId(article))),
        ("claim", None, true, false) => Ok(Target::Claim(place(row, 9)?)),
        ("link", None, true, true) => Ok(Target::Link(place(row, 9)?, place(row, 14)?)),
        _ => Err(Fault::unknown("what a note is about", &kind)),
    }
}
