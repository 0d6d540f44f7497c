//! Where editors cut claims otherwise than the engine does.

use dossier::{Cut, CutId, CutKind, DossierId, Milliseconds, Place};
use rusqlite::{Row, Transaction, params};

use crate::acts::Deed;
use crate::dossier::touch;
use crate::error::Fault;
use crate::place::{keep_place, place, place_columns};
use crate::{Library, StoreError};

impl Library {
    /// The cuts of a dossier, in the order in which they were made.
    pub fn cuts(&self, dossier: DossierId) -> Result<Vec<Cut>, StoreError> {
        self.read(|tx| cuts(tx, dossier))
    }

    /// Takes cuts back and makes another, in one act: what takes a cut back in the text is no cut of its own. Those
    /// that are not kept are passed over.
    pub fn cut(
        &self,
        dossier: DossierId,
        name: &'static str,
        forgotten: &[CutId],
        made: Option<(CutKind, Place)>,
        now: Milliseconds,
    ) -> Result<(), StoreError> {
        let forgotten = forgotten.to_vec();
        self.act(move |tx, me| {
            let mut about = String::new();
            for id in &forgotten {
                tx.prepare_cached("DELETE FROM cut WHERE id = ?1 AND dossier = ?2")?
                    .execute([id.0, dossier.0])?;
            }
            if let Some((kind, place)) = &made {
                about.clone_from(&place.selector.quote);
                keep_cut(tx, dossier, *kind, place, me, now)?;
            }
            touch(tx, dossier, now)?;
            Ok(((), Deed::new(dossier, name, now).about(&about)))
        })
    }
}

pub(crate) fn cuts(tx: &Transaction<'_>, dossier: DossierId) -> Result<Vec<Cut>, Fault> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {}, kind, author, made, cut.id FROM cut JOIN place ON place.id = cut.place
         WHERE dossier = ?1 ORDER BY made, cut.id",
        place_columns("place"),
    ))?;
    let rows = statement.query_and_then([dossier.0], cut)?;
    rows.collect()
}

/// One that is kept already stays as it is.
pub(crate) fn keep_cut(
    tx: &Transaction<'_>,
    dossier: DossierId,
    kind: CutKind,
    place: &Place,
    author: &str,
    now: Milliseconds,
) -> Result<bool, Fault> {
    let place = keep_place(tx, dossier, place)?;
    let made = tx
        .prepare_cached(
            "INSERT OR IGNORE INTO cut (dossier, place, kind, author, made) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![dossier.0, place, kind.name(), author, now])?;
    Ok(made > 0)
}

fn cut(row: &Row<'_>) -> Result<Cut, Fault> {
    let kind: String = row.get(5)?;
    Ok(Cut {
        place: place(row, 0)?,
        kind: CutKind::from_name(&kind).ok_or_else(|| Fault::unknown("unknown-cut", &kind))?,
        author: row.get(6)?,
        made: row.get(7)?,
        id: CutId(row.get(8)?),
    })
}
