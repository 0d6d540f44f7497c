//! The claims that an editor looked for in another article in vain.

use dossier::{Absence, AbsenceId, ArticleId, DossierId, Milliseconds, Place};
use rusqlite::{Row, Transaction, params};

use crate::acts::Deed;
use crate::article::require_article;
use crate::dossier::touch;
use crate::error::Fault;
use crate::place::{keep_place, place, place_columns};
use crate::{Library, StoreError};

impl Library {
    /// The absences of a dossier, in the order in which they were checked.
    pub fn absences(&self, dossier: DossierId) -> Result<Vec<Absence>, StoreError> {
        self.read(|tx| absences(tx, dossier))
    }

    /// Keeps that a claim is not in an article; one that is kept already has the new time.
    pub fn check_absence(
        &self,
        dossier: DossierId,
        claim: &Place,
        article: ArticleId,
        now: Milliseconds,
    ) -> Result<AbsenceId, StoreError> {
        let claim = claim.clone();
        self.act(move |tx, me| {
            let about = claim.selector.quote.clone();
            require_article(tx, dossier, article)?;
            let claim = keep_place(tx, dossier, &claim)?;
            touch(tx, dossier, now)?;
            let id = tx
                .prepare_cached(
                    "INSERT INTO absence (dossier, claim, article, checked, author) VALUES (?1, ?2, ?3, ?4, ?5)
                     ON CONFLICT (claim, article)
                     DO UPDATE SET checked = excluded.checked, author = excluded.author RETURNING id",
                )?
                .query_row(params![dossier.0, claim, article.0, now, me], |row| row.get(0))?;
            Ok((AbsenceId(id), Deed::new(dossier, "check absence", now).about(&about)))
        })
    }

    /// Takes absences back; those that are not kept are passed over.
    pub fn forget_absences(
        &self,
        dossier: DossierId,
        ids: &[AbsenceId],
        now: Milliseconds,
    ) -> Result<(), StoreError> {
        let ids = ids.to_vec();
        self.act(move |tx, _| {
            let mut gone = 0;
            for id in &ids {
                gone += forget(tx, dossier, *id)?;
            }
            if gone > 0 {
                touch(tx, dossier, now)?;
            }
            Ok(((), Deed::new(dossier, "take absence back", now)))
        })
    }
}

pub(crate) fn absences(tx: &Transaction<'_>, dossier: DossierId) -> Result<Vec<Absence>, Fault> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {}, absence.article, checked, absence.id, author FROM absence JOIN place ON place.id = claim
         WHERE dossier = ?1 ORDER BY checked, absence.id",
        place_columns("place"),
    ))?;
    let rows = statement.query_and_then([dossier.0], absence)?;
    rows.collect()
}

fn forget(tx: &Transaction<'_>, dossier: DossierId, id: AbsenceId) -> Result<usize, Fault> {
    let mut statement = tx.prepare_cached("DELETE FROM absence WHERE id = ?1 AND dossier = ?2")?;
    Ok(statement.execute([id.0, dossier.0])?)
}

fn absence(row: &Row<'_>) -> Result<Absence, Fault> {
    Ok(Absence {
        claim: place(row, 0)?,
        article: ArticleId(row.get(5)?),
        checked: row.get(6)?,
        id: AbsenceId(row.get(7)?),
        author: row.get(8)?,
    })
}
