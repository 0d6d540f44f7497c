//! Newer states of an article: which kept article a source may be a newer state of, and what is carried over to it.

use std::collections::{BTreeMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::iter;

use article::{Article, Finder, Fit};
use dossier::{ArticleId, DossierId, KeptArticle, Place, Target, Versions};
use messages::{CarriedView, DossierView, SetVersion, StateView, date_view};

use crate::{Desk, DeskError};

/// So many words in a row are hardly written twice by chance.
const RUN: usize = 5;
/// From this share of the shorter text on, two texts may be states of one article,
const LEAST: f32 = 0.25;
/// and from this on they are taken for that, where the outlet does not speak against it.
const LIKELY: f32 = 0.5;

impl Desk {
    /// The articles of a dossier that this one may be a newer state of, the likeliest first; of an article with several
    /// states the newest.
    pub(crate) fn states(
        &self,
        dossier: Option<i64>,
        article: &Article,
    ) -> Result<Vec<StateView>, DeskError> {
        let Some(dossier) = dossier.map(DossierId) else { return Ok(Vec::new()) };
        let versions = self.library.versions(dossier)?;
        let kept = self.library.articles(dossier)?;
        let mine = runs(article);
        let mut states: Vec<StateView> = kept
            .iter()
            .filter(|kept| {
                !versions.is_superseded(kept.id) && kept.article.source.sha256 != article.source.sha256
            })
            .filter_map(|kept| state(kept, article, &mine))
            .collect();
        states.sort_by(|one, other| {
            other
                .likely
                .cmp(&one.likely)
                .then(other.shared.total_cmp(&one.shared))
                .then(one.id.cmp(&other.id))
        });
        // One at most is the state before.
        for state in states.iter_mut().skip(1) {
            state.likely = false;
        }
        Ok(states)
    }

    /// What is at its place in the newer state of an article, moved, uncertain or lost.
    pub(crate) fn carried(&self, newer: ArticleId) -> Result<CarriedView, DeskError> {
        let (dossier, kept) = self.library.article(newer)?.ok_or(DeskError::NoArticle)?;
        let versions = self.library.versions(dossier)?;
        let mut carried = CarriedView::default();
        let places = self.places(dossier)?;
        let earlier = self.earlier(dossier, &versions)?;
        let text = &kept.article.text;
        let mut finders: BTreeMap<ArticleId, Finder<'_>> = BTreeMap::new();
        for place in places.iter().filter(|place| versions.is_earlier(place.article, newer)) {
            let finder = finders.entry(place.article).or_insert_with(|| match earlier.get(&place.article) {
                Some(older) => Finder::since(older, text),
                // It was taken out of the dossier.
                None => Finder::new(text),
            });
            match finder.find(&place.selector).map(|anchor| anchor.fit) {
                Some(Fit::Exact) => carried.exact += 1,
                Some(Fit::Moved) => carried.moved += 1,
                Some(Fit::Uncertain) => carried.uncertain += 1,
                None => carried.lost += 1,
            }
        }
        Ok(carried)
    }

    /// The texts of the dossier's articles of which a newer state is known.
    pub(crate) fn earlier(
        &self,
        dossier: DossierId,
        versions: &Versions,
    ) -> Result<BTreeMap<ArticleId, String>, DeskError> {
        if versions.is_empty() {
            return Ok(BTreeMap::new());
        }
        let articles = self.library.articles(dossier)?.into_iter();
        let superseded = articles.filter(|kept| versions.is_superseded(kept.id));
        Ok(superseded.map(|kept| (kept.id, kept.article.text)).collect())
    }

    /// The places of a dossier's notes, decisions and absences.
    fn places(&self, dossier: DossierId) -> Result<Vec<Place>, DeskError> {
        let decisions = self.library.decisions(dossier)?;
        let mut places: Vec<Place> =
            decisions.into_iter().flat_map(|kept| [kept.decision.left, kept.decision.right]).collect();
        for note in self.library.notes(dossier)? {
            match note.target {
                Target::Dossier | Target::Article(_) => {}
                Target::Claim(place) | Target::Words(place) => places.push(place),
                Target::Link(left, right) => places.extend([left, right]),
            }
        }
        places.extend(self.library.absences(dossier)?.into_iter().map(|absence| absence.claim));
        Ok(places)
    }

    /// Makes a kept article a newer state of another one, or an article of its own again.
    pub fn set_version(&self, act: &SetVersion) -> Result<DossierView, DeskError> {
        let (dossier, kept) = self.kept_article(act.article)?;
        let versions = self.library.versions(dossier)?;
        let older = match act.version_of.map(ArticleId) {
            // The chain grows at its end, and never into a circle.
            Some(older) if older == kept.id || versions.is_earlier(kept.id, older) => {
                return Err(DeskError::Circle);
            }
            Some(older) => Some(newest(&versions, older)),
            None => None,
        };
        self.library.set_version(dossier, kept.id, older.filter(|&older| older != kept.id), (self.now)())?;
        self.open_dossier(dossier.0)
    }
}

pub(crate) fn newest(versions: &Versions, article: ArticleId) -> ArticleId {
    iter::successors(Some(article), |&at| versions.after(at).next()).last().unwrap_or(article)
}

fn state(kept: &KeptArticle, article: &Article, mine: &HashSet<u64>) -> Option<StateView> {
    let theirs = runs(&kept.article);
    let fewer = mine.len().min(theirs.len());
    if fewer == 0 {
        return None;
    }
    let shared = mine.intersection(&theirs).count() as f32 / fewer as f32;
    let outlet = |article: &Article| article.facts.outlet.as_ref().map(|outlet| outlet.to_lowercase());
    let elsewhere = outlet(&kept.article).zip(outlet(article)).is_some_and(|(one, other)| one != other);
    let older = |newer: &Article, older: &Article| {
        newer.facts.date.zip(older.facts.date).is_none_or(|(newer, older)| older <= newer)
    };
    let headline = kept.article.facts.headline.as_ref();
    (shared >= LEAST).then(|| StateView {
        id: kept.id.0,
        headline: headline.map_or_else(|| kept.article.source.name.clone(), |headline| headline.text.clone()),
        outlet: kept.article.facts.outlet.clone(),
        date: kept.article.facts.date.map(date_view),
        shared,
        likely: shared >= LIKELY && !elsewhere && older(article, &kept.article),
    })
}

/// Every run of five words of the compared text, as a number.
fn runs(article: &Article) -> HashSet<u64> {
    let body = article.blocks.iter().filter(|block| block.is_body());
    let words: Vec<String> = body
        .flat_map(|block| article.block_text(block).split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let number = |run: &[String]| {
        let mut hasher = DefaultHasher::new();
        run.hash(&mut hasher);
        hasher.finish()
    };
    words.windows(RUN).map(number).collect()
}
