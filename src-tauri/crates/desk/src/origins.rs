//! Where the later articles of a dossier have their words from: which are copies, and which retell what they name.

use std::collections::BTreeSet;
use std::iter;
use std::sync::{Mutex, PoisonError};

use collate::{Depth, LIKELY, Options, copies, named_sources};
use dossier::KeptArticle;
use messages::{CopyView, RetellingView};

use crate::compare::{LONG, sure_links};
use crate::search::shortened;

/// From this share of claims on, and no fewer of them, an article that names a source is a retelling of it.
const MOST_CLAIMS: f32 = 0.6;
const FEWEST_CLAIMS: usize = 4;

/// What is known of where the later articles of a table have their words from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Origins {
    pub copies: Vec<CopyView>,
    pub retellings: Vec<RetellingView>,
}

/// The origins that were found last: they hold as long as nothing of their articles is changed.
#[derive(Default)]
pub(crate) struct KnownOrigins(Mutex<Option<(Vec<KeptArticle>, Origins)>>);

impl KnownOrigins {
    /// Of the articles of a table, in order of date.
    pub fn of(&self, base: &KeptArticle, later: &[KeptArticle]) -> Origins {
        let of: Vec<KeptArticle> = iter::once(base).chain(later).cloned().collect();
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match known.as_ref() {
            Some((articles, origins)) if *articles == of => origins.clone(),
            _ => {
                let origins = Origins { copies: copied(later), retellings: retold(base, later) };
                *known = Some((of, origins.clone()));
                origins
            }
        }
    }
}

/// Which of some articles, in order of date, are counted with another of them.
fn copied(later: &[KeptArticle]) -> Vec<CopyView> {
    let articles: Vec<&article::Article> = later.iter().map(|kept| &kept.article).collect();
    let found = copies(&articles).into_iter().zip(later);
    let view = |(copied, kept): (Option<collate::Copied>, &KeptArticle)| {
        let copied = copied?;
        Some(CopyView {
            article: kept.id.0,
            with: later[copied.with].id.0,
            copied: count(copied.copied),
            claims: count(copied.claims),
        })
    };
    found.filter_map(view).collect()
}

/// Which of some articles name their source, and have most claims from another one that is not later.
fn retold(base: &KeptArticle, later: &[KeptArticle]) -> Vec<RetellingView> {
    let all: Vec<&KeptArticle> = iter::once(base).chain(later).collect();
    later.iter().filter_map(|kept| retelling(kept, &all)).collect()
}

fn retelling(kept: &KeptArticle, all: &[&KeptArticle]) -> Option<RetellingView> {
    let own = &kept.article;
    let date = |other: &KeptArticle| other.article.facts.date;
    let is_source = |other: &&&KeptArticle| {
        // What names itself, as a standing line on every page does, names no source.
        other.id != kept.id
            && date(other).zip(date(kept)).is_none_or(|(its, own)| its <= own)
            && (other.article.facts.outlet.is_none() || other.article.facts.outlet != own.facts.outlet)
    };
    let sources: Vec<&KeptArticle> = all.iter().filter(is_source).copied().collect();
    let outlets: Vec<&str> =
        sources.iter().map(|source| source.article.facts.outlet.as_deref().unwrap_or_default()).collect();
    let named = named_sources(own, &outlets);
    let first = named.first()?;
    let best = sources
        .iter()
        .enumerate()
        .filter_map(|(at, source)| {
            Some((found_in(kept, source)?, named.iter().find(|it| it.outlet == Some(at)), source))
        })
        .filter(|((found, claims), ..)| {
            *found >= FEWEST_CLAIMS && *found as f32 >= MOST_CLAIMS * *claims as f32
        })
        // Of two that hold as much of it the one that it names, and of those the first.
        .rev()
        .max_by_key(|((found, _), named, _)| (*found, named.is_some()));
    let ((found, claims), by_name, source) = best?;
    let words = by_name.unwrap_or(first).span.of(&own.text).unwrap_or_default();
    Some(RetellingView {
        article: kept.id.0,
        of: source.id.0,
        named: shortened(words),
        found: count(found),
        claims: count(claims),
    })
}

/// How many claims of an article surely stand in another one, by a quick look, and how many it makes; nothing of texts
/// that are too long for a look at every opening of the table.
fn found_in(kept: &KeptArticle, source: &KeptArticle) -> Option<(usize, usize)> {
    if kept.article.text.len() * source.article.text.len() >= LONG {
        return None;
    }
    let options = Options { depth: Depth::Quick, threshold: Some(LIKELY), ..Options::default() };
    let collation = collate::collate(&kept.article, &source.article, &options).ok()?;
    let found: BTreeSet<usize> = sure_links(&collation).map(|link| link.left).collect();
    Some((found.len(), collation.left.len()))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
