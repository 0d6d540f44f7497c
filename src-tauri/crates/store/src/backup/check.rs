//! Whether a file is a whole library by itself, and what it holds.

use std::path::Path;

use locale::{Said, said};
use rusqlite::{Connection, OpenFlags};

use super::Contents;
use crate::connection::configure;
use crate::error::{Fault, StoreError};
use crate::header;

/// What a file holds, once it was checked from end to end: header, structure, indexes, and that all that belongs
/// together is there. Reads every page.
pub(crate) fn check(path: &Path) -> Result<Contents, StoreError> {
    header::check(path)?;
    let checked = || {
        let connection = open(path)?;
        let word: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if word != "ok" {
            return Err(Fault::Damaged(Said::verbatim(word)));
        }
        if connection.prepare("PRAGMA foreign_key_check")?.exists([])? {
            return Err(Fault::Damaged(said!("damage-alone")));
        }
        count(&connection)
    };
    checked().map_err(|fault| fault.while_checking().at(path))
}

/// What a file holds, as far as it can be read; a look that takes milliseconds.
pub(super) fn contents(path: &Path) -> Option<Contents> {
    header::check(path).ok()?;
    count(&open(path).ok()?).ok()
}

/// For reading, and nothing is left beside it: a backup has no log.
fn open(path: &Path) -> Result<Connection, Fault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    configure(&connection)?;
    Ok(connection)
}

/// Of any schema: what an older one has no column for is not counted out.
pub(crate) fn count(connection: &Connection) -> Result<Contents, Fault> {
    let has = |table: &str, column: &str| {
        let query = "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2";
        Ok::<_, Fault>(connection.prepare(query)?.exists([table, column])?)
    };
    let rows = |table: &str, where_: &str| {
        Ok::<u32, Fault>(connection.query_row(
            &format!("SELECT count(*) FROM {table} {where_}"),
            [],
            |row| row.get(0),
        )?)
    };
    let there = |table| Ok::<_, Fault>(if has(table, "deleted")? { "WHERE deleted IS NULL" } else { "" });
    let removed = if has("removed_article", "article")? { rows("removed_article", "")? } else { 0 };
    Ok(Contents {
        dossiers: rows("dossier", there("dossier")?)?,
        articles: rows("article", "")?.saturating_sub(removed),
        decisions: rows("decision", there("decision")?)?,
        notes: rows("note", there("note")?)?,
    })
}
