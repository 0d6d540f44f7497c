//! The dossiers, and which two articles of each were last shown side by side.

use dossier::{ArticleId, Dossier, DossierId, Milliseconds};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::article::require_article;
use crate::error::Fault;
use crate::{Library, StoreError};

const COLUMNS: &str = "id, title, created, changed";

impl Library {
    /// All dossiers with the number of their articles, the most recently changed first.
    pub fn dossiers(&self) -> Result<Vec<(Dossier, usize)>, StoreError> {
        self.read(|tx| {
            let count = "(SELECT count(*) FROM article WHERE article.dossier = dossier.id)";
            let query = format!("SELECT {COLUMNS}, {count} FROM dossier ORDER BY changed DESC, id DESC");
            let mut statement = tx.prepare_cached(&query)?;
            let rows = statement.query_and_then([], |row| {
                let articles: u32 = row.get(4)?;
                Ok((dossier(row)?, articles as usize))
            })?;
            rows.collect()
        })
    }

    pub fn dossier(&self, id: DossierId) -> Result<Option<Dossier>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&format!("SELECT {COLUMNS} FROM dossier WHERE id = ?1"))?;
            Ok(statement.query_row([id.0], dossier).optional()?)
        })
    }

    /// The dossier that holds sources with all these checksums, the most recently changed one of several.
    pub fn dossier_holding(&self, sha256: &[String]) -> Result<Option<DossierId>, StoreError> {
        let Some(first) = sha256.first() else { return Ok(None) };
        self.read(|tx| {
            let mut having_one = tx.prepare_cached(
                "SELECT dossier.id FROM article JOIN dossier ON dossier.id = article.dossier
                 WHERE article.sha256 = ?1 ORDER BY dossier.changed DESC, dossier.id DESC",
            )?;
            let candidates: Vec<i64> =
                having_one.query_map([first], |row| row.get(0))?.collect::<Result<_, _>>()?;
            let mut holds = tx.prepare_cached("SELECT 1 FROM article WHERE dossier = ?1 AND sha256 = ?2")?;
            'candidates: for id in candidates {
                for checksum in sha256 {
                    if !holds.exists(params![id, checksum])? {
                        continue 'candidates;
                    }
                }
                return Ok(Some(DossierId(id)));
            }
            Ok(None)
        })
    }

    /// The two articles that were last shown side by side, left and right.
    pub fn pair(&self, dossier: DossierId) -> Result<Option<(ArticleId, ArticleId)>, StoreError> {
        self.read(|tx| {
            let mut statement =
                tx.prepare_cached("SELECT left_article, right_article FROM dossier WHERE id = ?1")?;
            let pair = statement
                .query_row([dossier.0], |row| Ok((row.get::<_, Option<i64>>(0)?, row.get(1)?)))
                .optional()?;
            Ok(pair.and_then(|(left, right): (_, Option<i64>)| Some((ArticleId(left?), ArticleId(right?)))))
        })
    }

    /// Remembers which two articles are shown. Does not count as a change of the dossier.
    pub fn set_pair(&self, dossier: DossierId, left: ArticleId, right: ArticleId) -> Result<(), StoreError> {
        self.write(move |tx| {
            require_article(tx, dossier, left)?;
            require_article(tx, dossier, right)?;
            tx.prepare_cached("UPDATE dossier SET left_article = ?2, right_article = ?3 WHERE id = ?1")?
                .execute([dossier.0, left.0, right.0])?;
            Ok(())
        })
    }
}

/// Makes an empty dossier.
pub(crate) fn add_dossier(tx: &Transaction<'_>, title: &str, now: Milliseconds) -> Result<DossierId, Fault> {
    tx.prepare_cached("INSERT INTO dossier (title, created, changed) VALUES (?1, ?2, ?2)")?
        .execute(params![title, now])?;
    Ok(DossierId(tx.last_insert_rowid()))
}

/// Marks a dossier as changed; a clock that was set back does not make it look older.
pub(crate) fn touch(tx: &Transaction<'_>, dossier: DossierId, now: Milliseconds) -> Result<(), Fault> {
    let changed = tx
        .prepare_cached("UPDATE dossier SET changed = max(changed, ?2) WHERE id = ?1")?
        .execute([dossier.0, now])?;
    if changed == 0 { Err(Fault::NotFound("dossier")) } else { Ok(()) }
}

pub(crate) fn require_dossier(tx: &Transaction<'_>, dossier: DossierId) -> Result<(), Fault> {
    let found = tx.prepare_cached("SELECT 1 FROM dossier WHERE id = ?1")?.exists([dossier.0])?;
    if found { Ok(()) } else { Err(Fault::NotFound("dossier")) }
}

fn dossier(row: &Row<'_>) -> rusqlite::Result<Dossier> {
    Ok(Dossier { id: DossierId(row.get(0)?), title: row.get(1)?, created: row.get(2)?, changed: row.get(3)? })
}
