//! Undoes the last act of a dossier, or does the one undone last again.

use dossier::{Act, DossierId, Milliseconds};
use locale::said;
use rusqlite::types::Value as Sql;
use rusqlite::{OptionalExtension, Transaction, params_from_iter};
use serde_json::Value;

use crate::acts::keep::{Change, Row, changes};
use crate::acts::list::{next_redo, next_undo};
use crate::acts::tracked::{Table, forget_noted, table};
use crate::dossier::touch;
use crate::error::Fault;
use crate::{Library, StoreError};

impl Library {
    /// Undoes the last act of a dossier, or with `None` the last one on the shelf. Gives it as it was done; `None` if
    /// there is nothing to undo. An act whose rows are not as it left them is not undone at all.
    pub fn undo(&self, dossier: Option<DossierId>, now: Milliseconds) -> Result<Option<Act>, StoreError> {
        self.write(move |tx| {
            let Some(act) = next_undo(tx, dossier)? else { return Ok(None) };
            let turned = changes(tx, act.id.0)?.into_iter().rev().map(|change| Change {
                before: change.after,
                after: change.before,
                ..change
            });
            apply(tx, turned.collect(), &act.name)?;
            tx.prepare_cached("UPDATE act SET undone = ?2 WHERE id = ?1")?.execute([act.id.0, now])?;
            settle(tx, dossier, now)?;
            Ok(Some(act))
        })
    }

    /// Does the act that was undone last again; the same rules hold.
    pub fn redo(&self, dossier: Option<DossierId>, now: Milliseconds) -> Result<Option<Act>, StoreError> {
        self.write(move |tx| {
            let Some(act) = next_redo(tx, dossier)? else { return Ok(None) };
            apply(tx, changes(tx, act.id.0)?, &act.name)?;
            tx.prepare_cached("UPDATE act SET undone = NULL WHERE id = ?1")?.execute([act.id.0])?;
            settle(tx, dossier, now)?;
            Ok(Some(act))
        })
    }
}

fn settle(tx: &Transaction<'_>, dossier: Option<DossierId>, now: Milliseconds) -> Result<(), Fault> {
    match dossier {
        Some(dossier) => touch(tx, dossier, now),
        None => Ok(()),
    }
}

/// Brings each row from `before` to `after`. What goes, goes first, so that nothing stands in another's place.
fn apply(tx: &Transaction<'_>, changes: Vec<Change>, act: &str) -> Result<(), Fault> {
    tx.execute_batch("PRAGMA defer_foreign_keys = ON")?;
    let order = |change: &Change| match (&change.before, &change.after) {
        (_, None) => 0,
        (Some(_), Some(_)) => 1,
        (None, Some(_)) => 2,
    };
    let mut changes = changes;
    changes.sort_by_key(order);
    for change in &changes {
        let table = table(&change.table)
            .ok_or_else(|| Fault::Damaged(said!("damage-log-table", table = &change.table)))?;
        let key = keys(&change.key)?;
        if !stands(tx, table, &key, change.before.as_ref())? {
            return Err(Fault::Overtaken(act.to_owned()));
        }
        match (&change.before, &change.after) {
            (_, None) => delete(tx, table, &key)?,
            (Some(_), Some(after)) => update(tx, table, &key, after)?,
            (None, Some(after)) => insert(tx, table, &key, after)?,
        }
    }
    forget_noted(tx)
}

/// Whether the row is there as it is expected, or is not there if none is.
fn stands(tx: &Transaction<'_>, table: &Table, key: &[Sql], expected: Option<&Row>) -> Result<bool, Fault> {
    let columns: Vec<&str> = match expected {
        Some(row) => known(table, row)?,
        None => Vec::new(),
    };
    let listed: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let listed = if listed.is_empty() { "1".to_owned() } else { listed.join(", ") };
    let mut statement =
        tx.prepare_cached(&format!("SELECT {listed} FROM main.\"{}\" WHERE {}", table.name, named(table)))?;
    let found = statement
        .query_row(params_from_iter(key), |row| {
            (0..columns.len()).map(|at| row.get::<_, Sql>(at)).collect::<Result<Vec<_>, _>>()
        })
        .optional()?;
    Ok(match (found, expected) {
        (None, None) => true,
        (Some(found), Some(row)) => columns
            .iter()
            .zip(&found)
            .all(|(column, value)| row.get(*column).map(sql).as_ref() == Some(value)),
        _ => false,
    })
}

fn delete(tx: &Transaction<'_>, table: &Table, key: &[Sql]) -> Result<(), Fault> {
    tx.prepare_cached(&format!("DELETE FROM main.\"{}\" WHERE {}", table.name, named(table)))?
        .execute(params_from_iter(key))?;
    Ok(())
}

fn update(tx: &Transaction<'_>, table: &Table, key: &[Sql], row: &Row) -> Result<(), Fault> {
    let columns = known(table, row)?;
    let first = table.keys.len() + 1;
    let set: Vec<String> =
        columns.iter().enumerate().map(|(at, column)| format!("\"{column}\" = ?{}", first + at)).collect();
    let values = key.iter().cloned().chain(columns.iter().filter_map(|column| row.get(*column)).map(sql));
    tx.prepare_cached(&format!(
        "UPDATE main.\"{}\" SET {} WHERE {}",
        table.name,
        set.join(", "),
        named(table)
    ))?
    .execute(params_from_iter(values))?;
    Ok(())
}

fn insert(tx: &Transaction<'_>, table: &Table, key: &[Sql], row: &Row) -> Result<(), Fault> {
    let columns: Vec<&str> = table.keys.iter().copied().chain(known(table, row)?).collect();
    let listed: Vec<String> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let marks: Vec<String> = (1..=columns.len()).map(|at| format!("?{at}")).collect();
    let values = key
        .iter()
        .cloned()
        .chain(columns.iter().skip(table.keys.len()).filter_map(|column| row.get(*column)).map(sql));
    tx.prepare_cached(&format!(
        "INSERT INTO main.\"{}\" ({}) VALUES ({})",
        table.name,
        listed.join(", "),
        marks.join(", ")
    ))?
    .execute(params_from_iter(values))?;
    Ok(())
}

fn named(table: &Table) -> String {
    let equal: Vec<String> =
        table.keys.iter().enumerate().map(|(at, key)| format!("\"{key}\" = ?{}", at + 1)).collect();
    equal.join(" AND ")
}

/// The columns that the log gives of a row. Only such as are tracked: the log may have come from elsewhere.
fn known(table: &Table, row: &Row) -> Result<Vec<&'static str>, Fault> {
    row.keys()
        .map(|name| {
            table
                .columns
                .iter()
                .copied()
                .find(|column| column == name)
                .ok_or_else(|| Fault::Damaged(said!("damage-log-column", column = name, table = table.name)))
        })
        .collect()
}

fn keys(json: &str) -> Result<Vec<Sql>, Fault> {
    let values: Vec<Value> = serde_json::from_str(json)
        .map_err(|error| Fault::Damaged(said!("damage-log", cause = error.to_string())))?;
    Ok(values.iter().map(sql).collect())
}

/// The tables are strict and hold whole numbers and texts only.
fn sql(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Number(number) => number.as_i64().map_or(Sql::Null, Sql::Integer),
        Value::String(text) => Sql::Text(text.clone()),
        other => Sql::Text(other.to_string()),
    }
}
