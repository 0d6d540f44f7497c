//! Opens a dossier, lists the dossiers.

use dossier::{ArticleId, DossierId};
use messages::{DossierSummary, DossierView, article_view, dossier_summary};

use crate::{Desk, DeskError};

impl Desk {
    /// Every dossier, the most recently changed first.
    pub fn dossiers(&self) -> Result<Vec<DossierSummary>, DeskError> {
        Ok(self.library.dossiers()?.iter().map(dossier_summary).collect())
    }

    /// The dossier that was changed last, if there is one that is not put away.
    pub fn last_dossier(&self) -> Result<Option<DossierView>, DeskError> {
        let dossiers = self.library.dossiers()?;
        let last = dossiers.iter().find(|summary| summary.dossier.archived.is_none());
        last.map(|summary| self.open_dossier(summary.dossier.id.0)).transpose()
    }

    /// A dossier with its articles, and the two of them to set side by side: those shown last, else the
    /// earliest and the latest.
    pub fn open_dossier(&self, id: i64) -> Result<DossierView, DeskError> {
        let id = DossierId(id);
        let dossier = self.library.dossier(id)?.ok_or(DeskError::NoDossier)?;
        let articles = self.library.articles(id)?;
        let versions = self.library.versions(id)?;
        let holds = |wanted: ArticleId| articles.iter().any(|article| article.id == wanted);
        let shown = self.library.pair(id)?.filter(|&(left, right)| holds(left) && holds(right));
        let ends = || {
            let mut newest = articles.iter().filter(|kept| !versions.is_superseded(kept.id));
            let ends = newest.next().zip(newest.next_back());
            // Of one article alone, two of its states.
            ends.or(articles.first().zip(articles.last())).filter(|(first, last)| first.id != last.id)
        };
        Ok(DossierView {
            id: id.0,
            title: dossier.title,
            changed: dossier.changed,
            articles: articles.iter().map(|kept| article_view(kept, &versions)).collect(),
            archived: dossier.archived.is_some(),
            pair: shown
                .or_else(|| ends().map(|(first, last)| (first.id, last.id)))
                .map(|(left, right)| (left.0, right.0)),
        })
    }
}
