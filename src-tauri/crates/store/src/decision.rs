//! The editor's decisions on links: one for each pair of places.

use dossier::{Decision, DecisionId, DossierId, KeptDecision, Milliseconds, Place, Verdict};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::dossier::touch;
use crate::error::Fault;
use crate::place::{keep_place, place, place_columns, place_id};
use crate::{Library, StoreError};

impl Library {
    /// The decisions of a dossier, in the order in which they were made.
    pub fn decisions(&self, dossier: DossierId) -> Result<Vec<KeptDecision>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT {}, {}, verdict, decided, decision.id FROM decision
                 JOIN place AS l ON l.id = left_place JOIN place AS r ON r.id = right_place
                 WHERE dossier = ?1 ORDER BY decided, decision.id",
                place_columns("l"),
                place_columns("r"),
            ))?;
            let rows = statement.query_and_then([dossier.0], decision)?;
            rows.collect()
        })
    }

    /// Keeps a decision, in place of an earlier one on the same two places, whichever stood on the left.
    pub fn decide(&self, dossier: DossierId, decision: &Decision) -> Result<(), StoreError> {
        let Decision { left, right, verdict, decided } = decision.clone();
        self.write(move |tx| {
            touch(tx, dossier, decided)?;
            let left = keep_place(tx, dossier, &left)?;
            let right = keep_place(tx, dossier, &right)?;
            remove(tx, dossier, left, right)?;
            tx.prepare_cached(
                "INSERT INTO decision (dossier, left_place, right_place, verdict, decided)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![dossier.0, left, right, verdict.name(), decided])?;
            Ok(())
        })
    }

    /// Takes the decision on two places back, in either order; without one, nothing changes.
    pub fn undecide(
        &self,
        dossier: DossierId,
        left: &Place,
        right: &Place,
        now: Milliseconds,
    ) -> Result<(), StoreError> {
        let (left, right) = (left.clone(), right.clone());
        self.write(move |tx| {
            if let (Some(left), Some(right)) = (place_id(tx, &left)?, place_id(tx, &right)?)
                && remove(tx, dossier, left, right)? > 0
            {
                touch(tx, dossier, now)?;
            }
            Ok(())
        })
    }

    /// Takes one decision back, wherever its places are.
    pub fn forget_decision(&self, id: DecisionId, now: Milliseconds) -> Result<(), StoreError> {
        self.write(move |tx| {
            let dossier = tx
                .prepare_cached("DELETE FROM decision WHERE id = ?1 RETURNING dossier")?
                .query_row([id.0], |row| row.get(0))
                .optional()?
                .ok_or(Fault::NotFound("decision"))?;
            touch(tx, DossierId(dossier), now)
        })
    }
}

/// How many were removed.
fn remove(tx: &Transaction<'_>, dossier: DossierId, one: i64, other: i64) -> Result<usize, Fault> {
    let removed = tx
        .prepare_cached(
            "DELETE FROM decision
         WHERE min(left_place, right_place) = ?2 AND max(left_place, right_place) = ?3 AND dossier = ?1",
        )?
        .execute([dossier.0, one.min(other), one.max(other)])?;
    Ok(removed)
}

fn decision(row: &Row<'_>) -> Result<KeptDecision, Fault> {
    let verdict: String = row.get(10)?;
    let decision = Decision {
        left: place(row, 0)?,
        right: place(row, 5)?,
        verdict: Verdict::from_name(&verdict)
            .ok_or_else(|| Fault::unknown("the verdict of a decision", &verdict))?,
        decided: row.get(11)?,
    };
    Ok(KeptDecision { id: DecisionId(row.get(12)?), decision })
}
