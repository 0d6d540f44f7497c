//! Sets two articles side by side, with what the editor decided and wrote on them.

use std::path::Path;
use std::sync::{MutexGuard, PoisonError};

use collate::{Beginning, Collation, Depth, LIKELY, Link, Options, Relation, Strength};
use dossier::{ArticleId, Comparison, DossierId, Judgements, KeptArticle, Place, Work, join};
use messages::{Breadth, ComparisonView, Look, comparison_view};

use crate::collations::Collated;
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
    Ok(FileComparison { comparison: join(left, right, collation, Work::default()), remarks })
}

/// Two texts of so many bytes, one times the other, take half a second or so.
pub(crate) const LONG: usize = 300_000 * 300_000;

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
        let beginning = |beginning: Beginning| {
            // What goes wrong here goes wrong again with the whole, and is told then.
            let Ok(work) = self.work(dossier) else { return };
            let work = of_beginning(work, one.id, &beginning);
            let comparison = self.joined_with(one.clone(), other.clone(), &beginning.collation, work);
            let look = Look { compared: Some(beginning.compared), ..Look::default() };
            (hearing.beginning)(comparison_view(&comparison, self.breadth(), look));
        };
        let overtaken = || *self.on_screen() != Some(pair);
        let options = Options {
            should_stop: &overtaken,
            progress: hearing.progress,
            beginning: Some(&beginning),
            ..widely(Depth::Quick)
        };
        let Ok(collated) = self.collations.quickly(&one, &other, &options) else { return Ok(None) };
        // Mostly they are remembered already, and a write waits for the disk.
        if self.library.pair(dossier)? != Some(pair) {
            self.remember_pair(dossier, pair)?;
        }
        self.view(dossier, one, other, &collated).map(Some)
    }

    /// Remembers which two articles are on the screen; where nothing can be written, reading goes on all the same.
    pub(crate) fn remember_pair(
        &self,
        dossier: DossierId,
        (left, right): (ArticleId, ArticleId),
    ) -> Result<(), DeskError> {
        match self.library.set_pair(dossier, left, right) {
            Err(error) if error.bars_only_writing() => Ok(()),
            done => Ok(done?),
        }
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
            self.collations.any(&left, &right);
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
        if self.collations.closely(&one, &other, &options).is_none() || overtaken() {
            return Ok(None);
        }
        self.comparison_view(left, right).map(Some)
    }

    pub(crate) fn comparison_view(&self, left: i64, right: i64) -> Result<ComparisonView, DeskError> {
        let (dossier, left) = self.kept_article(left)?;
        let (_, right) = self.kept_article(right)?;
        let collated = self.collations.any(&left, &right);
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

    pub(crate) fn joined(
        &self,
        dossier: DossierId,
        left: KeptArticle,
        right: KeptArticle,
        collation: &Collation,
    ) -> Result<Comparison, DeskError> {
        Ok(self.joined_with(left, right, collation, self.work(dossier)?))
    }

    /// What the editor did in a dossier.
    pub(crate) fn work(&self, dossier: DossierId) -> Result<Work, DeskError> {
        let versions = self.library.versions(dossier)?;
        Ok(Work {
            earlier: self.earlier(dossier, &versions)?,
            author: self.library.author(),
            cuts: self.library.cuts(dossier)?,
            decisions: self.library.decisions(dossier)?,
            notes: self.library.notes(dossier)?,
            absences: self.library.absences(dossier)?,
            versions,
            judged: Judgements::default(),
        })
    }

    /// What was said of links that no collation proposes is not said anew.
    pub(crate) fn joined_with(
        &self,
        left: KeptArticle,
        right: KeptArticle,
        collation: &Collation,
        work: Work,
    ) -> Comparison {
        let threshold = match self.breadth() {
            Breadth::Few => collation.suggested.max(LIKELY),
            Breadth::Balanced => collation.suggested,
            Breadth::Many => collation.threshold,
        };
        let work = Work { judged: self.collations.judged(&left, &right), ..work };
        join(left, right, collation.with_threshold(threshold), work)
    }
}

/// The work without what was decided further down on the left: it comes with the whole, and thousands of links would keep
/// the first ones from the screen.
fn of_beginning(work: Work, left: ArticleId, beginning: &Beginning) -> Work {
    let last = beginning.compared.checked_sub(1).and_then(|at| beginning.collation.left.get(at));
    let end = last.map_or(0, |claim| claim.span.end);
    let is_below = |place: &Place| place.article == left && place.selector.start >= end;
    let mut decisions = work.decisions;
    decisions.retain(|it| !is_below(&it.decision.left) && !is_below(&it.decision.right));
    Work { decisions, ..work }
}

/// With every link that may be shown: which are, is chosen when they are joined with the editor's work.
pub(crate) fn widely(depth: Depth) -> Options<'static> {
    Options { depth, threshold: Some(WIDEST), ..Options::default() }
}

/// The links that tell that two articles share something: of two on nothing in common the likely ones are chance, the
/// strong ones hardly ever.
pub(crate) fn sure_links(collation: &Collation) -> impl Iterator<Item = &Link> {
    let is_sure = |link: &&Link| link.strength == Strength::Strong || link.relation() == Relation::SameWords;
    collation.links.iter().filter(is_sure)
}

pub(crate) fn collate(left: &KeptArticle, right: &KeptArticle, options: &Options<'_>) -> Collation {
    match collate::collate(&left.article, &right.article, options) {
        Ok(collation) => collation,
        Err(collate::Stopped) => unreachable!("nothing asks this comparison to stop"),
    }
}
