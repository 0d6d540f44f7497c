//! The collations that are at hand, so that a decision, a note or a table of fates compares nothing again. The texts of kept
//! articles never change, so that a collation holds for ever.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use collate::{Collation, Depth, Options, Stopped};
use dossier::{ArticleId, KeptArticle};

use crate::compare::widely;

/// So many are kept, for a table of a dossier of fifty articles,
const MOST: usize = 64;
/// with so many links in all: some tens of megabytes.
const MOST_LINKS: usize = 60_000;

/// A collation of two kept articles, and how long it took.
pub(crate) struct Collated {
    pair: (ArticleId, ArticleId),
    pub depth: Depth,
    pub collation: Collation,
    pub milliseconds: f64,
}

#[derive(Default)]
pub(crate) struct Collations {
    /// The one asked for last comes last.
    kept: Mutex<VecDeque<Arc<Collated>>>,
    /// Held by whoever compares quickly: another one who wants the same finds it done.
    comparing: Mutex<()>,
    /// Held by whoever reads closely.
    reading: Mutex<()>,
}

impl Collations {
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
        match self.find((left.id, right.id)) {
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
        let done = self.find((left.id, right.id)).filter(|it| it.depth == Depth::Close);
        done.or_else(|| self.made(left, right, options).ok())
    }

    fn find(&self, pair: (ArticleId, ArticleId)) -> Option<Arc<Collated>> {
        let mut kept = lock(&self.kept);
        let at = kept.iter().position(|it| it.pair == pair)?;
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
        let collation = collate::collate(&left.article, &right.article, options)?;
        let collated = Arc::new(Collated {
            pair: (left.id, right.id),
            depth: options.depth,
            collation,
            milliseconds: started.elapsed().as_secs_f64() * 1000.0,
        });
        let mut kept = lock(&self.kept);
        kept.retain(|it| it.pair != collated.pair);
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
