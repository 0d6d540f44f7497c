//! Joins what the engine proposes with what the editor decided and wrote.

use std::collections::BTreeMap;

use article::{Anchor, Fit, Span, find};
use collate::{Collation, Difference, Judgement, Link, Passage, Reason, Relation, Strength, judge};

use crate::{ArticleId, KeptArticle, KeptDecision, LinkState, Note, Place, Target, Verdict};

/// Two articles set side by side with everything that is known of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    pub left: KeptArticle,
    pub right: KeptArticle,
    pub collation: Collation,
    /// In order of place on the left, then on the right.
    pub links: Vec<JudgedLink>,
    /// Decisions whose places are not in today's texts any more: shown, never dropped.
    pub lost: Vec<KeptDecision>,
    /// Notes on these two articles, their claims and links, oldest first.
    pub notes: Vec<PlacedNote>,
}

/// A link with the editor's decision on it.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgedLink {
    /// Where it stands in the left article's text.
    pub left: Span,
    pub right: Span,
    /// What the engine says if the two are one claim.
    pub judgement: Judgement,
    /// Why it proposes the link; `None` where the editor decided or wrote on a link that the engine does not propose
    /// (any more).
    pub proposal: Option<Proposal>,
    pub state: LinkState,
    /// How sure the places of the decision are; `Exact` for a proposal.
    pub fit: Fit,
}

/// The engine's part in a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// How alike the two are, 0 to 1.
    pub score: f32,
    pub strength: Strength,
    /// What the link says, whether the two are one claim or not.
    pub relation: Relation,
    /// The words of either claim that the link is about, where they are not the whole claim.
    pub parts: (Option<Span>, Option<Span>),
    /// What the score rests on, the weightiest first.
    pub reasons: Vec<Reason>,
}

impl From<&Link> for Proposal {
    fn from(link: &Link) -> Self {
        Self {
            score: link.score,
            strength: link.strength,
            relation: link.relation(),
            parts: link.parts,
            reasons: link.reasons.clone(),
        }
    }
}

impl JudgedLink {
    pub fn is_rejected(&self) -> bool {
        self.state == LinkState::Decided(Verdict::Rejected)
    }

    /// What differs in it; nothing where it says nothing.
    pub fn differences(&self) -> &[Difference] {
        if self.relation().is_some() { &self.judgement.differences } else { &[] }
    }

    pub fn is_confirmed(&self) -> bool {
        self.state == LinkState::Decided(Verdict::Confirmed)
    }

    /// What the link says. Whoever confirms a link says that the two are one claim; without that, and without a
    /// proposal, it says nothing.
    pub fn relation(&self) -> Option<Relation> {
        if self.is_confirmed() {
            return Some(self.judgement.as_one);
        }
        self.proposal.as_ref().map(|proposal| proposal.relation)
    }
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
    decisions: &[KeptDecision],
    notes: Vec<Note>,
) -> Comparison {
    let mut links: BTreeMap<(Span, Span), JudgedLink> = collation
        .links
        .iter()
        .map(|link| {
            let (from, to) = (collation.left[link.left].span, collation.right[link.right].span);
            let judged = JudgedLink {
                left: from,
                right: to,
                judgement: link.judgement.clone(),
                proposal: Some(Proposal::from(link)),
                state: LinkState::Proposed,
                fit: Fit::Exact,
            };
            ((from, to), judged)
        })
        .collect();
    // A link that the engine does not propose is judged all the same.
    let unproposed = |from: Span, to: Span, fit: Fit| JudgedLink {
        left: from,
        right: to,
        judgement: judge(Passage::of(&left.article, from), Passage::of(&right.article, to)),
        proposal: None,
        state: LinkState::Proposed,
        fit,
    };
    let mut lost = Vec::new();
    for kept in decisions {
        let decision = &kept.decision;
        let Some((one, other)) = by_side(&decision.left, &decision.right, left.id, right.id) else {
            continue;
        };
        let state = LinkState::Decided(decision.verdict);
        let found = find(&one.selector, &left.article.text).zip(find(&other.selector, &right.article.text));
        let Some((from, to)) = found else {
            lost.push(kept.clone());
            continue;
        };
        let places = (from.span, to.span);
        let link = links.entry(places).or_insert_with(|| unproposed(from.span, to.span, Fit::Exact));
        link.state = state;
        link.fit = less_sure(from.fit, to.fit);
    }
    let notes: Vec<PlacedNote> =
        notes.into_iter().filter_map(|note| place_note(note, &left, &right)).collect();
    // What the editor wrote on stays on the screen, also when the engine would not propose it today.
    for note in &notes {
        if let (Some(from), Some(to)) = (&note.left, &note.right) {
            let fit = less_sure(from.fit, to.fit);
            links.entry((from.span, to.span)).or_insert_with(|| unproposed(from.span, to.span, fit));
        }
    }
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

#[cfg(test)]
mod tests {
    use article::{Article, ArticleBuilder, BlockKind, Facts, Selector, Source};
    use collate::{Options, collate};

    use super::*;
    use crate::{Decision, DecisionId, NoteId};

    const LEFT: ArticleId = ArticleId(1);
    const RIGHT: ArticleId = ArticleId(2);

    fn kept(id: ArticleId, paragraphs: &[&str]) -> KeptArticle {
        let mut builder = ArticleBuilder::new();
        for paragraph in paragraphs {
            builder.push(BlockKind::Paragraph, paragraph, None);
        }
        KeptArticle { id, article: builder.finish(Facts::default(), Source::of("test", b"")) }
    }

    fn place(id: ArticleId, article: &Article, words: &str) -> Place {
        let start = article.text.find(words).unwrap();
        let selector = Selector::of(&article.text, Span::new(start, start + words.len())).unwrap();
        Place { article: id, selector }
    }

    fn note(target: Target) -> Note {
        Note { id: NoteId(1), target, text: "?".to_owned(), created: 0, changed: 0 }
    }

    fn pair() -> (KeptArticle, KeptArticle) {
        let left = kept(LEFT, &["The agent was named in Moscow.", "Rain fell on the harbour."]);
        let right = kept(RIGHT, &["Nobody spoke of it.", "The agent was named in Moscow."]);
        (left, right)
    }

    fn joined(
        left: KeptArticle,
        right: KeptArticle,
        decisions: &[KeptDecision],
        notes: Vec<Note>,
    ) -> Comparison {
        let collation = collate(&left.article, &right.article, &Options::default()).unwrap();
        join(left, right, collation, decisions, notes)
    }

    fn decision(left: Place, right: Place, verdict: Verdict) -> KeptDecision {
        KeptDecision { id: DecisionId(7), decision: Decision { left, right, verdict, decided: 0 } }
    }

    #[test]
    fn a_decision_joins_its_proposal_whichever_side_it_was_made_on() {
        let (left, right) = pair();
        let one = place(LEFT, &left.article, "The agent was named in Moscow.");
        let other = place(RIGHT, &right.article, "The agent was named in Moscow.");
        for decision in
            [decision(one.clone(), other.clone(), Verdict::Rejected), decision(other, one, Verdict::Rejected)]
        {
            let comparison = joined(left.clone(), right.clone(), &[decision], Vec::new());
            let [link] = comparison.links.as_slice() else { panic!("one link") };
            assert!(link.is_rejected() && link.proposal.is_some());
        }
    }

    #[test]
    fn a_decided_link_stays_though_the_engine_does_not_propose_it() {
        let (left, right) = pair();
        let one = place(LEFT, &left.article, "Rain fell on the harbour.");
        let other = place(RIGHT, &right.article, "Nobody spoke of it.");
        let comparison = joined(left, right, &[decision(one, other, Verdict::Confirmed)], Vec::new());
        let own = comparison.links.iter().find(|link| link.proposal.is_none()).unwrap();
        assert_eq!(own.state, LinkState::Decided(Verdict::Confirmed));
    }

    #[test]
    fn what_cannot_be_found_is_lost_and_not_dropped() {
        let (left, right) = pair();
        let one = place(LEFT, &left.article, "The agent was named in Moscow.");
        let other = place(RIGHT, &right.article, "Nobody spoke of it.");
        let changed = kept(RIGHT, &["All of it was written anew."]);
        let notes = vec![note(Target::Link(one.clone(), other.clone())), note(Target::Claim(other.clone()))];
        let comparison = joined(left, changed, &[decision(one, other, Verdict::Confirmed)], notes);
        let lost: Vec<DecisionId> = comparison.lost.iter().map(|lost| lost.id).collect();
        assert_eq!(lost, [DecisionId(7)]);
        assert!(comparison.links.iter().all(|link| link.state == LinkState::Proposed));
        assert!(comparison.notes.iter().all(|note| note.lost));
        assert!(comparison.notes[0].left.is_some(), "the place that is there is still known");
    }

    #[test]
    fn decisions_and_notes_on_other_articles_are_passed_over() {
        let (left, right) = pair();
        let third = kept(ArticleId(3), &["The agent was named in Moscow."]);
        let one = place(LEFT, &left.article, "The agent was named in Moscow.");
        let other = place(third.id, &third.article, "The agent was named in Moscow.");
        let notes = vec![
            note(Target::Article(third.id)),
            note(Target::Link(one.clone(), other.clone())),
            note(Target::Article(LEFT)),
        ];
        let comparison = joined(left, right, &[decision(one, other, Verdict::Rejected)], notes);
        assert_eq!(comparison.notes.len(), 1);
        assert!(comparison.lost.is_empty() && comparison.links.iter().all(|link| !link.is_rejected()));
    }
}
