//! Finds the articles of the whole library that share claims with one.

use std::collections::BTreeSet;
use std::sync::{MutexGuard, PoisonError};

use collate::{Collation, Cuts, Depth, LIKELY, Link, Options, Relation};
use dossier::{ArticleId, KeptArticle};
use messages::{RelatedArticleView, RelatedView, article_view};

use crate::compare::sure_links;
use crate::search::shortened;
use crate::{Desk, DeskError};

/// So many articles are compared: where the first of them share nothing, those behind them hardly do.
const COMPARED: usize = 30;
/// So many are shown.
const SHOWN: usize = 20;

impl Desk {
    /// The articles of all dossiers that share claims with one, by a quick look at those that have most rare words in
    /// common with it. None once another article was asked about, or [`Desk::stop_related`] was called.
    pub fn related(&self, id: i64) -> Result<Option<RelatedView>, DeskError> {
        let (_, base) = self.kept_article(id)?;
        *self.relating() = Some(base.id);
        let stopped = || *self.relating() != Some(base.id);
        let claims = collate::claims(&base.article, Cuts::NONE);
        let texts: Vec<&str> = claims.iter().filter_map(|claim| claim.span.of(&base.article.text)).collect();
        let mut related = Vec::new();
        for likely in self.library.likely_related(base.id, &texts, COMPARED)? {
            // Taken out in this very moment: it is related no more.
            let Some((dossier, other)) = self.library.article(likely)? else { continue };
            let versions = self.library.versions(dossier)?;
            // Another state of the article itself is no news, and of another one the newest is enough.
            let is_state = versions.is_earlier(other.id, base.id) || versions.is_earlier(base.id, other.id);
            if is_state || versions.is_superseded(other.id) {
                continue;
            }
            let options = Options {
                depth: Depth::Quick,
                threshold: Some(LIKELY),
                should_stop: &stopped,
                ..Options::default()
            };
            let Ok(collation) = collate::collate(&base.article, &other.article, &options) else {
                return Ok(None);
            };
            let Some(dossier) = self.library.dossier(dossier)? else { continue };
            related.extend(shared(&base, &other, &collation, (dossier.id.0, dossier.title)));
        }
        related.sort_by_key(|one| (std::cmp::Reverse((one.shared, one.same_words)), one.article));
        related.truncate(SHOWN);
        let claims = u32::try_from(claims.len()).unwrap_or(u32::MAX);
        Ok(Some(RelatedView { article: id, claims, related }))
    }

    /// Whoever looks for related articles stops soon, without an answer.
    pub fn stop_related(&self) {
        *self.relating() = None;
    }

    fn relating(&self) -> MutexGuard<'_, Option<ArticleId>> {
        self.relating.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What two articles share; nothing where no claim is surely in both.
fn shared(
    base: &KeptArticle,
    other: &KeptArticle,
    collation: &Collation,
    (dossier, dossier_title): (i64, String),
) -> Option<RelatedArticleView> {
    let is_same = |link: &&&Link| link.relation() == Relation::SameWords;
    let links: Vec<&Link> = sure_links(collation).collect();
    let count = |links: &mut dyn Iterator<Item = &&Link>| {
        let claims: BTreeSet<usize> = links.map(|link| link.left).collect();
        u32::try_from(claims.len()).unwrap_or(u32::MAX)
    };
    let best =
        links.iter().max_by(|one, than| one.score.total_cmp(&than.score).then(than.left.cmp(&one.left)))?;
    let claim = &collation.right[best.right];
    let view = article_view(other, &dossier::Versions::default());
    Some(RelatedArticleView {
        dossier,
        dossier_title,
        article: other.id.0,
        headline: view.headline,
        outlet: view.outlet,
        date: view.date,
        shared: count(&mut links.iter()),
        same_words: count(&mut links.iter().filter(is_same)),
        same_source: other.article.source.sha256 == base.article.source.sha256,
        quote: shortened(claim.span.of(&other.article.text).unwrap_or_default()),
        block: u32::try_from(claim.block).unwrap_or_default(),
    })
}
