//! Gathers what a report holds: the comparisons that it is about, and of them what was chosen.

use std::collections::BTreeSet;
use std::sync::Arc;

use collate::{Collation, Depth, Options};
use dossier::{ArticleId, Comparison, DossierId, KeptArticle, PlacedNote, Target, Work, join};
use messages::{ReportOn, ReportRequest};
use report::{About, Contents, Kind};

use super::asked;
use crate::collations::Collated;
use crate::compare::widely;
use crate::{Desk, DeskError};

/// How the comparisons of a report are made.
#[derive(Clone, Copy)]
pub(super) struct Care<'a> {
    /// Whether pairs are read closely that have not been yet.
    pub close: bool,
    /// Whether the report is not wanted any more.
    pub off: &'a (dyn Fn() -> bool + Sync),
    /// Hears how many pairs of how many have been compared.
    pub tell: &'a dyn Fn(u32, u32),
}

/// What a report holds, and whether all of it was compared as closely as can be.
pub(super) struct Gathered {
    pub contents: Contents,
    pub close: bool,
}

impl Desk {
    /// Nothing where it was called off.
    pub(super) fn gathered(
        &self,
        request: &ReportRequest,
        care: Care<'_>,
    ) -> Result<Option<Gathered>, DeskError> {
        let choices = asked::choices(&request.choices)?;
        let kind = asked::kind(request.kind);
        let mut compared = Compared { desk: self, care, close: true, done: Vec::new() };
        let fault = || DeskError::NoChoice(format!("{kind:?} on {:?}", request.on));
        let contents = match (kind, request.on) {
            (Kind::Comparison, ReportOn::Pair { left, right }) => {
                let Some(one) = compared.pair(left, right)? else { return Ok(None) };
                let fates = if choices.fates {
                    let base = if one.is_turned() { right } else { left };
                    let Some(all) = compared.later(base)? else { return Ok(None) };
                    report::fate_table(&all, choices.language)
                } else {
                    None
                };
                Contents::comparison(&one, fates, self.about(left, compared.close)?, choices)
            }
            (Kind::Record, ReportOn::Later { base }) => {
                let Some(all) = compared.later(base)? else { return Ok(None) };
                let about = self.about(base, compared.close)?;
                Contents::record(&all, about, choices).ok_or(DeskError::NoLaterArticle)?
            }
            (Kind::Memo, ReportOn::Pair { left, right }) => {
                let Some(one) = compared.pair(left, right)? else { return Ok(None) };
                Contents::memo(&[one], self.about(left, compared.close)?, choices)
            }
            (Kind::Memo, ReportOn::Dossier { dossier }) => {
                let id = DossierId(dossier);
                let Some(all) = compared.marked(id)? else { return Ok(None) };
                Contents::memo(&all, self.about_dossier(id, compared.close)?, choices)
            }
            (Kind::Notes, ReportOn::Pair { left, right }) => {
                let (dossier, one) = self.kept_article(left)?;
                let (_, other) = self.kept_article(right)?;
                let notes = self.placed_notes(dossier, &[(one.clone(), other.clone())])?;
                Contents::notes(&[one, other], &notes, self.about(left, true)?, choices)
            }
            (Kind::Notes, ReportOn::Dossier { dossier }) => {
                let id = DossierId(dossier);
                let articles = self.library.articles(id)?;
                let notes = self.all_notes(id, &articles)?;
                Contents::notes(&articles, &notes, self.about_dossier(id, true)?, choices)
            }
            _ => return Err(fault()),
        };
        Ok(Some(Gathered { contents, close: compared.close }))
    }

    /// The pair of a dossier that was last on the screen, or else its earliest article and the next one.
    pub fn last_pair(&self, dossier: i64) -> Result<Option<(i64, i64)>, DeskError> {
        if let Some((left, right)) = self.library.pair(DossierId(dossier))? {
            return Ok(Some((left.0, right.0)));
        }
        Ok(match self.by_date(DossierId(dossier))?.as_slice() {
            [one, other, ..] => Some((one.id.0, other.id.0)),
            _ => None,
        })
    }

    pub fn earliest_article(&self, dossier: i64) -> Result<Option<i64>, DeskError> {
        Ok(self.by_date(DossierId(dossier))?.first().map(|kept| kept.id.0))
    }

    /// Those without a date come last.
    fn by_date(&self, dossier: DossierId) -> Result<Vec<KeptArticle>, DeskError> {
        let mut articles = self.library.articles(dossier)?;
        articles.sort_by_key(|it| (it.article.facts.date.is_none(), it.article.facts.date));
        Ok(articles)
    }

    fn about(&self, article: i64, close: bool) -> Result<About, DeskError> {
        self.about_dossier(self.kept_article(article)?.0, close)
    }

    fn about_dossier(&self, dossier: DossierId, close: bool) -> Result<About, DeskError> {
        let title = self.library.dossier(dossier)?.ok_or(DeskError::NoDossier)?.title;
        Ok(About { author: self.library.author(), ..about(&title, (self.now)(), close) })
    }

    /// The notes of some pairs with their places; each note once.
    fn placed_notes(
        &self,
        dossier: DossierId,
        pairs: &[(KeptArticle, KeptArticle)],
    ) -> Result<Vec<PlacedNote>, DeskError> {
        let work = self.work(dossier)?;
        let work = Work { decisions: Vec::new(), absences: Vec::new(), cuts: Vec::new(), ..work };
        let mut told = BTreeSet::new();
        let mut notes = Vec::new();
        for (left, right) in pairs {
            let joined = join(left.clone(), right.clone(), Collation::default(), work.clone());
            notes.extend(joined.notes.into_iter().filter(|placed| told.insert(placed.note.id)));
        }
        Ok(notes)
    }

    /// Every note of a dossier, with its place in the article that it was written on.
    fn all_notes(&self, dossier: DossierId, articles: &[KeptArticle]) -> Result<Vec<PlacedNote>, DeskError> {
        let kept = self.library.notes(dossier)?;
        let article = |id: ArticleId| articles.iter().find(|one| one.id == id);
        let mut pairs: Vec<(ArticleId, ArticleId)> = Vec::new();
        for note in &kept {
            let pair = match note.target.articles()[..] {
                [one, other] => (one, other),
                [one] => {
                    let other = articles.iter().find(|other| other.id != one);
                    (one, other.map_or(one, |other| other.id))
                }
                _ => continue,
            };
            if !pairs.contains(&pair) {
                pairs.push(pair);
            }
        }
        // Links first: the pair of a note on one article alone was chosen at will.
        let both = pairs.into_iter().filter_map(|(one, other)| Some((article(one)?, article(other)?)));
        let both: Vec<_> = both.map(|(one, other)| (one.clone(), other.clone())).collect();
        let mut notes = self.placed_notes(dossier, &both)?;
        let placed: BTreeSet<_> = notes.iter().map(|placed| placed.note.id).collect();
        // On the dossier, and on articles that are not in it any more.
        notes.extend(kept.into_iter().filter(|note| !placed.contains(&note.id)).map(|note| {
            let lost = !matches!(note.target, Target::Dossier);
            PlacedNote { note, left: None, right: None, lost, refused: false }
        }));
        Ok(notes)
    }
}

/// What a report says of itself.
pub(super) fn about(title: &str, made: i64, close: bool) -> About {
    About {
        dossier_title: title.to_owned(),
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        made,
        author: String::new(),
        close,
    }
}

/// Compares one pair after the other.
struct Compared<'a> {
    desk: &'a Desk,
    care: Care<'a>,
    /// Whether every one so far was compared closely.
    close: bool,
    done: Vec<(ArticleId, ArticleId, Arc<Collated>)>,
}

impl Compared<'_> {
    /// Nothing where the report was called off.
    fn pair(&mut self, left: i64, right: i64) -> Result<Option<Comparison>, DeskError> {
        let (dossier, one) = self.desk.kept_article(left)?;
        let (_, other) = self.desk.kept_article(right)?;
        self.kept(dossier, one, other)
    }

    fn kept(
        &mut self,
        dossier: DossierId,
        left: KeptArticle,
        right: KeptArticle,
    ) -> Result<Option<Comparison>, DeskError> {
        let off = self.care.off;
        let known = self.done.iter().find(|(one, other, _)| (*one, *other) == (left.id, right.id));
        let collated = match known {
            Some((_, _, collated)) => Some(Arc::clone(collated)),
            None if self.care.close => {
                let options = Options { should_stop: off, ..widely(Depth::Close) };
                self.desk.collations.closely(&left, &right, &options)
            }
            None => {
                let options = Options { should_stop: off, ..widely(Depth::Quick) };
                self.desk.collations.quickly(&left, &right, &options).ok()
            }
        };
        // What was at hand already is no reason to go on either.
        let Some(collated) = collated.filter(|_| !off()) else { return Ok(None) };
        self.close &= collated.depth == Depth::Close;
        self.done.push((left.id, right.id, Arc::clone(&collated)));
        self.desk.joined(dossier, left, right, &collated.collation).map(Some)
    }

    /// An article with each later one of its dossier.
    fn later(&mut self, base: i64) -> Result<Option<Vec<Comparison>>, DeskError> {
        let (dossier, _) = self.desk.kept_article(base)?;
        let (base, later) = self.desk.base_and_later(base)?;
        let pairs = later.into_iter().map(|other| (base.clone(), other)).collect();
        self.all(dossier, pairs)
    }

    /// The pairs that carry notes, and for notes on a claim of an article that is in none of these, the article with the
    /// earliest other one.
    fn marked(&mut self, dossier: DossierId) -> Result<Option<Vec<Comparison>>, DeskError> {
        let articles = self.desk.by_date(dossier)?;
        let place = |id: ArticleId| articles.iter().position(|it| it.id == id);
        let mut pairs: BTreeSet<(usize, usize)> = BTreeSet::new();
        let mut alone: BTreeSet<usize> = BTreeSet::new();
        for note in self.desk.library.notes(dossier)? {
            match note.target {
                Target::Link(one, other) => {
                    let both = place(one.article).zip(place(other.article));
                    pairs.extend(both.map(|(one, other)| (one.min(other), one.max(other))));
                }
                Target::Claim(one) | Target::Words(one) => alone.extend(place(one.article)),
                Target::Article(_) | Target::Dossier => {}
            }
        }
        alone.retain(|at| !pairs.iter().any(|(one, other)| one == at || other == at));
        for at in alone {
            let other = usize::from(at == 0);
            if other < articles.len() {
                pairs.insert((at.min(other), at.max(other)));
            }
        }
        let both = |(one, other): (usize, usize)| (articles[one].clone(), articles[other].clone());
        let pairs: Vec<_> = pairs.into_iter().map(both).collect();
        self.all(dossier, pairs)
    }

    fn all(
        &mut self,
        dossier: DossierId,
        pairs: Vec<(KeptArticle, KeptArticle)>,
    ) -> Result<Option<Vec<Comparison>>, DeskError> {
        let count = u32::try_from(pairs.len()).unwrap_or(u32::MAX);
        let mut comparisons = Vec::new();
        for (done, (left, right)) in (1..).zip(pairs) {
            for one in [&left, &right] {
                self.desk.collations.know(one.id, self.desk.cuts_of(dossier, one)?);
            }
            let Some(comparison) = self.kept(dossier, left, right)? else { return Ok(None) };
            comparisons.push(comparison);
            (self.care.tell)(done, count);
        }
        Ok(Some(comparisons))
    }
}
