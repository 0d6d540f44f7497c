//! The editors' decisions on links: one of each editor for each pair of places.

use collate::Relation;
use dossier::{Decision, DecisionId, DossierId, KeptDecision, Milliseconds, Verdict};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::acts::Deed;
use crate::dossier::touch;
use crate::error::Fault;
use crate::place::{keep_place, place, place_columns};
use crate::{Library, StoreError};

/// What becomes of a dossier's decisions in one act.
#[derive(Debug, Clone)]
pub struct Settlement {
    /// As it completes "Undo: …".
    pub name: &'static str,
    /// Words to know it by.
    pub about: String,
    /// These go; those that are not kept are passed over.
    pub forgotten: Vec<DecisionId>,
    /// These are kept, each in place of what its author decided on the same two places before. Without an author, the
    /// one who works now.
    pub decided: Vec<Decision>,
}

impl Library {
    /// The decisions of a dossier, in the order in which they were made.
    pub fn decisions(&self, dossier: DossierId) -> Result<Vec<KeptDecision>, StoreError> {
        self.read(|tx| decisions(tx, dossier))
    }

    /// The dossier of a decision, and the words of its left place.
    pub fn decision(&self, id: DecisionId) -> Result<Option<(DossierId, String)>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(
                "SELECT dossier, quote FROM decision JOIN place ON place.id = left_place WHERE decision.id = ?1",
            )?;
            Ok(statement.query_row([id.0], |row| Ok((DossierId(row.get(0)?), row.get(1)?))).optional()?)
        })
    }

    /// Keeps a decision, in place of an earlier one of its author on the same two places, whichever stood on the left.
    pub fn decide(&self, dossier: DossierId, decision: &Decision) -> Result<(), StoreError> {
        let name = match decision.verdict {
            Verdict::Confirmed => "confirm link",
            Verdict::Rejected => "reject link",
            Verdict::Drawn => "draw link",
        };
        let settlement = Settlement {
            name,
            about: decision.left.selector.quote.clone(),
            forgotten: Vec::new(),
            decided: vec![decision.clone()],
        };
        self.settle(dossier, settlement, decision.decided)
    }

    /// Takes decisions back and keeps others, all in one act.
    pub fn settle(
        &self,
        dossier: DossierId,
        settlement: Settlement,
        now: Milliseconds,
    ) -> Result<(), StoreError> {
        self.act(move |tx, me| {
            let Settlement { name, about, forgotten, decided } = settlement;
            let mut changed = !decided.is_empty();
            for id in forgotten {
                let gone = tx
                    .prepare_cached("DELETE FROM decision WHERE id = ?1 AND dossier = ?2")?
                    .execute([id.0, dossier.0])?;
                changed |= gone > 0;
            }
            for decision in &decided {
                keep_decision(tx, dossier, decision, me)?;
            }
            if changed {
                touch(tx, dossier, now)?;
            }
            Ok(((), Deed::new(dossier, name, now).about(&about)))
        })
    }
}

pub(crate) fn decisions(tx: &Transaction<'_>, dossier: DossierId) -> Result<Vec<KeptDecision>, Fault> {
    let mut statement = tx.prepare_cached(&format!(
        "SELECT {}, {}, verdict, decided, decision.id, author, relation, bundle FROM decision
         JOIN place AS l ON l.id = left_place JOIN place AS r ON r.id = right_place
         WHERE dossier = ?1 ORDER BY decided, decision.id",
        place_columns("l"),
        place_columns("r"),
    ))?;
    let rows = statement.query_and_then([dossier.0], decision)?;
    rows.collect()
}

/// Keeps a decision in place of its author's earlier one; `me` signs what nobody has signed.
pub(crate) fn keep_decision(
    tx: &Transaction<'_>,
    dossier: DossierId,
    decision: &Decision,
    me: &str,
) -> Result<(), Fault> {
    let left = keep_place(tx, dossier, &decision.left)?;
    let right = keep_place(tx, dossier, &decision.right)?;
    let author = if decision.author.is_empty() { me } else { &decision.author };
    let before: Option<i64> = tx
        .prepare_cached(
            "SELECT id FROM decision WHERE min(left_place, right_place) = ?1
             AND max(left_place, right_place) = ?2 AND author = ?3",
        )?
        .query_row(params![left.min(right), left.max(right), author], |row| row.get(0))
        .optional()?;
    if let Some(before) = before {
        tx.prepare_cached("DELETE FROM decision WHERE id = ?1")?.execute([before])?;
    }
    tx.prepare_cached(
        "INSERT INTO decision (dossier, left_place, right_place, verdict, decided, author, relation, bundle)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        dossier.0,
        left,
        right,
        decision.verdict.name(),
        decision.decided,
        author,
        decision.relation.map(Relation::name),
        decision.bundle,
    ])?;
    Ok(())
}

fn decision(row: &Row<'_>) -> Result<KeptDecision, Fault> {
    let verdict: String = row.get(10)?;
    let relation: Option<String> = row.get(14)?;
    let relation = relation
        .map(|name| {
            let found = Relation::ALL.into_iter().find(|relation| relation.name() == name);
            found.ok_or_else(|| Fault::unknown("unknown-relation", &name))
        })
        .transpose()?;
    let decision = Decision {
        left: place(row, 0)?,
        right: place(row, 5)?,
        verdict: Verdict::from_name(&verdict).ok_or_else(|| Fault::unknown("unknown-verdict", &verdict))?,
        decided: row.get(11)?,
        author: row.get(13)?,
        relation,
        bundle: row.get(15)?,
    };
    Ok(KeptDecision { id: DecisionId(row.get(12)?), decision })
}
