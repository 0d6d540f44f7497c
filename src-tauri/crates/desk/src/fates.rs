//! What became of every claim of an article in each later one of its dossier.

use std::sync::{MutexGuard, PoisonError};

use article::Article;
use collate::{Depth, Options};
use dossier::{ArticleId, KeptArticle, Work};
use messages::{FateColumnView, FatesView, fate_column_view, fates_view};

use crate::collations::Collated;
use crate::compare::widely;
use crate::origins::Origins;
use crate::{Desk, DeskError};

impl Desk {
    /// The claims of an article, and what became of them in each later article, in order of date; those without a date
    /// come last. What has not been read closely is compared quickly.
    pub fn fates(&self, base: i64) -> Result<FatesView, DeskError> {
        let (base, later) = self.base_and_later(base)?;
        let work = self.table_work(&base)?;
        let columns = later
            .iter()
            .map(|other| self.fate_column(&base, other, &self.collations.any(&base, other), &work))
            .collect();
        let claims = later.first().map(|other| self.collations.any(&base, other).collation.left.clone());
        let Origins { copies, retellings } = self.origins.of(&base, &later);
        Ok(FatesView { copies, retellings, ..fates_view(&base, &claims.unwrap_or_default(), columns) })
    }

    /// Reads each pair of the table closely, one after the other; `tell` is given each column that has become better.
    /// Ends early once [`Desk::stop_fates`] is called or another table is begun.
    pub fn read_fates(&self, base: i64, tell: &dyn Fn(FateColumnView)) -> Result<(), DeskError> {
        let (base, later) = self.base_and_later(base)?;
        *self.tabled() = Some(base.id);
        let stopped = || *self.tabled() != Some(base.id);
        for other in &later {
            if self.collations.any(&base, other).depth == Depth::Close {
                continue;
            }
            let options = Options { should_stop: &stopped, ..widely(Depth::Close) };
            let Some(collated) = self.collations.closely(&base, other, &options) else { break };
            tell(self.fate_column(&base, other, &collated, &self.table_work(&base)?));
        }
        Ok(())
    }

    pub fn stop_fates(&self) {
        *self.tabled() = None;
    }

    pub(crate) fn base_and_later(&self, base: i64) -> Result<(KeptArticle, Vec<KeptArticle>), DeskError> {
        let (dossier, base) = self.kept_article(base)?;
        let versions = self.library.versions(dossier)?;
        // Of each article its newest state, and of the base its newer ones.
        let counts = |other: &KeptArticle| {
            other.id != base.id
                && is_later(&other.article, &base.article)
                && !versions.is_earlier(other.id, base.id)
                && (!versions.is_superseded(other.id) || versions.is_earlier(base.id, other.id))
        };
        let later: Vec<KeptArticle> = self.library.articles(dossier)?.into_iter().filter(counts).collect();
        for other in &later {
            self.collations.know(other.id, self.cuts_of(dossier, other)?);
        }
        Ok((base, later))
    }

    fn fate_column(
        &self,
        base: &KeptArticle,
        other: &KeptArticle,
        collated: &Collated,
        work: &Work,
    ) -> FateColumnView {
        let comparison = self.joined_with(base.clone(), other.clone(), &collated.collation, work.clone());
        fate_column_view(&comparison, collated.depth == Depth::Close)
    }

    /// The editor's work on the dossier of a table, as it stands now.
    fn table_work(&self, base: &KeptArticle) -> Result<Work, DeskError> {
        self.work(self.kept_article(base.id.0)?.0)
    }

    fn tabled(&self) -> MutexGuard<'_, Option<ArticleId>> {
        self.tabled.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether an article is not known to be earlier than the base.
pub(crate) fn is_later(other: &Article, base: &Article) -> bool {
    other.facts.date.zip(base.facts.date).is_none_or(|(its, own)| its >= own)
}
