//! Sets two articles side by side, with what the editor decided and wrote on them.

use std::path::Path;
use std::sync::{Arc, PoisonError};
use std::time::Instant;

use collate::{Collation, Options};
use dossier::{ArticleId, Comparison, Decision, KeptArticle, Note, join};
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
    let collation = collated(&left, &right);
    Ok(FileComparison { comparison: join(left, right, collation, &[], Vec::new()), remarks })
}

impl Desk {
    /// Compares two articles of one dossier and remembers them as the pair on the screen.
    pub fn compare(&self, left: i64, right: i64) -> Result<ComparisonView, DeskError> {
        let started = Instant::now();
        let comparison = self.comparison(left, right)?;
        let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
        let (dossier, _) = self.kept_article(left)?;
        self.library.set_pair(dossier, ArticleId(left), ArticleId(right))?;
        Ok(comparison_view(&comparison, milliseconds))
    }

    pub(crate) fn comparison(&self, left: i64, right: i64) -> Result<Comparison, DeskError> {
        let (dossier, left) = self.kept_article(left)?;
        let (_, right) = self.kept_article(right)?;
        let collation = self.collation(&left, &right);
        let decisions: Vec<Decision> = self.library.decisions(dossier)?;
        let notes: Vec<Note> = self.library.notes(dossier)?;
        Ok(join(left, right, Collation::clone(&collation), &decisions, notes))
    }

    /// The collation of two kept articles, whose texts never change; the last one is at hand.
    fn collation(&self, left: &KeptArticle, right: &KeptArticle) -> Arc<Collation> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((one, other, collation)) = last.as_ref()
            && (*one, *other) == (left.id, right.id)
        {
            return Arc::clone(collation);
        }
        let collation = Arc::new(collated(left, right));
        *last = Some((left.id, right.id, Arc::clone(&collation)));
        collation
    }
}

fn collated(left: &KeptArticle, right: &KeptArticle) -> Collation {
    match collate::collate(&left.article, &right.article, &Options::default()) {
        Ok(collation) => collation,
        Err(collate::Stopped) => unreachable!("nothing asks this comparison to stop"),
    }
}
