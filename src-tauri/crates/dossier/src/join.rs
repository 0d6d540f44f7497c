//! Joins what the engine proposes with what the editor decided and wrote.

use std::collections::BTreeMap;

use article::{Anchor, Fit, Span};
use collate::{Claim, Collation, Judge};

use crate::sides::{Found, Side, Sides};
use crate::{
    Comparison, Cut, Decision, JudgedLink, KeptArticle, KeptDecision, LinkState, Note, PlacedAbsence,
    PlacedCut, PlacedNote, Proposal, Target, Word, Work,
};

/// Joins a collation of `left` and `right` with the decisions and notes of their dossier.
///
/// What speaks of other articles is passed over; what was made on an earlier version of one of the two is carried over to
/// it. A decision or link note made with the two articles on the other sides is turned round.
pub fn join(left: KeptArticle, right: KeptArticle, collation: Collation, work: Work) -> Comparison {
    let Work { author, decisions, notes, absences, cuts, versions, earlier, judged } = work;
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
                said: None,
                others: Vec::new(),
                fit: Fit::Exact,
                unsure: None,
                decisions: Vec::new(),
                own_decisions: Vec::new(),
            };
            ((from, to), judged)
        })
        .collect();
    // A link that the engine does not propose is judged all the same: those, at once.
    let mut unproposed = BTreeMap::new();
    let mut lost = Vec::new();
    let mut words = Vec::new();
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
        if !links.contains_key(&places) {
            unproposed.entry(places).or_insert(fit);
        }
        words.push((places, fit, kept));
    }
    let notes: Vec<PlacedNote> = notes.into_iter().filter_map(|note| place_note(note, &sides)).collect();
    // What the editor wrote on stays on the screen, also when the engine would not propose it today.
    for note in &notes {
        if let (Some(from), Some(to)) = (&note.left, &note.right) {
            let places = (snap(*from, &collation.left), snap(*to, &collation.right));
            if !links.contains_key(&places) {
                unproposed.entry(places).or_insert(less_sure(from.fit, to.fit));
            }
        }
    }
    let judge = |links: &[_]| Judge::between(&left.article, &right.article).judge(links);
    for (places, judgement) in judged.of(unproposed.keys().copied().collect(), judge) {
        links.insert(
            places,
            JudgedLink {
                left: places.0,
                right: places.1,
                judgement,
                proposal: None,
                state: LinkState::Proposed,
                said: None,
                others: Vec::new(),
                fit: unproposed[&places],
                unsure: None,
                decisions: Vec::new(),
                own_decisions: Vec::new(),
            },
        );
    }
    for (places, fit, kept) in words {
        let Some(link) = links.get_mut(&places) else { continue };
        if fit == Fit::Uncertain {
            link.unsure = Some(kept.decision.verdict);
        } else {
            link.decisions.push(kept.id);
            if kept.decision.author == author {
                link.own_decisions.push(kept.id);
            }
            hear(link, Word::of(&kept.decision), &author);
            link.fit = fit;
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
    let cuts = cuts.into_iter().filter_map(|cut| place_cut(cut, &sides)).collect();
    Comparison {
        author,
        left,
        right,
        collation,
        links: links.into_values().collect(),
        lost,
        notes,
        absences,
        cuts,
    }
}

/// Takes in a word on a link. The one of whoever works now is in force, else the last one; a new word of the same editor
/// is instead of the old one.
fn hear(link: &mut JudgedLink, word: Word, me: &str) {
    link.others.retain(|other| other.author != word.author);
    match &mut link.said {
        Some(said) if said.author != word.author && said.author == me => link.others.push(word),
        said => {
            let before = said.replace(word);
            link.others
                .extend(before.filter(|before| said.as_ref().is_some_and(|it| it.author != before.author)));
        }
    }
    link.state = link.said.as_ref().map_or(LinkState::Proposed, |said| LinkState::Decided(said.verdict));
}

fn place_cut(cut: Cut, sides: &Sides<'_>) -> Option<PlacedCut> {
    let side = sides.of(cut.place.article)?;
    let anchor = sides.find(&cut.place, side);
    Some(PlacedCut { cut, on_left: side == Side::Left, anchor })
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
    let own = |anchor: Option<Anchor>, side| anchor.filter(|&anchor| !is_refused(&note, anchor, side, sides));
    let (target, from, to, places) = match &note.target {
        Target::Dossier => (Target::Dossier, None, None, 0),
        Target::Article(article) => (Target::Article(sides.id(sides.of(*article)?)), None, None, 0),
        Target::Claim(place) | Target::Words(place) => {
            let side = sides.of(place.article)?;
            let Found { place, anchor } = sides.carried(place, side);
            let (from, to) = match side {
                Side::Left => (anchor, None),
                Side::Right => (None, anchor),
            };
            let target = match &note.target {
                Target::Words(_) => Target::Words(place),
                _ => Target::Claim(place),
            };
            (target, from, to, 1)
        }
        Target::Link(one, other) => {
            let (one, other) = sides.of_link(one, other)?;
            (Target::Link(one.place, other.place), one.anchor, other.anchor, 2)
        }
    };
    let (left, right) = (own(from, Side::Left), own(to, Side::Right));
    let refused = left != from || right != to;
    let found = usize::from(left.is_some()) + usize::from(right.is_some());
    Some(PlacedNote { note: Note { target, ..note }, left, right, lost: found < places, refused })
}

/// Whether the editor said of the words that were found that they are not the note's: themselves, or what became of them
/// in a newer version. Of a place that is sure nothing was asked.
fn is_refused(note: &Note, anchor: Anchor, side: Side, sides: &Sides<'_>) -> bool {
    let mut refused = note.refused.iter().filter(|place| sides.of(place.article) == Some(side));
    !anchor.is_sure()
        && refused.any(|place| {
            sides.find(place, side).is_some_and(|there| {
                let shared = there
                    .span
                    .end
                    .min(anchor.span.end)
                    .saturating_sub(there.span.start.max(anchor.span.start));
                2 * shared > there.span.len().min(anchor.span.len())
            })
        })
}

#[cfg(test)]
mod tests {
    use article::{Article, ArticleBuilder, BlockKind, Facts, Selector, Source};
    use collate::{Options, collate};

    use super::*;
    use crate::{Absence, AbsenceId, ArticleId, DecisionId, NoteId, Place, Verdict, Versions};

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
        Note::new(NoteId(1), target, "?", 0)
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
        let decision = Decision::new(left, right, verdict, 0);
        KeptDecision { id: DecisionId(7), decision }
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
            absences: vec![Absence {
                id: AbsenceId(1),
                claim: one,
                article: RIGHT,
                author: String::new(),
                checked: 0,
            }],
            versions: Versions::new([(newer.id, LEFT)]),
            earlier: BTreeMap::from([(LEFT, older.article.text.clone())]),
            ..Work::default()
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

    #[test]
    fn ones_own_word_is_in_force_and_the_others_stay_beside_it() {
        let (left, right) = pair();
        let one = place(LEFT, &left.article, "The agent was named in Moscow.");
        let other = place(RIGHT, &right.article, "The agent was named in Moscow.");
        let word = |id, author: &str, verdict, decided| {
            let mut kept = decision(one.clone(), other.clone(), verdict);
            kept.id = DecisionId(id);
            kept.decision.author = author.to_owned();
            kept.decision.decided = decided;
            kept
        };
        let decisions = vec![
            word(1, "Ana", Verdict::Rejected, 1),
            word(2, "Bo", Verdict::Confirmed, 2),
            word(3, "Ana", Verdict::Confirmed, 3),
            word(4, "Bo", Verdict::Rejected, 4),
        ];
        for (me, state, others, disputed) in [
            ("Ana", Verdict::Confirmed, vec![("Bo", Verdict::Rejected)], true),
            ("Bo", Verdict::Rejected, vec![("Ana", Verdict::Confirmed)], true),
            ("Cy", Verdict::Rejected, vec![("Ana", Verdict::Confirmed)], true),
        ] {
            let collation = collate(&left.article, &right.article, &Options::default()).unwrap();
            let work = Work { author: me.to_owned(), decisions: decisions.clone(), ..Work::default() };
            let comparison = join(left.clone(), right.clone(), collation, work);
            let [link] = comparison.links.as_slice() else { panic!("one link") };
            assert_eq!(link.state, LinkState::Decided(state), "{me}");
            let heard: Vec<_> = link.others.iter().map(|word| (word.author.as_str(), word.verdict)).collect();
            assert_eq!((heard, link.is_disputed()), (others, disputed), "{me}");
        }
    }
}
