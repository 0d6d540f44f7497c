//! What is not in the other article: what comes nearest to a claim, and that a person looked for it in vain.

use article::{Span, Utf16Map};
use collate::{Nearest, Passage, words_in_common};
use dossier::{Comparison, JudgedLink, PlacedAbsence};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Range;
use crate::view::fit_name;

/// So many words say why a claim is another one.
const WORDS: usize = 8;

/// A claim that was looked for in the other article, by a person, in vain.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct AbsenceView {
    pub id: i64,
    /// The side of the claim.
    #[ts(type = "'left' | 'right'")]
    pub side: &'static str,
    /// Where the claim stands; null where its words are not there any more.
    pub range: Option<Range>,
    /// How sure the place is; what is uncertain does not count.
    #[ts(type = "'exact' | 'moved' | 'uncertain' | null")]
    pub fit: Option<&'static str>,
    pub quote: String,
    /// When, in milliseconds since 1970 (UTC).
    pub checked: i64,
}

/// A claim of the other article that comes near, and why it may be another one.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct NearestView {
    /// In the other article.
    pub range: Range,
    /// 0 to 1.
    pub score: f32,
    /// Words that both have, the weightiest first.
    pub both: Vec<String>,
    /// Words of the claim that this one has not.
    pub missing: Vec<String>,
    /// The words of the claim that it is linked to instead, if there is one.
    pub instead: Option<String>,
    /// Whether the editor rejected a link of the two.
    pub rejected: bool,
}

/// Says of a claim that it is not in the other article, or takes that back. Answer: the pair's `AbsenceView[]`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct CheckAbsence {
    pub left: i64,
    pub right: i64,
    /// The side of the claim.
    #[ts(type = "'left' | 'right'")]
    pub side: String,
    pub range: Range,
    pub checked: bool,
}

pub fn absence_views(comparison: &Comparison) -> Vec<AbsenceView> {
    let left = Utf16Map::new(&comparison.left.article.text);
    let right = Utf16Map::new(&comparison.right.article.text);
    let view = |placed: &PlacedAbsence| AbsenceView {
        id: placed.absence.id.0,
        side: if placed.on_left { "left" } else { "right" },
        range: placed
            .anchor
            .map(|anchor| (if placed.on_left { &left } else { &right }).range(anchor.span).into()),
        fit: placed.anchor.map(|anchor| fit_name(anchor.fit)),
        quote: placed.absence.claim.selector.quote.clone(),
        checked: placed.absence.checked,
    };
    comparison.absences.iter().map(view).collect()
}

/// What comes nearest to a claim of one side.
pub fn nearest_views(comparison: &Comparison, on_left: bool, claim: usize) -> Vec<NearestView> {
    let collation = &comparison.collation;
    let (own, others, nearest) = if on_left {
        (&collation.left, &collation.right, &collation.nearest.left)
    } else {
        (&collation.right, &collation.left, &collation.nearest.right)
    };
    let (mine, theirs) = if on_left {
        (&comparison.left.article, &comparison.right.article)
    } else {
        (&comparison.right.article, &comparison.left.article)
    };
    let Some(claim) = own.get(claim).map(|claim| claim.span).zip(nearest.get(claim)) else {
        return Vec::new();
    };
    let (span, nearest) = claim;
    let map = Utf16Map::new(&theirs.text);
    let ends = |link: &JudgedLink| if on_left { (link.left, link.right) } else { (link.right, link.left) };
    let view = |near: &Nearest| {
        let other = others.get(near.claim)?.span;
        let words = words_in_common(Passage::of(mine, span), Passage::of(theirs, other));
        let few = |words: Vec<String>| words.into_iter().take(WORDS).collect();
        let between = |link: &&JudgedLink| ends(link) == (span, other);
        Some(NearestView {
            range: map.range(other).into(),
            score: near.score,
            both: few(words.both),
            missing: few(words.left),
            instead: best_of(comparison, other, on_left)
                .and_then(|span| Some(span.of(&mine.text)?.to_owned())),
            rejected: comparison.links.iter().find(between).is_some_and(JudgedLink::is_rejected),
        })
    };
    nearest.iter().filter_map(view).collect()
}

/// The claim that one of the other side is linked to, by its best link that stands.
fn best_of(comparison: &Comparison, other: Span, on_left: bool) -> Option<Span> {
    let ends = |link: &JudgedLink| if on_left { (link.left, link.right) } else { (link.right, link.left) };
    let score = |link: &JudgedLink| {
        link.proposal.as_ref().map_or(0.0, |proposal| proposal.score)
            + f32::from(u8::from(link.is_confirmed()))
    };
    let links = comparison.links.iter().filter(|link| !link.is_rejected() && ends(link).1 == other);
    links.max_by(|one, two| score(one).total_cmp(&score(two))).map(|link| ends(link).0)
}
