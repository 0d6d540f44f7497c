//! Joins what the engine proposes with what the editor decided and wrote.

use std::collections::BTreeMap;

use article::{Anchor, Fit, Span, find};
use collate::{Collation, Link};

use crate::{ArticleId, Decision, KeptArticle, LinkState, Note, Place, Target};

/// Two articles set side by side with everything that is known of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub left: KeptArticle,
    pub right: KeptArticle,
    pub collation: Collation,
    /// In order of place on the left, then on the right.
    pub links: Vec<JudgedLink>,
    /// Decisions whose places are not in today's texts any more: shown, never dropped.
    pub lost: Vec<LostDecision>,
    /// Notes on these two articles, their claims and links, oldest first.
    pub notes: Vec<PlacedNote>,
}

/// A link with the editor's decision on it.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgedLink {
    /// Where it stands in the left article's text.
    pub left: Span,
    pub right: Span,
    /// What the engine says of it; `None` where the editor decided on a link that the engine does not
    /// propose (any more).
    pub proposal: Option<Link>,
    pub state: LinkState,
    /// How sure the places of the decision are; `Exact` for a proposal.
    pub fit: Fit,
}

impl JudgedLink {
    pub fn is_rejected(&self) -> bool {
        self.state == LinkState::Decided(crate::Verdict::Rejected)
    }
}

/// A decision with a place that cannot be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LostDecision {
    pub decision: Decision,
}

/// A note with its places in today's texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedNote {
    pub note: Note,
    /// Its place in the left article, if it is about one; `None` also where that place is lost.
    pub left: Option<Anchor>,
    pub right: Option<Anchor>,
    /// Whether a place that it is about cannot be found.
    pub lost: bool,
}

/// Joins a collation of `left` and `right` with the decisions and notes of their dossier.
///
/// Decisions and notes that speak of other articles are passed over. A decision or link note made with
/// the two articles on the other sides is turned round.
pub fn join(
    left: KeptArticle,
    right: KeptArticle,
    collation: Collation,
    decisions: &[Decision],
    notes: Vec<Note>,
) -> Comparison {
    let mut links: BTreeMap<(Span, Span), JudgedLink> = collation
        .links
        .iter()
        .map(|link| {
            let (from, to) = (collation.left[link.left].span, collation.right[link.right].span);
            let proposal = Some(link.clone());
            let judged =
                JudgedLink { left: from, right: to, proposal, state: LinkState::Proposed, fit: Fit::Exact };
            ((from, to), judged)
        })
        .collect();
    let mut lost = Vec::new();
    for decision in decisions {
        let Some((one, other)) = by_side(&decision.left, &decision.right, left.id, right.id) else {
            continue;
        };
        let state = LinkState::Decided(decision.verdict);
        let found = find(&one.selector, &left.article.text).zip(find(&other.selector, &right.article.text));
        let Some((from, to)) = found else {
            lost.push(LostDecision { decision: decision.clone() });
            continue;
        };
        let link = links.entry((from.span, to.span)).or_insert(JudgedLink {
            left: from.span,
            right: to.span,
            proposal: None,
            state,
            fit: Fit::Exact,
        });
        link.state = state;
        link.fit = less_sure(from.fit, to.fit);
    }
    let notes = notes.into_iter().filter_map(|note| place_note(note, &left, &right)).collect();
    Comparison { left, right, collation, links: links.into_values().collect(), lost, notes }
}

/// The two places in the order of the sides, or `None` where they belong to another pair.
fn by_side<'a>(
    one: &'a Place,
    other: &'a Place,
    left: ArticleId,
    right: ArticleId,
) -> Option<(&'a Place, &'a Place)> {
    match (one.article, other.article) {
        (a, b) if (a, b) == (left, right) => Some((one, other)),
        (a, b) if (a, b) == (right, left) => Some((other, one)),
        _ => None,
    }
}

fn less_sure(one: Fit, other: Fit) -> Fit {
    match (one, other) {
        (Fit::Uncertain, _) | (_, Fit::Uncertain) => Fit::Uncertain,
        (Fit::Moved, _) | (_, Fit::Moved) => Fit::Moved,
        _ => Fit::Exact,
    }
}

fn place_note(note: Note, left: &KeptArticle, right: &KeptArticle) -> Option<PlacedNote> {
    let (from, to, places) = match &note.target {
        Target::Article(article) if *article == left.id || *article == right.id => (None, None, 0),
        Target::Claim(place) if place.article == left.id => {
            (find(&place.selector, &left.article.text), None, 1)
        }
        Target::Claim(place) if place.article == right.id => {
            (None, find(&place.selector, &right.article.text), 1)
        }
        Target::Link(one, other) => {
            let (one, other) = by_side(one, other, left.id, right.id)?;
            (find(&one.selector, &left.article.text), find(&other.selector, &right.article.text), 2)
        }
        Target::Article(_) | Target::Claim(_) => return None,
    };
    let found = usize::from(from.is_some()) + usize::from(to.is_some());
    Some(PlacedNote { note, left: from, right: to, lost: found < places })
}
