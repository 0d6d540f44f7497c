//! What is chosen is in a report, and what is not is said.

use collate::DifferenceKind::Figure;
use collate::Relation::{Contradicts, DiffersInDetail, Reworded, SameWords};
use dossier::{Comparison, LinkState, NoteState, NoteVerdict, Target, Verdict};
use report::{Body, Choices, Contents, Links, Order, Outline, Subject};

use crate::draft::{Draft, LEFT, RIGHT, Sheet, gone};
use crate::{fates, sample};

const LINES: &[&[&str]] = &[&["One is so.", "Two is so.", "Three is so."], &["Four is so.", "Five is so."]];

/// Four links and a rejected one; notes of several states and tags.
fn draft() -> Draft {
    let sheet = |date| Sheet { date: Some(date), source: "a.txt", paragraphs: LINES, ..Sheet::default() };
    let mut draft = Draft::new(&sheet("2017"), &sheet("2023"));
    draft.link(("One", "One"), (0.6, SameWords), &[], &[]);
    draft.link(("Two", "Two"), (0.9, DiffersInDetail), &[], &[(Figure, "Two", "Two")]).state =
        LinkState::Decided(Verdict::Confirmed);
    draft.link(("Three", "Three"), (0.7, Contradicts), &[], &[]);
    draft.link(("Three", "Four"), (0.8, Reworded), &[], &[]);
    draft.link(("Four", "Four"), (0.4, Reworded), &[], &[]).state = LinkState::Decided(Verdict::Rejected);
    draft.note_on_link("Two", "Two", "the figure");
    draft.note_on_link("Three", "Three", "the denial");
    draft.note_on_claim(RIGHT, "Five", "when?");
    draft.note(Target::Dossier, None, None, "for all");
    let notes = &mut draft.comparison.notes;
    notes[0].note.state = NoteState::Waiting;
    notes[0].note.tags = vec!["Budget".to_owned()];
    notes[0].note.verdict = Some(NoteVerdict::NeedsCorrection);
    notes[1].note.verdict = Some(NoteVerdict::Wrong);
    notes[2].note.tags = vec!["tunnel".to_owned()];
    for (at, placed) in notes.iter_mut().enumerate() {
        placed.note.uid = at.to_string();
    }
    draft
}

fn chosen(comparison: &Comparison, choices: Choices) -> (Outline, Vec<String>) {
    let contents = Contents::comparison(comparison, None, sample::about(), choices);
    match contents.body {
        Body::Comparison(pairs) => (pairs.outline, contents.left_out),
        other => panic!("{other:?}"),
    }
}

/// The first words of the left claims of the links, and those of both sides without a counterpart.
fn told(outline: &Outline) -> (Vec<(usize, String)>, Vec<String>) {
    let first = |text: String| text.split(' ').next().unwrap().to_owned();
    let links = outline.links.iter().map(|link| (link.number, first(link.left.text()))).collect();
    let gaps = outline.gaps.left.iter().chain(&outline.gaps.right);
    (links, gaps.map(|gap| first(gap.passage.text())).collect())
}

#[track_caller]
fn check(choices: Choices, links: &[&str], gaps: &[&str], said: &str) {
    let (outline, left_out) = chosen(&draft().comparison, choices);
    let links: Vec<_> = links.iter().enumerate().map(|(at, words)| (at + 1, (*words).to_owned())).collect();
    assert_eq!(told(&outline), (links, gaps.iter().map(|words| (*words).to_owned()).collect()));
    assert!(left_out.iter().any(|it| it == said), "{left_out:#?}");
    assert_eq!(outline.counts.links.total, 4, "the figures are of the whole comparison");
}

const PRIVATE: &str = "Notes that their author marked as private are in no report.";
const ALL: [&str; 4] = ["One", "Two", "Three", "Three"];
const GAPS: [&str; 3] = ["Four", "Five", "Five"];

#[test]
fn links_are_chosen_and_what_is_not_is_said() {
    let by = |links| Choices { links, ..Choices::default() };
    check(by(Links::All), &ALL, &GAPS, PRIVATE);
    check(
        by(Links::Confirmed),
        &["Two"],
        &GAPS,
        "Only links that an editor confirmed or drew are in it; 3 others are not.",
    );
    check(
        by(Links::Differing),
        &["Two", "Three"],
        &GAPS,
        "Only links that differ in detail or contradict are in it; 2 others are not.",
    );
}

#[test]
fn what_carries_a_note_of_a_state_or_with_a_tag_is_chosen() {
    let states = Choices { states: vec![NoteState::Waiting, NoteState::Resolved], ..Choices::default() };
    check(
        states,
        &["Two"],
        &[],
        "Only what carries a note that is waiting or resolved is in it; 4 links and 3 claims without a counterpart \
         are not.",
    );
    let tags = Choices { tags: vec!["budget".to_owned(), "Tunnel".to_owned()], ..Choices::default() };
    check(
        tags,
        &["Two"],
        &["Five"],
        "Only what carries a note that has the tag “budget” or “Tunnel” is in it; 4 links and 2 claims without a \
         counterpart are not.",
    );
}

#[test]
fn gaps_rejected_links_and_notes_can_stay_out() {
    let without = |change: fn(&mut Choices)| {
        let mut choices = Choices::default();
        change(&mut choices);
        choices
    };
    check(
        without(|choices| choices.gaps = false),
        &ALL,
        &["Five"],
        "Claims without a counterpart are not in it, but for those that carry a note (2 claims left out).",
    );
    check(without(|choices| choices.rejected = false), &ALL, &GAPS, "1 rejected link is not in it.");
    check(without(|choices| choices.notes = false), &ALL, &GAPS, "Notes are not in it (4 left out).");
    let (outline, _) = chosen(&draft().comparison, without(|choices| choices.notes = false));
    assert!(outline.links.iter().all(|link| link.notes.is_empty()));
    assert!(outline.other_notes.is_empty());
}

#[test]
fn links_stand_in_the_order_that_was_chosen_and_point_at_each_other_still() {
    let by = |order| chosen(&draft().comparison, Choices { order, ..Choices::default() }).0;
    let scores = by(Order::Score);
    let order: Vec<String> = scores.links.iter().map(|link| link.right.text()).collect();
    assert_eq!(order, ["Two is so.", "Four is so.", "Three is so.", "One is so."]);
    assert_eq!(scores.links[1].left.also_in, [3]);
    assert_eq!(scores.links[2].left.also_in, [2]);
    let kinds = by(Order::Difference);
    let order: Vec<String> = kinds.links.iter().map(|link| link.right.text()).collect();
    assert_eq!(order, ["Three is so.", "Two is so.", "Four is so.", "One is so."]);
    let (differing, _) =
        chosen(&draft().comparison, Choices { links: Links::Differing, ..Choices::default() });
    assert!(differing.links[1].left.also_in.is_empty(), "the other link of the claim is not in the report");
}

#[test]
fn a_private_note_is_in_no_kind_of_report() {
    let mut draft = draft();
    for placed in &mut draft.comparison.notes {
        placed.note.private = true;
        placed.note.text = "SECRET".to_owned();
        placed.note.tags = vec!["SECRET".to_owned()];
    }
    let one = std::slice::from_ref(&draft.comparison);
    let kept = [draft.comparison.left.clone(), draft.comparison.right.clone()];
    let choices = Choices::default;
    let all = [
        Contents::comparison(&draft.comparison, None, sample::about(), choices()),
        Contents::record(one, sample::about(), choices()).unwrap(),
        Contents::memo(one, sample::about(), choices()),
        Contents::notes(&kept, &draft.comparison.notes, sample::about(), choices()),
    ];
    for contents in all {
        let document = report::document::document(&contents);
        assert!(!format!("{contents:?}{document:?}").contains("SECRET"));
    }
}

#[test]
fn a_memo_holds_what_is_marked_the_gravest_first() {
    let comparison = draft().comparison;
    let contents = Contents::memo(&[comparison], sample::about(), Choices::default());
    let Body::Memo(memo) = &contents.body else { panic!("{contents:?}") };
    let groups: Vec<_> = memo
        .groups
        .iter()
        .map(|group| {
            let links = group.links.iter();
            (
                group.verdict.unwrap(),
                links.map(|one| (one.link.number, one.link.left.text())).collect::<Vec<_>>(),
            )
        })
        .collect();
    let link = |number: usize, words: &str| vec![(number, words.to_owned())];
    assert_eq!(
        groups,
        [
            (NoteVerdict::Wrong, link(1, "Three is so.")),
            (NoteVerdict::NeedsCorrection, link(2, "Two is so.")),
        ]
    );
    assert_eq!(memo.gaps.len(), 1);
    assert_eq!((memo.gaps[0].article, contents.entries), (1, 3));
}

#[test]
fn a_memo_does_not_drop_what_was_written_on_words_that_are_lost() {
    let mut draft = draft();
    draft.note(
        Target::Link(gone(LEFT, "Gone left."), gone(RIGHT, "Gone right.")),
        None,
        None,
        "lost verdict",
    );
    draft.comparison.notes.last_mut().unwrap().note.uid = "lost".to_owned();
    let contents = Contents::memo(&[draft.comparison], sample::about(), Choices::default());
    let Body::Memo(memo) = &contents.body else { panic!("{contents:?}") };
    assert_eq!((memo.lost_notes.len(), contents.entries), (1, 4));
    let told = format!("{:?}", report::document::document(&contents));
    assert!(told.contains("lost verdict") && told.contains("Gone left.") && told.contains("Gone right."));
    for text in
        [report::json(&contents).unwrap(), String::from_utf8(report::csv(&contents).unwrap()).unwrap()]
    {
        assert!(text.contains("lost verdict") && text.contains("Gone left."));
    }
}

#[test]
fn a_note_that_two_comparisons_show_is_in_a_memo_once() {
    let comparison = draft().comparison;
    let contents = Contents::memo(&[comparison.clone(), comparison], sample::about(), Choices::default());
    assert_eq!((contents.entries, contents.articles.len()), (3, 2));
}

#[test]
fn notes_are_listed_by_what_they_are_about() {
    let mut draft = draft();
    draft.note(Target::Claim(gone(LEFT, "Gone.")), None, None, "lost");
    draft.comparison.notes.last_mut().unwrap().lost = true;
    let kept = [draft.comparison.left.clone(), draft.comparison.right.clone()];
    let contents = Contents::notes(&kept, &draft.comparison.notes, sample::about(), Choices::default());
    let Body::Notes(groups) = &contents.body else { panic!("{contents:?}") };
    let told: Vec<_> = groups.iter().map(|group| (group.heading.as_str(), group.notes.len())).collect();
    assert_eq!(
        told,
        [("Links", 2), ("Claims and words of 2023", 1), ("The dossier", 1), ("Places that are lost", 1),]
    );
    assert_eq!(groups[0].notes[0].quotes.len(), 2);
    assert_eq!(groups[1].notes[0].subject, Subject::Claim(RIGHT));
    assert_eq!(contents.entries, 5);
}

#[test]
fn a_record_tells_each_claim_with_the_words_of_every_later_article() {
    let comparisons = fates::comparisons();
    let contents = Contents::record(&comparisons, sample::about(), Choices::default()).unwrap();
    let Body::Record(record) = &contents.body else { panic!("{contents:?}") };
    assert_eq!((record.claims.len(), contents.entries, contents.articles.len()), (4, 4, 4));
    assert!(record.claims.iter().all(|claim| claim.later.len() == 3));
    for (claim, row) in record.claims.iter().zip(&record.table.rows) {
        assert_eq!(claim.passage.text(), row.claim);
        for (later, cell) in claim.later.iter().zip(&row.cells) {
            assert_eq!((later.fate, later.verdict, later.checked), (cell.fate, cell.verdict, cell.checked));
            assert_eq!(later.link.is_some(), later.fate != collate::Fate::Absent);
        }
    }
    let changed = Choices { links: Links::Differing, ..Choices::default() };
    let contents = Contents::record(&comparisons, sample::about(), changed).unwrap();
    let Body::Record(record) = &contents.body else { panic!("{contents:?}") };
    assert_eq!((record.claims.len(), record.table.rows.len()), (1, 1));
    assert_eq!(contents.left_out[0], "Only claims that changed are in it; 3 claims left out.");
}

#[test]
fn every_note_is_in_a_record_once() {
    let draft = draft();
    let one = std::slice::from_ref(&draft.comparison);
    let contents = Contents::record(one, sample::about(), Choices::default()).unwrap();
    let Body::Record(record) = &contents.body else { panic!("{contents:?}") };
    let in_claims = record
        .claims
        .iter()
        .flat_map(|claim| claim.notes.iter().chain(claim.later.iter().flat_map(|later| &later.notes)));
    let all = in_claims.chain(&record.other_notes).chain(&record.lost_notes);
    let mut texts: Vec<&str> = all.map(|note| note.text.as_str()).collect();
    texts.sort_unstable();
    assert_eq!(texts, ["for all", "the denial", "the figure", "when?"]);
}
