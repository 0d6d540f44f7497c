//! The articles of the dossiers, and the bytes that they were imported from. One that was taken out of its dossier is
//! only marked, so that it can be brought back.

use article::{Article, Facts, Fence, Headline, HeadlineOrigin, PublicationDate, Source};
use dossier::{ArticleId, DossierId, KeptArticle, Milliseconds};
use rusqlite::{OptionalExtension, Row, Transaction, params};

use crate::acts::{Deed, forget_noted};
use crate::block::{add_blocks, blocks};
use crate::dossier::{add_dossier, require_dossier, set_deleted, touch};
use crate::error::Fault;
use crate::place::from_offset;
use crate::{Library, StoreError, version};

const COLUMNS: &str =
    "id, dossier, headline, headline_origin, byline, outlet, date, source_name, sha256, text";

/// Of articles: those that were not taken out of their dossier.
pub(crate) const IS_IN: &str = "article.id NOT IN (SELECT article FROM removed_article)";

/// An article to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Added {
    pub article: Article,
    /// Of its source.
    pub bytes: Vec<u8>,
    /// The article of the same dossier that it is a newer state of.
    pub version_of: Option<ArticleId>,
}

/// The dossier that articles are added to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Into {
    New { title: String },
    Existing(DossierId),
}

impl Library {
    /// The articles of a dossier by date; those without one last, in the order of their import.
    pub fn articles(&self, dossier: DossierId) -> Result<Vec<KeptArticle>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM article WHERE dossier = ?1 AND {IS_IN} ORDER BY date IS NULL, date, id"
            ))?;
            let rows = statement.query_and_then([dossier.0], |row| kept_article(tx, row))?;
            rows.map(|row| row.map(|(_, article)| article)).collect()
        })
    }

    /// An article and its dossier; `None` also for one that was taken out, or whose dossier was deleted.
    pub fn article(&self, id: ArticleId) -> Result<Option<(DossierId, KeptArticle)>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM article WHERE id = ?1 AND {IS_IN}
                 AND dossier IN (SELECT id FROM dossier WHERE deleted IS NULL)"
            ))?;
            let mut rows = statement.query_and_then([id.0], |row| kept_article(tx, row))?;
            rows.next().transpose()
        })
    }

    /// Adds articles, each with the bytes of its source, all or none.
    ///
    /// One whose source is in the dossier already is not added again: the id of the kept one is returned. One that
    /// was taken out comes back, with the work on it.
    pub fn add_articles(
        &self,
        into: Into,
        articles: &[Added],
        now: Milliseconds,
    ) -> Result<(DossierId, Vec<ArticleId>), StoreError> {
        // The writing thread cannot borrow from this one.
        let articles = articles.to_vec();
        self.act(move |tx, _| {
            let (dossier, anew) = match into {
                Into::New { title } => (add_dossier(tx, &title, now)?, Some(title)),
                Into::Existing(dossier) => (dossier, None),
            };
            require_dossier(tx, dossier)?;
            let mut ids = Vec::with_capacity(articles.len());
            let mut fresh = Vec::new();
            for Added { article, bytes, version_of } in &articles {
                let id = match article_from(tx, dossier, &article.source.sha256)? {
                    Some(kept) => kept,
                    None => {
                        let id = add_article(tx, dossier, article, bytes, now)?;
                        take_out(tx, id, now)?;
                        fresh.push((id, *version_of));
                        id
                    }
                };
                ids.push(id);
            }
            // The log has nothing of the texts: to it, the articles were there, and were out.
            if let Some(title) = anew {
                for &id in &ids {
                    put_back(tx, id)?;
                }
                set_versions(tx, dossier, &fresh)?;
                set_deleted(tx, dossier, Some(now))?;
                forget_noted(tx)?;
                set_deleted(tx, dossier, None)?;
                return Ok(((dossier, ids), Deed::new(None, "new dossier", now).about(&title)));
            }
            forget_noted(tx)?;
            let mut about = Vec::new();
            for (&id, Added { article, .. }) in ids.iter().zip(&articles) {
                if put_back(tx, id)? {
                    touch(tx, dossier, now)?;
                    about.push(article.source.name.clone());
                }
            }
            set_versions(tx, dossier, &fresh)?;
            let name = if about.len() == 1 { "add article" } else { "add articles" };
            Ok(((dossier, ids), Deed::new(dossier, name, now).about(&about.join(", "))))
        })
    }

    /// Sets what is known of an article.
    pub fn set_facts(&self, id: ArticleId, facts: Facts, now: Milliseconds) -> Result<(), StoreError> {
        self.act(move |tx, _| {
            let Facts { headline, byline, outlet, date } = facts;
            let changed = tx
                .prepare_cached(
                    "UPDATE article SET headline = ?2, headline_origin = ?3, byline = ?4, outlet = ?5, date = ?6
                     WHERE id = ?1",
                )?
                .execute(params![
                    id.0,
                    headline.as_ref().map(|headline| &headline.text),
                    headline.as_ref().map(|headline| headline.origin.name()),
                    byline,
                    outlet,
                    date.map(PublicationDate::iso),
                ])?;
            if changed == 0 {
                return Err(Fault::NotFound("article"));
            }
            let dossier = dossier_of(tx, id)?;
            touch(tx, dossier, now)?;
            let about = headline.map(|headline| headline.text).unwrap_or_default();
            Ok(((), Deed::new(dossier, "correct facts", now).about(&about)))
        })
    }

    /// Leaves blocks out of the comparison, or brings them back, all or none.
    pub fn set_fences(
        &self,
        id: ArticleId,
        fences: &[(usize, Option<Fence>)],
        now: Milliseconds,
    ) -> Result<(), StoreError> {
        let fences = fences.to_vec();
        self.act(move |tx, _| {
            for &(block, fence) in &fences {
                let changed = tx
                    .prepare_cached("UPDATE block SET fence = ?3 WHERE article = ?1 AND position = ?2")?
                    .execute(params![id.0, from_offset(block), fence.map(Fence::name)])?;
                if changed == 0 {
                    return Err(Fault::NotFound("block"));
                }
            }
            let dossier = dossier_of(tx, id)?;
            touch(tx, dossier, now)?;
            let out = fences.iter().any(|(_, fence)| fence.is_some());
            let name = if out { "leave paragraph out" } else { "bring paragraph back" };
            Ok(((), Deed::new(dossier, name, now)))
        })
    }

    /// Takes an article out of its dossier, or puts it back with the work on it; one that is so already stays as it
    /// is. Gives the dossier.
    pub fn remove_article(
        &self,
        id: ArticleId,
        restore: bool,
        now: Milliseconds,
    ) -> Result<DossierId, StoreError> {
        self.act(move |tx, _| {
            let (dossier, name) = tx
                .prepare_cached("SELECT dossier, coalesce(headline, source_name) FROM article WHERE id = ?1")?
                .query_row([id.0], |row| Ok((row.get(0).map(DossierId)?, row.get::<_, String>(1)?)))
                .optional()?
                .ok_or(Fault::NotFound("article"))?;
            require_dossier(tx, dossier)?;
            let changed = if restore { put_back(tx, id)? } else { take_out(tx, id, now)? };
            if changed {
                touch(tx, dossier, now)?;
            }
            let act = if restore { "put article back" } else { "take article out" };
            Ok((dossier, Deed::new(dossier, act, now).about(&name)))
        })
    }

    /// The bytes that an article was imported from.
    pub fn source_bytes(&self, id: ArticleId) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached("SELECT bytes FROM source WHERE article = ?1")?;
            Ok(statement.query_row([id.0], |row| row.get(0)).optional()?)
        })
    }
}

fn set_versions(
    tx: &Transaction<'_>,
    dossier: DossierId,
    articles: &[(ArticleId, Option<ArticleId>)],
) -> Result<(), Fault> {
    for &(article, of) in articles.iter().filter(|(_, of)| of.is_some()) {
        version::set(tx, dossier, article, of)?;
    }
    Ok(())
}

pub(crate) fn require_article(
    tx: &Transaction<'_>,
    dossier: DossierId,
    article: ArticleId,
) -> Result<(), Fault> {
    require_dossier(tx, dossier)?;
    let found = tx
        .prepare_cached(&format!("SELECT 1 FROM article WHERE id = ?1 AND dossier = ?2 AND {IS_IN}"))?
        .exists([article.0, dossier.0])?;
    if found { Ok(()) } else { Err(Fault::NotFound("article")) }
}

fn dossier_of(tx: &Transaction<'_>, article: ArticleId) -> Result<DossierId, Fault> {
    let mut statement = tx.prepare_cached("SELECT dossier FROM article WHERE id = ?1")?;
    let id = statement.query_row([article.0], |row| row.get(0)).optional()?;
    id.map(DossierId).ok_or(Fault::NotFound("article"))
}

/// Whether it was in.
pub(crate) fn take_out(tx: &Transaction<'_>, id: ArticleId, now: Milliseconds) -> Result<bool, Fault> {
    let mut statement =
        tx.prepare_cached("INSERT OR IGNORE INTO removed_article (article, removed) VALUES (?1, ?2)")?;
    Ok(statement.execute([id.0, now])? > 0)
}

/// Whether it was out.
pub(crate) fn put_back(tx: &Transaction<'_>, id: ArticleId) -> Result<bool, Fault> {
    Ok(tx.prepare_cached("DELETE FROM removed_article WHERE article = ?1")?.execute([id.0])? > 0)
}

pub(crate) fn article_from(
    tx: &Transaction<'_>,
    dossier: DossierId,
    sha256: &str,
) -> Result<Option<ArticleId>, Fault> {
    let mut statement = tx.prepare_cached("SELECT id FROM article WHERE dossier = ?1 AND sha256 = ?2")?;
    let id = statement.query_row(params![dossier.0, sha256], |row| row.get(0)).optional()?;
    Ok(id.map(ArticleId))
}

pub(crate) fn add_article(
    tx: &Transaction<'_>,
    dossier: DossierId,
    article: &Article,
    bytes: &[u8],
    now: Milliseconds,
) -> Result<ArticleId, Fault> {
    let Facts { headline, byline, outlet, date } = &article.facts;
    tx.prepare_cached(
        "INSERT INTO article (dossier, headline, headline_origin, byline, outlet, date, source_name, sha256,
                              added, text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        dossier.0,
        headline.as_ref().map(|headline| &headline.text),
        headline.as_ref().map(|headline| headline.origin.name()),
        byline,
        outlet,
        date.map(PublicationDate::iso),
        article.source.name,
        article.source.sha256,
        now,
        article.text,
    ])?;
    let id = ArticleId(tx.last_insert_rowid());
    tx.prepare_cached("INSERT INTO source (article, bytes) VALUES (?1, ?2)")?
        .execute(params![id.0, bytes])?;
    add_blocks(tx, id, &article.blocks, &article.text)?;
    Ok(id)
}

fn kept_article(tx: &Transaction<'_>, row: &Row<'_>) -> Result<(DossierId, KeptArticle), Fault> {
    let id = ArticleId(row.get(0)?);
    let text: String = row.get(9)?;
    let facts =
        Facts { headline: headline(row)?, byline: row.get(4)?, outlet: row.get(5)?, date: date(row, 6)? };
    let source = Source { name: row.get(7)?, sha256: row.get(8)? };
    let blocks = blocks(tx, id, &text)?;
    Ok((DossierId(row.get(1)?), KeptArticle { id, article: Article { text, blocks, facts, source } }))
}

fn headline(row: &Row<'_>) -> Result<Option<Headline>, Fault> {
    let Some(text) = row.get(2)? else { return Ok(None) };
    let name: String = row.get(3)?;
    let origin = HeadlineOrigin::from_name(&name).ok_or_else(|| Fault::unknown("unknown-origin", &name))?;
    Ok(Some(Headline { text, origin }))
}

/// The date that a column holds.
pub(crate) fn date(row: &Row<'_>, column: usize) -> Result<Option<PublicationDate>, Fault> {
    let Some(iso) = row.get::<_, Option<String>>(column)? else { return Ok(None) };
    PublicationDate::from_iso(&iso).map(Some).ok_or_else(|| Fault::unknown("unknown-date", &iso))
}
