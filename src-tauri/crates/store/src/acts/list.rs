//! The acts of a dossier, and which ones come next.

use dossier::{Act, ActId, DossierId};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::error::Fault;
use crate::{Library, StoreError};

const COLUMNS: &str = "id, dossier, name, about, author, done, undone";

/// What undoing and redoing would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Next {
    pub undo: Option<Act>,
    pub redo: Option<Act>,
}

impl Library {
    /// The acts of a dossier, or with `None` those on the shelf: the latest first, so many at most.
    pub fn acts(&self, dossier: Option<DossierId>, most: u32) -> Result<Vec<Act>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM act WHERE dossier IS ?1 ORDER BY id DESC LIMIT ?2"
            ))?;
            let rows = statement.query_map(params![dossier.map(|id| id.0), most], act)?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    pub fn next_acts(&self, dossier: Option<DossierId>) -> Result<Next, StoreError> {
        self.read(|tx| Ok(Next { undo: next_undo(tx, dossier)?, redo: next_redo(tx, dossier)? }))
    }
}

pub(crate) fn next_undo(tx: &Transaction<'_>, dossier: Option<DossierId>) -> Result<Option<Act>, Fault> {
    one(tx, dossier, "undone IS NULL ORDER BY id DESC")
}

/// The one undone last is the earliest of those that can be done again.
pub(crate) fn next_redo(tx: &Transaction<'_>, dossier: Option<DossierId>) -> Result<Option<Act>, Fault> {
    one(tx, dossier, "undone IS NOT NULL AND lapsed = 0 ORDER BY id")
}

fn one(tx: &Transaction<'_>, dossier: Option<DossierId>, which: &str) -> Result<Option<Act>, Fault> {
    let mut statement =
        tx.prepare_cached(&format!("SELECT {COLUMNS} FROM act WHERE dossier IS ?1 AND {which} LIMIT 1"))?;
    Ok(statement.query_row([dossier.map(|id| id.0)], act).optional()?)
}

fn act(row: &Row<'_>) -> rusqlite::Result<Act> {
    Ok(Act {
        id: ActId(row.get(0)?),
        dossier: row.get::<_, Option<i64>>(1)?.map(DossierId),
        name: row.get(2)?,
        about: row.get(3)?,
        author: row.get(4)?,
        done: row.get(5)?,
        undone: row.get(6)?,
    })
}
