//! A dossier with all work on it, as one value.

use ::article::Article;
use dossier::{Absence, ArticleId, Cut, Decision, DossierId, EarlierText, Milliseconds, Note};
use rusqlite::{OptionalExtension, Row, Transaction};

use crate::error::Fault;
use crate::note::{earlier_texts, notes};
use crate::{Library, StoreError, absence, article, cut, decision};

/// Ids of articles hold within it only.
#[derive(Debug, Clone, PartialEq)]
pub struct Parcel {
    /// Names the dossier on every machine.
    pub uid: String,
    pub title: String,
    pub created: Milliseconds,
    pub changed: Milliseconds,
    /// Who packed it: signs what nobody has signed.
    pub author: String,
    pub pair: Option<(ArticleId, ArticleId)>,
    pub articles: Vec<ParcelArticle>,
    pub decisions: Vec<Decision>,
    pub notes: Vec<ParcelNote>,
    pub absences: Vec<Absence>,
    pub cuts: Vec<Cut>,
    /// Newer states with the one right before each.
    pub versions: Vec<(ArticleId, ArticleId)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ParcelArticle {
    pub id: ArticleId,
    /// Of its source.
    pub sha256: String,
    /// The article and its source's bytes; none where it is only spoken of.
    pub whole: Option<(Article, Vec<u8>)>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ParcelNote {
    pub note: Note,
    /// The latest first.
    pub earlier: Vec<EarlierText>,
}

impl Library {
    /// Packs a dossier: what was deleted or taken out stays behind, and with an article the work on it.
    pub fn parcel(&self, dossier: DossierId) -> Result<Parcel, StoreError> {
        let author = self.author();
        let pair = self.pair(dossier)?;
        let versions = self.versions(dossier)?;
        let kept = self.articles(dossier)?;
        let mut articles = Vec::with_capacity(kept.len());
        for one in kept {
            let bytes = self.source_bytes(one.id)?.unwrap_or_default();
            let sha256 = one.article.source.sha256.clone();
            articles.push(ParcelArticle { id: one.id, sha256, whole: Some((one.article, bytes)) });
        }
        let is_in = |id: ArticleId| articles.iter().any(|article| article.id == id);
        self.read(|tx| {
            let (uid, title, created, changed) = named(tx, dossier)?;
            let mut packed = Vec::new();
            for note in notes(tx, dossier)? {
                if note.target.articles().into_iter().all(is_in) {
                    let earlier = earlier_texts(tx, note.id)?;
                    packed.push(ParcelNote { note, earlier });
                }
            }
            let decisions = decision::decisions(tx, dossier)?.into_iter().map(|kept| kept.decision);
            Ok(Parcel {
                uid,
                title,
                created,
                changed,
                author,
                pair: pair.filter(|&(left, right)| is_in(left) && is_in(right)),
                decisions: decisions.filter(|it| is_in(it.left.article) && is_in(it.right.article)).collect(),
                notes: packed,
                absences: absence::absences(tx, dossier)?
                    .into_iter()
                    .filter(|it| is_in(it.claim.article) && is_in(it.article))
                    .collect(),
                cuts: cut::cuts(tx, dossier)?.into_iter().filter(|it| is_in(it.place.article)).collect(),
                versions: articles
                    .iter()
                    .filter_map(|article| Some((article.id, versions.before(article.id)?)))
                    .filter(|&(_, older)| is_in(older))
                    .collect(),
                articles: articles.clone(),
            })
        })
    }

    /// The article of a dossier with this source, if it is in.
    pub fn article_with(&self, dossier: DossierId, sha256: &str) -> Result<Option<ArticleId>, StoreError> {
        self.read(|tx| {
            let found = article::article_from(tx, dossier, sha256)?;
            Ok(found.filter(|&id| article::require_article(tx, dossier, id).is_ok()))
        })
    }
}

type Named = (String, String, Milliseconds, Milliseconds);

fn named(tx: &Transaction<'_>, dossier: DossierId) -> Result<Named, Fault> {
    let mut statement = tx.prepare_cached(
        "SELECT uid, title, created, changed FROM dossier WHERE id = ?1 AND deleted IS NULL",
    )?;
    let read = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?));
    statement.query_row([dossier.0], read).optional()?.ok_or(Fault::NotFound("dossier"))
}
