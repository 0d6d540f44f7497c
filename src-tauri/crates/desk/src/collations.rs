//! The collations that are at hand, so that a decision, a note or a table of fates compares nothing again. A
//! collation holds until one of its articles is changed.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use article::{Block, PublicationDate};
use collate::{Collation, Cuts, Depth, Options, Stopped};
use dossier::{ArticleId, Judgements, KeptArticle};

use crate::compare::widely;

/// So many are kept, for a table of a dossier of fifty articles,
const MOST: usize = 64;
/// with so many links in all: some tens of megabytes.
const MOST_LINKS: usize = 60_000;
/// Of so many pairs it is remembered what was said of links that were drawn.
const MOST_JUDGED: usize = 8;

/// A collation of two kept articles, and how long it took.
pub(crate) struct Collated {
    of: (Compared, Compared),
    pub depth: Depth,
    pub collation: Collation,
    pub milliseconds: f64,
}

/// What a comparison reads of an article: its text never changes, but what is fenced off may, and its date.
#[derive(PartialEq)]
struct Compared {
    id: ArticleId,
    blocks: Vec<Block>,
    date: Option<PublicationDate>,
    cuts: Cuts,
}

/// What a judgement of two passages rests on: their texts and dates.
type Judged = [(ArticleId, Option<PublicationDate>); 2];

#[derive(Default)]
pub(crate) struct Collations {
    /// How editors cut the articles that were read; the others as the engine does.
    cuts: Mutex<BTreeMap<ArticleId, Cuts>>,
    /// The one asked for last comes last.
    kept: Mutex<VecDeque<Arc<Collated>>>,
    /// What was said of links that no collation proposes, quick or close. The one asked for last comes last.
    judged: Mutex<VecDeque<(Judged, Judgements)>>,
    /// Held by whoever compares quickly: another one who wants the same finds it done.
    comparing: Mutex<()>,
    /// Held by whoever reads closely.
    reading: Mutex<()>,
}

impl Collations {
    /// How editors cut an article from now on.
    pub fn know(&self, id: ArticleId, cuts: Cuts) {
        let mut known = lock(&self.cuts);
        if cuts.is_empty() {
            known.remove(&id)
        } else {
            known.insert(id, cuts)
        };
    }

    fn compared(&self, kept: &KeptArticle) -> Compared {
        let cuts = lock(&self.cuts).get(&kept.id).cloned().unwrap_or_default();
        Compared { id: kept.id, blocks: kept.article.blocks.clone(), date: kept.article.facts.date, cuts }
    }

    /// The collation of two articles: the close one if it is at hand, else a quick one.
    pub fn any(&self, left: &KeptArticle, right: &KeptArticle) -> Arc<Collated> {
        match self.quickly(left, right, &widely(Depth::Quick)) {
            Ok(collated) => collated,
            Err(Stopped) => unreachable!("nothing asks this comparison to stop"),
        }
    }

    /// The same, as `options` say.
    pub fn quickly(
        &self,
        left: &KeptArticle,
        right: &KeptArticle,
        options: &Options<'_>,
    ) -> Result<Arc<Collated>, Stopped> {
        let _comparing = lock(&self.comparing);
        match self.find(left, right) {
            Some(collated) => Ok(collated),
            None => self.made(left, right, options),
        }
    }

    /// The close collation; nothing when it was stopped. The quick one stays at hand meanwhile.
    pub fn closely(
        &self,
        left: &KeptArticle,
        right: &KeptArticle,
        options: &Options<'_>,
    ) -> Option<Arc<Collated>> {
        let _reading = lock(&self.reading);
        let done = self.find(left, right).filter(|it| it.depth == Depth::Close);
        done.or_else(|| self.made(left, right, options).ok())
    }

    /// What is kept of two articles, without keeping it any longer for that.
    pub fn at_hand(&self, left: &KeptArticle, right: &KeptArticle) -> Option<Arc<Collated>> {
        let of = (self.compared(left), self.compared(right));
        lock(&self.kept).iter().find(|it| it.of == of).map(Arc::clone)
    }

    /// What was said of links between two articles that no collation of them proposes.
    pub fn judged(&self, left: &KeptArticle, right: &KeptArticle) -> Judgements {
        let of = [left, right].map(|it| (it.id, it.article.facts.date));
        let mut judged = lock(&self.judged);
        let at = judged.iter().position(|it| it.0 == of);
        let known = at.and_then(|at| judged.remove(at)).map_or_else(Judgements::default, |it| it.1);
        judged.push_back((of, known.clone()));
        if judged.len() > MOST_JUDGED {
            judged.pop_front();
        }
        known
    }

    fn find(&self, left: &KeptArticle, right: &KeptArticle) -> Option<Arc<Collated>> {
        let of = (self.compared(left), self.compared(right));
        let mut kept = lock(&self.kept);
        let at = kept.iter().position(|it| it.of == of)?;
        let found = kept.remove(at)?;
        kept.push_back(Arc::clone(&found));
        Some(found)
    }

    fn made(
        &self,
        left: &KeptArticle,
        right: &KeptArticle,
        options: &Options<'_>,
    ) -> Result<Arc<Collated>, Stopped> {
        let started = Instant::now();
        let of = (self.compared(left), self.compared(right));
        let options = &Options { left_cuts: &of.0.cuts, right_cuts: &of.1.cuts, ..*options };
        let collation = collate::collate(&left.article, &right.article, options)?;
        let (depth, milliseconds) = (options.depth, started.elapsed().as_secs_f64() * 1000.0);
        let collated = Arc::new(Collated { of, depth, collation, milliseconds });
        let mut kept = lock(&self.kept);
        kept.retain(|it| (it.of.0.id, it.of.1.id) != (left.id, right.id));
        kept.push_back(Arc::clone(&collated));
        let mut links: usize = kept.iter().map(|it| it.collation.links.len()).sum();
        while kept.len() > 1 && (kept.len() > MOST || links > MOST_LINKS) {
            links -= kept.pop_front().map_or(0, |gone| gone.collation.links.len());
        }
        Ok(collated)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
