//! Sets two articles side by side, with what the editor decided and wrote on them.

use std::path::Path;
use std::sync::{Arc, PoisonError};
use std::time::Instant;

use collate::{Collation, Options};
use dossier::{ArticleId, Comparison, KeptArticle, KeptDecision, Note, join};
use messages::{ComparisonView, comparison_view};

use crate::{Desk, DeskError};

/// Two files compared without a library.
pub struct FileComparison {
    pub comparison: Comparison,
    /// What is worth knowing of how each file was read, with the file's name.
    pub remarks: Vec<String>,
}

/// Compares two files as they are; nothing is kept.
pub fn compare_files(left: &Path, right: &Path) -> Result<FileComparison, DeskError> {
    let (left, right) = (import::read_file(left)?, import::read_file(right)?);
    let remarks = [&left, &right]
        .into_iter()
        .flat_map(|it| it.remarks.iter().map(|remark| format!("{}: {remark}", it.article.source.name)))
        .collect();
    let left = KeptArticle { id: ArticleId(1), article: left.article };
    let right = KeptArticle { id: ArticleId(2), article: right.article };
    let collation = collate(&left, &right);
    Ok(FileComparison { comparison: join(left, right, collation, &[], Vec::new()), remarks })
}

/// A collation of two kept articles, and how long it took.
pub(crate) struct Collated {
    left: ArticleId,
    right: ArticleId,
    collation: Collation,
    milliseconds: f64,
}

impl Desk {
    /// Compares two articles of one dossier and remembers them as the pair on the screen.
    pub fn compare(&self, left: i64, right: i64) -> Result<ComparisonView, DeskError> {
        let view = self.comparison_view(left, right)?;
        let (dossier, _) = self.kept_article(left)?;
        let pair = (ArticleId(left), ArticleId(right));
        // Mostly they are remembered already, and a write waits for the disk.
        if self.library.pair(dossier)? != Some(pair) {
            self.library.set_pair(dossier, pair.0, pair.1)?;
        }
        Ok(view)
    }

    /// Collates two articles that will be asked for, so that comparing them takes no time then.
    pub fn compare_ahead(&self, left: i64, right: i64) -> Result<(), DeskError> {
        self.collated(&self.kept_article(left)?.1, &self.kept_article(right)?.1);
        Ok(())
    }

    pub(crate) fn comparison_view(&self, left: i64, right: i64) -> Result<ComparisonView, DeskError> {
        let (comparison, milliseconds) = self.timed_comparison(left, right)?;
        Ok(comparison_view(&comparison, milliseconds))
    }

    pub(crate) fn comparison(&self, left: i64, right: i64) -> Result<Comparison, DeskError> {
        Ok(self.timed_comparison(left, right)?.0)
    }

    fn timed_comparison(&self, left: i64, right: i64) -> Result<(Comparison, f64), DeskError> {
        let (dossier, left) = self.kept_article(left)?;
        let (_, right) = self.kept_article(right)?;
        let collated = self.collated(&left, &right);
        let decisions: Vec<KeptDecision> = self.library.decisions(dossier)?;
        let notes: Vec<Note> = self.library.notes(dossier)?;
        let comparison = join(left, right, collated.collation.clone(), &decisions, notes);
        Ok((comparison, collated.milliseconds))
    }

    /// The collation of two kept articles, whose texts never change; the last one is at hand.
    fn collated(&self, left: &KeptArticle, right: &KeptArticle) -> Arc<Collated> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(collated) = last.as_ref().filter(|it| (it.left, it.right) == (left.id, right.id)) {
            return Arc::clone(collated);
        }
        let started = Instant::now();
        let collation = collate(left, right);
        let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
        let collated = Arc::new(Collated { left: left.id, right: right.id, collation, milliseconds });
        *last = Some(Arc::clone(&collated));
        collated
    }
}

fn collate(left: &KeptArticle, right: &KeptArticle) -> Collation {
    match collate::collate(&left.article, &right.article, &Options::default()) {
        Ok(collation) => collation,
        Err(collate::Stopped) => unreachable!("nothing asks this comparison to stop"),
    }
}
