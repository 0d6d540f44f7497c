//! Joins what the engine proposes with what the editor decided and wrote.

use std::collections::BTreeMap;

use article::{Anchor, Finder, Fit, Span};
use collate::{Claim, Collation, Difference, Judgement, Link, Passage, Reason, Relation, Strength, judge};

use crate::{
    Absence, ArticleId, Decision, DecisionId, KeptArticle, KeptDecision, LinkState, Note, Place,
    PlacedAbsence, Target, Verdict, Versions,
};

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
    /// The claims of either that were looked for in the other in vain, also those that are not in today's texts.
    pub absences: Vec<PlacedAbsence>,
}

/// What an editor did in a dossier.
#[derive(Debug, Clone, Default)]
pub struct Work {
    /// In the order in which they were made.
    pub decisions: Vec<KeptDecision>,
    pub notes: Vec<Note>,
    pub absences: Vec<Absence>,
    pub versions: Versions,
    /// The texts of earlier versions: what stood around a place then tells where it is now.
    pub earlier: BTreeMap<ArticleId, String>,
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
    /// What the editor said of words that may be these, or only resemble them: it has to be said again.
    pub unsure: Option<Verdict>,
    /// The decisions that are in force on it: more than one where it was decided again after a newer version came.
    pub decisions: Vec<DecisionId>,
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
/// What speaks of other articles is passed over; what was made on an earlier version of one of the two is carried over to
/// it. A decision or link note made with the two articles on the other sides is turned round.
pub fn join(left: KeptArticle, right: KeptArticle, collation: Collation, work: Work) -> Comparison {
    let Work { decisions, notes, absences, versions, earlier } = work;
    let sides = Sides::new(&left, &right, &versions, &earlier);
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
                unsure: None,
                decisions: Vec::new(),
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
        unsure: None,
        decisions: Vec::new(),
    };
    let mut lost = Vec::new();
    for kept in &decisions {
        let decision = &kept.decision;
        let Some((one, other)) = sides.of_link(&decision.left, &decision.right) else { continue };
        let Some((from, to)) = one.anchor.zip(other.anchor) else {
            let decision = Decision { left: one.place, right: other.place, ..decision.clone() };
            lost.push(KeptDecision { decision, ..kept.clone() });
            continue;
        };
        let places = (snap(from, &collation.left), snap(to, &collation.right));
        let fit = less_sure(from.fit, to.fit);
        let link = links.entry(places).or_insert_with(|| unproposed(places.0, places.1, fit));
        if fit == Fit::Uncertain {
            link.unsure = Some(decision.verdict);
        } else {
            link.decisions.push(kept.id);
            link.state = LinkState::Decided(decision.verdict);
            link.fit = fit;
        }
    }
    let notes: Vec<PlacedNote> = notes.into_iter().filter_map(|note| place_note(note, &sides)).collect();
    // What the editor wrote on stays on the screen, also when the engine would not propose it today.
    for note in &notes {
        if let (Some(from), Some(to)) = (&note.left, &note.right) {
            let (one, other) = (snap(*from, &collation.left), snap(*to, &collation.right));
            let fit = less_sure(from.fit, to.fit);
            links.entry((one, other)).or_insert_with(|| unproposed(one, other, fit));
        }
    }
    let absences = absences
        .into_iter()
        .filter_map(|absence| {
            let on_left = match (sides.of(absence.claim.article)?, sides.of(absence.article)?) {
                (Side::Left, Side::Right) => true,
                (Side::Right, Side::Left) => false,
                _ => return None,
            };
            let anchor = sides.find(&absence.claim, if on_left { Side::Left } else { Side::Right });
            Some(PlacedAbsence { absence, on_left, anchor })
        })
        .collect();
    Comparison { left, right, collation, links: links.into_values().collect(), lost, notes, absences }
}

/// The two articles that are set side by side, and their earlier versions.
struct Sides<'a> {
    left: ArticleId,
    right: ArticleId,
    versions: &'a Versions,
    /// For the places of each article on each side.
    finders: BTreeMap<(ArticleId, Side), Finder<'a>>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Side {
    Left,
    Right,
}

/// A place as one of the article on its side, and where it is in its text.
struct Found {
    place: Place,
    anchor: Option<Anchor>,
}

impl<'a> Sides<'a> {
    fn new(
        left: &'a KeptArticle,
        right: &'a KeptArticle,
        versions: &'a Versions,
        earlier: &'a BTreeMap<ArticleId, String>,
    ) -> Self {
        let mut finders = BTreeMap::new();
        for (side, kept) in [(Side::Left, left), (Side::Right, right)] {
            let text = kept.article.text.as_str();
            finders.insert((kept.id, side), Finder::new(text));
            for (&id, older) in earlier.iter().filter(|&(&id, _)| versions.is_earlier(id, kept.id)) {
                finders.insert((id, side), Finder::since(older, text));
            }
        }
        Self { left: left.id, right: right.id, versions, finders }
    }
}

impl Sides<'_> {
    /// The side that an article stands on, itself or by a newer version; the article itself comes first, because two
    /// versions of one article can be compared as well.
    fn of(&self, article: ArticleId) -> Option<Side> {
        let is_earlier = |of| self.versions.is_earlier(article, of);
        match article {
            id if id == self.left => Some(Side::Left),
            id if id == self.right => Some(Side::Right),
            _ if is_earlier(self.left) => Some(Side::Left),
            _ if is_earlier(self.right) => Some(Side::Right),
            _ => None,
        }
    }

    /// Where a place of the article on this side, or of an earlier version of it, is today.
    fn find(&self, place: &Place, side: Side) -> Option<Anchor> {
        let known = self.finders.get(&(place.article, side));
        known.or_else(|| self.finders.get(&(self.id(side), side)))?.find(&place.selector)
    }

    /// Two places as places of the two articles, in the order of the sides, or `None` where they belong to another pair.
    fn of_link(&self, one: &Place, other: &Place) -> Option<(Found, Found)> {
        match (self.of(one.article)?, self.of(other.article)?) {
            (Side::Left, Side::Right) => {
                Some((self.carried(one, Side::Left), self.carried(other, Side::Right)))
            }
            (Side::Right, Side::Left) => {
                Some((self.carried(other, Side::Left), self.carried(one, Side::Right)))
            }
            _ => None,
        }
    }

    /// A place of the article or of an earlier version, as one of the article.
    fn carried(&self, place: &Place, side: Side) -> Found {
        let anchor = self.find(place, side);
        Found { place: Place { article: self.id(side), selector: place.selector.clone() }, anchor }
    }

    fn id(&self, side: Side) -> ArticleId {
        match side {
            Side::Left => self.left,
            Side::Right => self.right,
        }
    }
}

/// Words that only resemble those that were meant stand for the claim that they are most of.
fn snap(anchor: Anchor, claims: &[Claim]) -> Span {
    if anchor.is_sure() {
        return anchor.span;
    }
    let overlap =
        |span: Span| anchor.span.end.min(span.end).saturating_sub(anchor.span.start.max(span.start));
    let best = claims.iter().map(|claim| claim.span).max_by_key(|&span| overlap(span));
    let is_it = |span: &Span| 5 * overlap(*span) >= 4 * anchor.span.len().max(span.len());
    best.filter(is_it).unwrap_or(anchor.span)
}

fn less_sure(one: Fit, other: Fit) -> Fit {
    match (one, other) {
        (Fit::Uncertain, _) | (_, Fit::Uncertain) => Fit::Uncertain,
        (Fit::Moved, _) | (_, Fit::Moved) => Fit::Moved,
        _ => Fit::Exact,
    }
}

/// The note as one on these two articles, left first.
fn place_note(note: Note, sides: &Sides<'_>) -> Option<PlacedNote> {
    let (target, from, to, places) = match &note.target {
        Target::Article(article) => (Target::Article(sides.id(sides.of(*article)?)), None, None, 0),
        Target::Claim(place) => {
            let side = sides.of(place.article)?;
            let Found { place, anchor } = sides.carried(place, side);
            let (from, to) = match side {
                Side::Left => (anchor, None),
                Side::Right => (None, anchor),
            };
            (Target::Claim(place), from, to, 1)
        }
        Target::Link(one, other) => {
            let (one, other) = sides.of_link(one, other)?;
            (Target::Link(one.place, other.place), one.anchor, other.anchor, 2)
        }
    };
    let found = usize::from(from.is_some()) + usize::from(to.is_some());
    Some(PlacedNote { note: Note { target, ..note }, left: from, right: to, lost: found < places })
}

#[cfg(test)]
mod tests {
    use article::{Article, ArticleBuilder, BlockKind, Facts, Selector, Source};
    use collate::{Options, collate};

    use super::*;
    use crate::{AbsenceId, NoteId};

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
        join(left, right, collation, Work { decisions: decisions.to_vec(), notes, ..Work::default() })
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
    fn work_on_an_earlier_version_is_carried_over() {
        let (older, right) = pair();
        let newer = kept(ArticleId(3), &["A line was added.", "The agent was named in Moscow."]);
        let one = place(LEFT, &older.article, "The agent was named in Moscow.");
        let other = place(RIGHT, &right.article, "The agent was named in Moscow.");
        let rain = place(LEFT, &older.article, "Rain fell on the harbour.");
        let collation = collate(&newer.article, &right.article, &Options::default()).unwrap();
        let work = Work {
            decisions: vec![decision(other.clone(), one.clone(), Verdict::Confirmed)],
            notes: vec![
                note(Target::Link(other, one.clone())),
                note(Target::Claim(rain)),
                note(Target::Article(LEFT)),
            ],
            absences: vec![Absence { id: AbsenceId(1), claim: one, article: RIGHT, checked: 0 }],
            versions: Versions::new([(newer.id, LEFT)]),
            earlier: BTreeMap::from([(LEFT, older.article.text.clone())]),
        };
        let comparison = join(newer.clone(), right, collation, work);
        let [link] = comparison.links.as_slice() else { panic!("one link") };
        assert!(link.is_confirmed() && link.proposal.is_some());
        assert_eq!(link.fit, Fit::Moved);
        let lost: Vec<bool> = comparison.notes.iter().map(|note| note.lost).collect();
        assert_eq!(lost, [false, true, false]);
        assert!(
            comparison.notes.iter().all(|note| note.note.target.articles()[0] == newer.id),
            "as notes on it"
        );
        let [absence] = comparison.absences.as_slice() else { panic!("one absence") };
        assert!(absence.on_left && absence.anchor.is_some_and(|anchor| anchor.fit == Fit::Moved));
    }

    #[test]
    fn a_word_on_words_that_were_edited_has_to_be_said_again() {
        let older = kept(LEFT, &["The agent was named in Moscow on Friday by two officials."]);
        let right = kept(RIGHT, &["The agent was named in Moscow on Friday by two officials."]);
        let newer = kept(ArticleId(3), &["The agent was named in Moscow on Sunday by two officials."]);
        let words = "The agent was named in Moscow on Friday by two officials.";
        let (one, other) = (place(LEFT, &older.article, words), place(RIGHT, &right.article, words));
        let collation = collate(&newer.article, &right.article, &Options::default()).unwrap();
        let work = Work {
            decisions: vec![decision(one.clone(), other, Verdict::Confirmed)],
            notes: vec![note(Target::Claim(one))],
            versions: Versions::new([(newer.id, LEFT)]),
            ..Work::default()
        };
        let comparison = join(newer, right, collation, work);
        let [link] = comparison.links.as_slice() else { panic!("one link") };
        assert_eq!((link.state, link.unsure), (LinkState::Proposed, Some(Verdict::Confirmed)));
        assert_eq!(comparison.notes[0].left.map(|anchor| anchor.fit), Some(Fit::Uncertain));
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
