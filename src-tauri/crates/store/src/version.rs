//! Which articles are newer states of others.

use dossier::{ArticleId, DossierId, Milliseconds, Versions};
use rusqlite::{Transaction, params};

use crate::acts::Deed;
use crate::article::{IS_IN, require_article};
use crate::dossier::touch;
use crate::error::Fault;
use crate::{Library, StoreError};

impl Library {
    /// The versions of a dossier's articles; one that was taken out of the dossier has none.
    pub fn versions(&self, dossier: DossierId) -> Result<Versions, StoreError> {
        self.read(|tx| {
            let mut statement = tx.prepare_cached(&format!(
                "SELECT version.article, older FROM version JOIN article ON article.id = version.article
                 WHERE dossier = ?1 AND {IS_IN} ORDER BY version.article"
            ))?;
            let rows = statement.query_map([dossier.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let pairs: Vec<(i64, i64)> = rows.collect::<Result<_, _>>()?;
            Ok(Versions::new(pairs.into_iter().map(|(newer, older)| (ArticleId(newer), ArticleId(older)))))
        })
    }

    /// Makes an article a newer state of another one of its dossier, or, with none, an article of its own again.
    pub fn set_version(
        &self,
        dossier: DossierId,
        article: ArticleId,
        older: Option<ArticleId>,
        now: Milliseconds,
    ) -> Result<(), StoreError> {
        self.act(move |tx, _| {
            touch(tx, dossier, now)?;
            set(tx, dossier, article, older)?;
            Ok(((), Deed::new(dossier, "set version", now)))
        })
    }
}

pub(crate) fn set(
    tx: &Transaction<'_>,
    dossier: DossierId,
    article: ArticleId,
    older: Option<ArticleId>,
) -> Result<(), Fault> {
    require_article(tx, dossier, article)?;
    tx.prepare_cached("DELETE FROM version WHERE article = ?1")?.execute([article.0])?;
    if let Some(older) = older.filter(|&older| older != article) {
        require_article(tx, dossier, older)?;
        tx.prepare_cached("INSERT INTO version (article, older) VALUES (?1, ?2)")?
            .execute(params![article.0, older.0])?;
    }
    Ok(())
}
