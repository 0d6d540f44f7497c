//! Puts what was noted down during a change into the log, as one act.

use std::collections::BTreeMap;

use dossier::Milliseconds;
use locale::said;
use rusqlite::{OptionalExtension, Transaction, params};
use serde_json::{Map, Value};

use crate::acts::{Deed, PAUSE};
use crate::error::Fault;

pub(crate) type Row = Map<String, Value>;

/// A row before and after an act.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Change {
    pub table: String,
    /// A JSON array of the columns that name the row.
    pub key: String,
    /// None: there was no row.
    pub before: Option<Row>,
    pub after: Option<Row>,
}

/// Logs the change of this transaction; one that changed nothing is no act.
pub(crate) fn keep(tx: &Transaction<'_>, deed: &Deed, author: &str) -> Result<(), Fault> {
    let noted = noted(tx)?;
    if noted.is_empty() {
        return Ok(());
    }
    if let Some(act) = last_of_sitting(tx, deed)? {
        let whole = composed(changes(tx, act)?.into_iter().chain(noted));
        tx.prepare_cached("UPDATE act SET done = max(done, ?2), about = ?3 WHERE id = ?1")?
            .execute(params![act, deed.now, deed.about])?;
        return replace(tx, act, &whole);
    }
    let whole = composed(noted);
    if whole.is_empty() {
        return Ok(());
    }
    tx.prepare_cached("UPDATE act SET lapsed = 1 WHERE dossier IS ?1 AND undone IS NOT NULL")?
        .execute([deed.dossier.map(|id| id.0)])?;
    tx.prepare_cached(
        "INSERT INTO act (dossier, name, about, author, done, sitting) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![
        deed.dossier.map(|id| id.0),
        deed.name,
        deed.about,
        author,
        deed.now,
        deed.sitting,
    ])?;
    replace(tx, tx.last_insert_rowid(), &whole)
}

/// The act that this one is still a part of.
fn last_of_sitting(tx: &Transaction<'_>, deed: &Deed) -> Result<Option<i64>, Fault> {
    let Some(sitting) = &deed.sitting else { return Ok(None) };
    let mut statement = tx.prepare_cached(
        "SELECT id, sitting, undone, done FROM act WHERE dossier IS ?1 ORDER BY id DESC LIMIT 1",
    )?;
    let last = statement
        .query_row([deed.dossier.map(|id| id.0)], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, Option<i64>>(2)?, row.get(3)?))
        })
        .optional()?;
    let is_it = |&(_, ref of, undone, done): &(i64, Option<String>, Option<i64>, Milliseconds)| {
        of.as_ref() == Some(sitting) && undone.is_none() && deed.now - done < PAUSE
    };
    Ok(last.filter(is_it).map(|(id, ..)| id))
}

/// Whether typing now would go into the last act of its dossier.
pub(crate) fn goes_on(tx: &Transaction<'_>, deed: &Deed) -> Result<bool, Fault> {
    Ok(last_of_sitting(tx, deed)?.is_some())
}

fn noted(tx: &Transaction<'_>) -> Result<Vec<Change>, Fault> {
    let mut statement =
        tx.prepare_cached(r#"SELECT "table", "key", before, after FROM temp.noted ORDER BY position"#)?;
    let rows = statement.query_and_then([], change)?;
    rows.collect()
}

/// The rows that an act changed, in the order in which it changed them first.
pub(crate) fn changes(tx: &Transaction<'_>, act: i64) -> Result<Vec<Change>, Fault> {
    let mut statement = tx.prepare_cached(
        r#"SELECT "table", "key", before, after FROM change WHERE act = ?1 ORDER BY position"#,
    )?;
    let rows = statement.query_and_then([act], change)?;
    rows.collect()
}

fn change(row: &rusqlite::Row<'_>) -> Result<Change, Fault> {
    let read = |column| -> Result<Option<Row>, Fault> {
        let Some(json) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
        let read = serde_json::from_str(&json);
        read.map(Some).map_err(|error| Fault::Damaged(said!("damage-log", cause = error.to_string())))
    };
    Ok(Change { table: row.get(0)?, key: row.get(1)?, before: read(2)?, after: read(3)? })
}

/// Each row once, from what it was first to what it is last; of rows that stay, only what is not the same.
fn composed(changes: impl IntoIterator<Item = Change>) -> Vec<Change> {
    let mut whole: Vec<Change> = Vec::new();
    let mut places: BTreeMap<(String, String), usize> = BTreeMap::new();
    for change in changes {
        let place = (change.table.clone(), change.key.clone());
        match places.get(&place).and_then(|&at| whole.get_mut(at)) {
            Some(first) => *first = joined(first.clone(), change),
            None => {
                places.insert(place, whole.len());
                whole.push(change);
            }
        }
    }
    whole.into_iter().filter_map(reduced).collect()
}

/// The same row changed twice. Of a row that stayed, either may name only some of its columns.
fn joined(first: Change, second: Change) -> Change {
    let over = |under: Option<Row>, over: Option<Row>| match (under, over) {
        (Some(mut under), Some(over)) => {
            under.extend(over);
            Some(under)
        }
        (_, over) => over,
    };
    let before = match (&first.before, &first.after) {
        // What the second one has from before the first one is in the first one.
        (Some(_), Some(_)) => over(second.before, first.before),
        _ => first.before,
    };
    let after = match second.after {
        Some(after) => over(first.after, Some(after)),
        None => None,
    };
    Change { before, after, ..first }
}

fn reduced(change: Change) -> Option<Change> {
    match (change.before, change.after) {
        (None, None) => None,
        (Some(mut before), Some(mut after)) => {
            let same: Vec<String> = after
                .iter()
                .filter(|(column, value)| before.get(*column) == Some(value))
                .map(|(column, _)| column.clone())
                .collect();
            for column in same {
                before.remove(&column);
                after.remove(&column);
            }
            let (before, after) = (Some(before), Some(after).filter(|after| !after.is_empty()));
            after.is_some().then_some(Change { before, after, table: change.table, key: change.key })
        }
        (before, after) => Some(Change { before, after, table: change.table, key: change.key }),
    }
}

fn replace(tx: &Transaction<'_>, act: i64, changes: &[Change]) -> Result<(), Fault> {
    tx.prepare_cached("DELETE FROM change WHERE act = ?1")?.execute([act])?;
    let mut statement = tx.prepare_cached(
        r#"INSERT INTO change (act, position, "table", "key", before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)"#,
    )?;
    let json = |row: &Option<Row>| row.as_ref().map(|row| Value::Object(row.clone()).to_string());
    for (position, change) in (0_i64..).zip(changes) {
        statement.execute(params![
            act,
            position,
            change.table,
            change.key,
            json(&change.before),
            json(&change.after)
        ])?;
    }
    Ok(())
}
