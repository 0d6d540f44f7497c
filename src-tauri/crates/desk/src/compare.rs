//! Sets two articles side by side, with what the editor decided and wrote on them.

use std::path::Path;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Instant;

use collate::{Collation, Depth, LIKELY, Options, Stopped};
use dossier::{ArticleId, Comparison, DossierId, KeptArticle, KeptDecision, Note, join};
use messages::{Breadth, ComparisonView, Look, comparison_view};

use crate::{Desk, DeskError};

/// Below this score, what is shown as a link would be one in one of twenty cases.
const WIDEST: f32 = 0.05;

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
    let collation = collate(&left, &right, &Options::default());
    Ok(FileComparison { comparison: join(left, right, collation, &[], Vec::new()), remarks })
}

/// Two texts of so many bytes, one times the other, take half a second or so.
const LONG: usize = 300_000 * 300_000;

/// Who hears what while two articles are compared.
#[derive(Clone, Copy)]
pub struct Hearing<'a> {
    /// How far it is, 0 to 1; from any thread.
    pub progress: &'a (dyn Fn(f32) + Sync),
    /// Long texts only: the first links, before the rest is known.
    pub beginning: &'a (dyn Fn(ComparisonView) + Sync),
}

impl Hearing<'_> {
    pub const NONE: Self = Self { progress: &|_| {}, beginning: &|_| {} };
}

/// A collation of two kept articles, and how long it took.
pub(crate) struct Collated {
    left: ArticleId,
    right: ArticleId,
    depth: Depth,
    collation: Collation,
    milliseconds: f64,
}

impl Collated {
    fn is_of(&self, left: &KeptArticle, right: &KeptArticle) -> bool {
        (self.left, self.right) == (left.id, right.id)
    }
}

impl Desk {
    /// Compares two articles of one dossier and remembers them as the pair on the screen. Nothing if it was stopped, or
    /// if another pair has come to the screen meanwhile.
    pub fn compare(
        &self,
        left: i64,
        right: i64,
        hearing: Hearing<'_>,
    ) -> Result<Option<ComparisonView>, DeskError> {
        let pair = (ArticleId(left), ArticleId(right));
        *self.on_screen() = Some(pair);
        let (dossier, one) = self.kept_article(left)?;
        let (_, other) = self.kept_article(right)?;
        let beginning = |beginning: collate::Beginning| {
            // What goes wrong here goes wrong again with the whole, and is told then.
            if let Ok(comparison) = self.joined(dossier, one.clone(), other.clone(), &beginning.collation) {
                let compared = Some(beginning.compared);
                (hearing.beginning)(comparison_view(
                    &comparison,
                    self.breadth(),
                    Look { compared, ..Look::default() },
                ));
            }
        };
        let overtaken = || *self.on_screen() != Some(pair);
        let options = Options {
            should_stop: &overtaken,
            progress: hearing.progress,
            beginning: Some(&beginning),
            ..widely(Depth::Quick)
        };
        let Ok(collated) = self.quickly(&one, &other, &options) else { return Ok(None) };
        // Mostly they are remembered already, and a write waits for the disk.
        if self.library.pair(dossier)? != Some(pair) {
            self.library.set_pair(dossier, pair.0, pair.1)?;
        }
        self.view(dossier, one, other, &collated).map(Some)
    }

    /// Whatever is compared for the screen stops soon; what is there stays.
    pub fn stop_comparing(&self) {
        *self.on_screen() = None;
    }

    fn on_screen(&self) -> MutexGuard<'_, Option<(ArticleId, ArticleId)>> {
        self.on_screen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Chooses how many links every comparison shows from now on, reports too.
    pub fn set_breadth(&self, breadth: Breadth) {
        *self.breadth.lock().unwrap_or_else(PoisonError::into_inner) = breadth;
    }

    fn breadth(&self) -> Breadth {
        *self.breadth.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Collates two articles that will be asked for, so that comparing them takes no time then. What takes long is left
    /// to whoever asks, and hears how far it is.
    pub fn compare_ahead(&self, left: i64, right: i64) -> Result<(), DeskError> {
        let (left, right) = (self.kept_article(left)?.1, self.kept_article(right)?.1);
        if left.article.text.len() * right.article.text.len() < LONG {
            self.collated(&left, &right);
        }
        Ok(())
    }

    /// Compares the pair on the screen once more, by what words mean where they stand; `tell` hears how far it is, 0
    /// to 1. Nothing if another pair has come to the screen meanwhile.
    pub fn look_closely(
        &self,
        left: i64,
        right: i64,
        tell: &(dyn Fn(f32) + Sync),
    ) -> Result<Option<ComparisonView>, DeskError> {
        let pair = (ArticleId(left), ArticleId(right));
        // After a stop, whoever asks again means it.
        self.on_screen().get_or_insert(pair);
        let overtaken = || *self.on_screen() != Some(pair);
        let (_, one) = self.kept_article(left)?;
        let (_, other) = self.kept_article(right)?;
        let options = Options { should_stop: &overtaken, progress: tell, ..widely(Depth::Close) };
        if self.closely(&one, &other, &options).is_none() || overtaken() {
            return Ok(None);
        }
        self.comparison_view(left, right).map(Some)
    }

    pub(crate) fn comparison_view(&self, left: i64, right: i64) -> Result<ComparisonView, DeskError> {
        let (dossier, left) = self.kept_article(left)?;
        let (_, right) = self.kept_article(right)?;
        let collated = self.collated(&left, &right);
        self.view(dossier, left, right, &collated)
    }

    fn view(
        &self,
        dossier: DossierId,
        left: KeptArticle,
        right: KeptArticle,
        collated: &Collated,
    ) -> Result<ComparisonView, DeskError> {
        let comparison = self.joined(dossier, left, right, &collated.collation)?;
        let look = Look {
            close: collated.depth == Depth::Close,
            milliseconds: collated.milliseconds,
            compared: None,
        };
        Ok(comparison_view(&comparison, self.breadth(), look))
    }

    /// The comparison as closely as it can be had.
    pub(crate) fn close_comparison(&self, left: i64, right: i64) -> Result<Comparison, DeskError> {
        let (dossier, left) = self.kept_article(left)?;
        let (_, right) = self.kept_article(right)?;
        let collated = self.closely(&left, &right, &widely(Depth::Close));
        let collated = collated.unwrap_or_else(|| self.collated(&left, &right));
        self.joined(dossier, left, right, &collated.collation)
    }

    fn joined(
        &self,
        dossier: DossierId,
        left: KeptArticle,
        right: KeptArticle,
        collation: &Collation,
    ) -> Result<Comparison, DeskError> {
        let decisions: Vec<KeptDecision> = self.library.decisions(dossier)?;
        let notes: Vec<Note> = self.library.notes(dossier)?;
        let threshold = match self.breadth() {
            Breadth::Few => collation.suggested.max(LIKELY),
            Breadth::Balanced => collation.suggested,
            Breadth::Many => collation.threshold,
        };
        Ok(join(left, right, collation.with_threshold(threshold), &decisions, notes))
    }

    /// The collation of two kept articles, whose texts never change: the last one if it is of these, whichever depth it
    /// has; else a quick one.
    fn collated(&self, left: &KeptArticle, right: &KeptArticle) -> Arc<Collated> {
        match self.quickly(left, right, &widely(Depth::Quick)) {
            Ok(collated) => collated,
            Err(Stopped) => unreachable!("nothing asks this comparison to stop"),
        }
    }

    /// The same, as `options` say.
    fn quickly(
        &self,
        left: &KeptArticle,
        right: &KeptArticle,
        options: &Options<'_>,
    ) -> Result<Arc<Collated>, Stopped> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(collated) = last.as_ref().filter(|it| it.is_of(left, right)) {
            return Ok(Arc::clone(collated));
        }
        let started = Instant::now();
        let collation = collate::collate(&left.article, &right.article, options)?;
        let collated = Arc::new(kept(left, right, Depth::Quick, collation, started));
        *last = Some(Arc::clone(&collated));
        Ok(collated)
    }

    /// The close collation of two kept articles; nothing when it was stopped. The quick one stays at hand meanwhile.
    fn closely(
        &self,
        left: &KeptArticle,
        right: &KeptArticle,
        options: &Options<'_>,
    ) -> Option<Arc<Collated>> {
        // One reads, the other waits and finds it done.
        let _reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        let last = || self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let done = last().as_ref().filter(|it| it.is_of(left, right) && it.depth == Depth::Close).cloned();
        if done.is_some() {
            return done;
        }
        let started = Instant::now();
        let collation = collate::collate(&left.article, &right.article, options).ok()?;
        let collated = Arc::new(kept(left, right, Depth::Close, collation, started));
        let mut last = last();
        if last.as_ref().is_none_or(|it| it.is_of(left, right)) {
            *last = Some(Arc::clone(&collated));
        }
        Some(collated)
    }
}

fn kept(
    left: &KeptArticle,
    right: &KeptArticle,
    depth: Depth,
    collation: Collation,
    started: Instant,
) -> Collated {
    let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
    Collated { left: left.id, right: right.id, depth, collation, milliseconds }
}

/// With every link that may be shown: which are, is chosen when they are joined with the editor's work.
fn widely(depth: Depth) -> Options<'static> {
    Options { depth, threshold: Some(WIDEST), ..Options::default() }
}

fn collate(left: &KeptArticle, right: &KeptArticle, options: &Options<'_>) -> Collation {
    match collate::collate(&left.article, &right.article, options) {
        Ok(collation) => collation,
        Err(Stopped) => unreachable!("nothing asks this comparison to stop"),
    }
}
