//! The dossiers, and which two articles of each were last shown side by side. A deleted one is only marked, so that
//! it can be brought back; it is found nowhere else.

use dossier::{ArticleId, Dossier, DossierId, Milliseconds, Summary};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::acts::Deed;
use crate::article::{IS_IN, date, require_article};
use crate::error::Fault;
use crate::{Library, StoreError};

const COLUMNS: &str = "id, title, created, changed, archived";

impl Library {
    /// All dossiers, the most recently changed first; those that were put away among them.
    pub fn dossiers(&self) -> Result<Vec<Summary>, StoreError> {
        self.read(|tx| {
            let of = |what: &str| {
                format!("(SELECT {what} FROM article WHERE article.dossier = dossier.id AND {IS_IN})")
            };
            let query = format!(
                "SELECT {COLUMNS}, {}, {}, {} FROM dossier WHERE deleted IS NULL
                 ORDER BY changed DESC, id DESC",
                of("count(*)"),
                of("min(date)"),
                of("max(date)"),
            );
            let mut statement = tx.prepare_cached(&query)?;
            let rows = statement.query_and_then([], |row| {
                let articles: u32 = row.get(5)?;
                let dates = date(row, 6)?.zip(date(row, 7)?);
                Ok(Summary { dossier: dossier(row)?, articles: articles as usize, dates })
            })?;
            rows.collect()
        })
    }

    pub fn dossier(&self, id: DossierId) -> Result<Option<Dossier>, StoreError> {
        self.read(|tx| {
            let query = format!("SELECT {COLUMNS} FROM dossier WHERE id = ?1 AND deleted IS NULL");
            let mut statement = tx.prepare_cached(&query)?;
            Ok(statement.query_row([id.0], dossier).optional()?)
        })
    }

    /// The dossier that holds sources with all these checksums, the most recently changed one of several.
    pub fn dossier_holding(&self, sha256: &[String]) -> Result<Option<DossierId>, StoreError> {
        let Some(first) = sha256.first() else { return Ok(None) };
        self.read(|tx| {
            let mut having_one = tx.prepare_cached(&format!(
                "SELECT dossier.id FROM article JOIN dossier ON dossier.id = article.dossier
                 WHERE article.sha256 = ?1 AND dossier.deleted IS NULL AND {IS_IN}
                 ORDER BY dossier.changed DESC, dossier.id DESC"
            ))?;
            let candidates: Vec<i64> =
                having_one.query_map([first], |row| row.get(0))?.collect::<Result<_, _>>()?;
            let mut holds = tx.prepare_cached(&format!(
                "SELECT 1 FROM article WHERE dossier = ?1 AND sha256 = ?2 AND {IS_IN}"
            ))?;
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

    /// Gives a dossier another title.
    pub fn rename_dossier(&self, id: DossierId, title: &str, now: Milliseconds) -> Result<(), StoreError> {
        let title = title.to_owned();
        self.act(move |tx, _| {
            touch(tx, id, now)?;
            tx.prepare_cached("UPDATE dossier SET title = ?2 WHERE id = ?1")?
                .execute(params![id.0, title])?;
            Ok(((), Deed::new(id, "rename dossier", now).about(&title)))
        })
    }

    /// Puts a dossier away, or takes it out again. Does not count as a change of it.
    pub fn archive_dossier(
        &self,
        id: DossierId,
        archived: bool,
        now: Milliseconds,
    ) -> Result<(), StoreError> {
        self.act(move |tx, _| {
            require_dossier(tx, id)?;
            tx.prepare_cached("UPDATE dossier SET archived = ?2 WHERE id = ?1")?
                .execute(params![id.0, archived.then_some(now)])?;
            let name = if archived { "put dossier away" } else { "take dossier out" };
            Ok(((), Deed::new(None, name, now).about(&title_of(tx, id)?)))
        })
    }

    /// Marks a dossier as deleted, with all that is in it; one that is so already stays as it is.
    pub fn delete_dossier(&self, id: DossierId, now: Milliseconds) -> Result<(), StoreError> {
        self.mark_deleted(id, Some(now), Deed::new(None, "delete dossier", now))
    }

    /// Brings a deleted dossier back exactly as it was; one that is there stays as it is.
    pub fn restore_dossier(&self, id: DossierId, now: Milliseconds) -> Result<(), StoreError> {
        self.mark_deleted(id, None, Deed::new(None, "bring dossier back", now))
    }

    fn mark_deleted(
        &self,
        id: DossierId,
        deleted: Option<Milliseconds>,
        deed: Deed,
    ) -> Result<(), StoreError> {
        self.act(move |tx, _| {
            let title = title_of(tx, id)?;
            set_deleted(tx, id, deleted)?;
            Ok(((), deed.about(&title)))
        })
    }
}

/// One that is so already keeps its time.
pub(crate) fn set_deleted(
    tx: &Transaction<'_>,
    id: DossierId,
    deleted: Option<Milliseconds>,
) -> Result<(), Fault> {
    tx.prepare_cached("UPDATE dossier SET deleted = ?2 WHERE id = ?1 AND (deleted IS NULL) <> (?2 IS NULL)")?
        .execute(params![id.0, deleted])?;
    Ok(())
}

/// Also of a deleted one.
fn title_of(tx: &Transaction<'_>, id: DossierId) -> Result<String, Fault> {
    let mut statement = tx.prepare_cached("SELECT title FROM dossier WHERE id = ?1")?;
    let title = statement.query_row([id.0], |row| row.get(0)).optional()?;
    title.ok_or(Fault::NotFound("dossier"))
}

/// Makes an empty dossier.
pub(crate) fn add_dossier(tx: &Transaction<'_>, title: &str, now: Milliseconds) -> Result<DossierId, Fault> {
    tx.prepare_cached(
        "INSERT INTO dossier (title, created, changed, uid) VALUES (?1, ?2, ?2, lower(hex(randomblob(16))))",
    )?
    .execute(params![title, now])?;
    Ok(DossierId(tx.last_insert_rowid()))
}

/// Marks a dossier as changed; a clock that was set back does not make it look older.
pub(crate) fn touch(tx: &Transaction<'_>, dossier: DossierId, now: Milliseconds) -> Result<(), Fault> {
    let changed = tx
        .prepare_cached("UPDATE dossier SET changed = max(changed, ?2) WHERE id = ?1 AND deleted IS NULL")?
        .execute([dossier.0, now])?;
    if changed == 0 { Err(Fault::NotFound("dossier")) } else { Ok(()) }
}

pub(crate) fn require_dossier(tx: &Transaction<'_>, dossier: DossierId) -> Result<(), Fault> {
    let found =
        tx.prepare_cached("SELECT 1 FROM dossier WHERE id = ?1 AND deleted IS NULL")?.exists([dossier.0])?;
    if found { Ok(()) } else { Err(Fault::NotFound("dossier")) }
}

fn dossier(row: &Row<'_>) -> rusqlite::Result<Dossier> {
    Ok(Dossier {
        id: DossierId(row.get(0)?),
        title: row.get(1)?,
        created: row.get(2)?,
        changed: row.get(3)?,
        archived: row.get(4)?,
    })
}
