//! The places that decisions and notes speak of; equal places are kept once.

use article::Selector;
use dossier::{ArticleId, DossierId, Place};
use locale::said;
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::article::require_article;
use crate::error::Fault;

/// Keeps a place, which must lie in an article of the dossier, and gives its row.
pub(crate) fn keep_place(tx: &Transaction<'_>, dossier: DossierId, place: &Place) -> Result<i64, Fault> {
    require_article(tx, dossier, place.article)?;
    if let Some(id) = place_id(tx, place)? {
        return Ok(id);
    }
    let Selector { quote, prefix, suffix, start } = &place.selector;
    tx.prepare_cached(
        r#"INSERT INTO place (article, "start", quote, prefix, suffix) VALUES (?1, ?2, ?3, ?4, ?5)"#,
    )?
    .execute(params![place.article.0, from_offset(*start), quote, prefix, suffix])?;
    Ok(tx.last_insert_rowid())
}

/// The row of a place, if it is kept.
pub(crate) fn place_id(tx: &Transaction<'_>, place: &Place) -> Result<Option<i64>, Fault> {
    let Selector { quote, prefix, suffix, start } = &place.selector;
    let mut statement = tx.prepare_cached(
        r#"SELECT id FROM place
           WHERE article = ?1 AND "start" = ?2 AND quote = ?3 AND prefix = ?4 AND suffix = ?5"#,
    )?;
    let values = params![place.article.0, from_offset(*start), quote, prefix, suffix];
    Ok(statement.query_row(values, |row| row.get(0)).optional()?)
}

/// The columns of a place, for a query that calls the table `name`.
pub(crate) fn place_columns(name: &str) -> String {
    format!(r#"{name}.article, {name}.quote, {name}.prefix, {name}.suffix, {name}."start""#)
}

/// Reads [`place_columns`] from column `first` on.
pub(crate) fn place(row: &Row<'_>, first: usize) -> Result<Place, Fault> {
    let selector = Selector {
        quote: row.get(first + 1)?,
        prefix: row.get(first + 2)?,
        suffix: row.get(first + 3)?,
        start: to_offset(row, first + 4)?,
    };
    Ok(Place { article: ArticleId(row.get(first)?), selector })
}

/// SQLite counts in signed numbers; no text comes near their end.
pub(crate) fn from_offset(offset: usize) -> i64 {
    i64::try_from(offset).unwrap_or(i64::MAX)
}

pub(crate) fn to_offset(row: &Row<'_>, column: usize) -> Result<usize, Fault> {
    let offset: i64 = row.get(column)?;
    usize::try_from(offset).map_err(|_| Fault::Damaged(said!("damage-position", offset = offset.to_string())))
}
