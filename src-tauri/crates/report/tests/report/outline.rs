//! What goes into a report, and where each decision and note is read.

use article::{Anchor, Fence, Fit, Span};
use collate::Relation::{Reworded, SameWords};
use dossier::{LinkState, Target, Verdict};
use locale::Language;
use report::{Emphasis, NoteEntry, Outline, outline};

use crate::draft::{Draft, LEFT, MINUTE, NOON, RIGHT, Sheet, gone};
use crate::sample;

fn outlined(draft: &Draft) -> Outline {
    outline(&draft.comparison, Language::English)
}

fn sheet<'a>(date: Option<&'a str>, source: &'a str) -> Sheet<'a> {
    Sheet {
        date,
        source,
        paragraphs: &[&["One is so.", "Two is so."], &["Three is so."]],
        ..Sheet::default()
    }
}

/// Two articles of three claims each, without links.
fn plain() -> Draft {
    Draft::new(&sheet(Some("2017"), "left.txt"), &sheet(Some("2023"), "right.txt"))
}

fn texts(notes: &[NoteEntry]) -> Vec<&str> {
    notes.iter().map(|note| note.text.as_str()).collect()
}

#[test]
fn articles_are_called_by_their_dates_or_their_sides() {
    let labels = |left, right| {
        let draft = Draft::new(&sheet(left, "a.txt"), &sheet(right, "b.txt"));
        let articles = outlined(&draft).articles;
        [articles.left, articles.right].map(|sheet| (sheet.label, sheet.in_it, sheet.of_it))
    };
    let own = |label: &str, in_it: &str, of_it: &str| (label.to_owned(), in_it.to_owned(), of_it.to_owned());
    let left = own("Left", "on the left", "on the left");
    let right = own("Right", "on the right", "on the right");
    let year = |year| own(year, &format!("in {year}"), &format!("of {year}"));
    assert_eq!(labels(Some("2017-05-16"), Some("2025")), [year("2017"), year("2025")]);
    assert_eq!(labels(None, None), [left.clone(), right.clone()]);
    assert_eq!(labels(Some("2017"), None), [year("2017"), right.clone()]);
    assert_eq!(labels(Some("2017-05"), Some("2017-05")), [left, right]);
    let day = own("16 May 2017", "in that of 16 May 2017", "of 16 May 2017");
    assert_eq!(labels(Some("2017-05-16"), Some("2017-05-18"))[0], day);
}

#[test]
fn what_the_sample_holds_is_counted() {
    let outline = outlined(&sample::large());
    let counts = &outline.counts;
    assert_eq!((counts.claims.left, counts.claims.right), (17, 14));
    let links = counts.links;
    assert_eq!((links.total, links.same_words, links.reworded), (14, 1, 3));
    assert_eq!((links.differs_in_detail, links.related_only, links.editor_only), (9, 1, 1));
    assert_eq!((counts.confirmed, counts.undecided, counts.rejected), (6, 8, 1));
    assert_eq!((counts.lost_decisions, counts.notes), (1, 7));
    assert_eq!((counts.gaps.left, counts.gaps.right), (3, 1));
    let told: usize = outline.links.iter().chain(&outline.rejected).map(|link| link.notes.len()).sum();
    let gaps: usize = outline.gaps.left.iter().chain(&outline.gaps.right).map(|gap| gap.notes.len()).sum();
    let apart = [
        &outline.article_notes.left,
        &outline.article_notes.right,
        &outline.other_notes,
        &outline.lost_notes,
    ];
    let apart: usize = apart.iter().map(|notes| notes.len()).sum();
    assert_eq!(told + gaps + apart, 7, "every note is told once");
}

#[test]
fn a_claim_is_a_gap_unless_a_link_to_it_stands() {
    let mut draft = plain();
    draft.link(("One", "One"), (0.5, Reworded), &[], &[]).state = LinkState::Decided(Verdict::Rejected);
    draft.own_link("Two", "Three", Verdict::Confirmed);
    let outline = outlined(&draft);
    let gaps: Vec<_> = outline
        .gaps
        .left
        .iter()
        .map(|gap| (gap.passage.text(), gap.passage.paragraph, gap.rejected.clone()))
        .collect();
    assert_eq!(
        gaps,
        [("One is so.".to_owned(), Some(1), vec![1]), ("Three is so.".to_owned(), Some(2), vec![])]
    );
    assert_eq!(outline.gaps.right.len(), 2);
    assert_eq!(outline.counts.links.editor_only, 1);
    assert_eq!(outline.links[0].suggestion, None);
}

#[test]
fn links_of_one_claim_point_to_each_other_and_to_its_note() {
    let mut draft = plain();
    draft.link(("One", "One"), (0.9, SameWords), &[], &[]);
    draft.link(("One", "Two"), (0.6, Reworded), &[], &[]);
    draft.link(("Two", "Two"), (0.9, SameWords), &[], &[]);
    draft.link(("Three", "Two"), (0.4, Reworded), &[], &[]).state = LinkState::Decided(Verdict::Rejected);
    draft.note_on_claim(RIGHT, "Two", "on the claim");
    let outline = outlined(&draft);
    let also: Vec<_> =
        outline.links.iter().map(|link| (link.left.also_in.clone(), link.right.also_in.clone())).collect();
    assert_eq!(also, [(vec![2], vec![]), (vec![1], vec![3]), (vec![], vec![2])]);
    assert_eq!(outline.rejected[0].right.also_in, [2, 3]);
    assert_eq!(texts(&outline.links[1].notes), ["on the claim"]);
    assert_eq!(outline.links[1].notes[0].about, "the claim of 2023");
    assert_eq!(outline.links[2].see_notes, [2]);
    assert!(outline.links[0].see_notes.is_empty() && outline.links[1].see_notes.is_empty());
}

#[test]
fn every_note_has_one_place() {
    let mut draft = plain();
    draft.link(("One", "One"), (0.9, SameWords), &[], &[]);
    draft.link(("Two", "Two"), (0.4, Reworded), &[], &[]).state = LinkState::Decided(Verdict::Rejected);
    draft.note_on_link("One", "One", "standing");
    draft.note_on_link("Two", "Two", "rejected");
    draft.note_on_link("Three", "Three", "unlinked");
    draft.note_on_claim(LEFT, "Two", "gap");
    draft.note(Target::Article(LEFT), None, None, "left article");
    draft.note(Target::Article(RIGHT), None, None, "right article");
    draft.note(Target::Claim(gone(RIGHT, "Gone.")), None, None, "lost claim");
    let (one, other) = (gone(LEFT, "One is so."), gone(RIGHT, "Gone."));
    let found = Some(Anchor { span: Span::new(0, 10), fit: Fit::Exact });
    draft.note(Target::Link(one, other), found, None, "half lost");
    let outline = outlined(&draft);
    assert_eq!(texts(&outline.links[0].notes), ["standing"]);
    assert_eq!(texts(&outline.rejected[0].notes), ["rejected"]);
    assert_eq!(texts(&outline.other_notes), ["unlinked"]);
    let quote = |label: &str, words: &str| (label.to_owned(), words.to_owned());
    assert_eq!(outline.other_notes[0].quotes, [quote("2017", "Three is so."), quote("2023", "Three is so.")]);
    assert_eq!(texts(&outline.gaps.left[0].notes), ["gap"]);
    assert_eq!(texts(&outline.article_notes.left), ["left article"]);
    assert_eq!(texts(&outline.article_notes.right), ["right article"]);
    assert_eq!(texts(&outline.lost_notes), ["lost claim", "half lost"]);
    assert_eq!(outline.lost_notes[1].quotes, [quote("2017", "One is so."), quote("2023", "Gone.")]);
}

#[test]
fn a_note_on_words_that_are_no_claim_is_told_with_its_words() {
    let fenced = [(Fence::Comments, "A reader says so.")];
    let mut draft = Draft::new(&Sheet { fenced: &fenced, ..sheet(None, "a.txt") }, &sheet(None, "b.txt"));
    let at = draft.comparison.left.article.text.find("A reader").unwrap();
    let found = Some(Anchor { span: Span::new(at, at + 17), fit: Fit::Uncertain });
    draft.note(Target::Claim(gone(LEFT, "A reader says so.")), found, None, "funny");
    let outline = outlined(&draft);
    let note = &outline.other_notes[0];
    assert_eq!((note.about.as_str(), note.uncertain), ("a passage on the left", true));
    assert_eq!(note.quotes, [("Left".to_owned(), "A reader says so.".to_owned())]);
    assert_eq!(
        (outline.left_out.left[0].reason, outline.left_out.left[0].excerpt.as_str()),
        (Fence::Comments, "A reader says so.")
    );
}

#[test]
fn a_lost_decision_is_told_in_the_order_of_the_sides() {
    let mut draft = plain();
    draft.lost_decision("left words", "right words", Verdict::Rejected);
    let decision = &mut draft.comparison.lost[0].decision;
    std::mem::swap(&mut decision.left, &mut decision.right);
    let lost = &outlined(&draft).lost_decisions[0];
    assert_eq!((lost.quotes.left.as_str(), lost.quotes.right.as_str()), ("left words", "right words"));
    assert_eq!((lost.verdict, lost.signed.when), (Verdict::Rejected, NOON - 3 * MINUTE));
}

#[test]
fn only_what_differs_in_a_named_detail_is_stressed() {
    let outline = outlined(&sample::large());
    let stressed = |number: usize| {
        let link = &outline.links[number - 1];
        let named = |passage: &report::Passage| {
            let runs = passage.runs.iter().filter(|run| run.emphasis == Emphasis::Named);
            runs.map(|run| run.text.clone()).collect::<Vec<_>>().join("|")
        };
        (named(&link.left), named(&link.right))
    };
    let pair = |left: &str, right: &str| (left.to_owned(), right.to_owned());
    assert_eq!(stressed(5), pair("30", "45"));
    assert_eq!(stressed(11), pair("and we believed it", ""));
    assert_eq!(stressed(6), pair("reportedly", ""));
    assert_eq!(stressed(8), pair("No accident", "one accident|February 2017"));
}
