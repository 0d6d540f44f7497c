//! Every kind of report as a document: anchors, wording, and that nothing is forgotten.

use dossier::{LinkState, Verdict};
use report::document::{Block, Document, document};
use report::{About, Choices, Contents, Length, fate_table};

use crate::{fates, sample, setting};

/// One of each kind, of the large sample.
pub fn all(choices: &Choices) -> Vec<Document> {
    let large = sample::large().comparison;
    let kept = [large.left.clone(), large.right.clone()];
    let story = fates::story(4);
    [
        Contents::comparison(&large, fate_table(&story, choices.language), sample::about(), choices.clone()),
        Contents::record(&story, sample::about(), choices.clone()).unwrap(),
        Contents::memo(std::slice::from_ref(&large), sample::about(), choices.clone()),
        Contents::notes(&kept, &large.notes, sample::about(), choices.clone()),
    ]
    .iter()
    .map(document)
    .collect()
}

#[test]
fn every_anchor_is_there_once_and_everything_leads_to_one() {
    for length in [Length::Whole, Length::Short] {
        for document in all(&Choices { length, ..Choices::default() }) {
            let kind = document.kind;
            let (mut anchors, mut leads) = (Vec::new(), Vec::new());
            setting::walk(&serde_json::to_value(document).unwrap(), &mut anchors, &mut leads);
            let count = anchors.len();
            anchors.sort_unstable();
            anchors.dedup();
            assert_eq!(anchors.len(), count, "{kind:?}");
            let lost: Vec<_> = leads.iter().filter(|to| !anchors.contains(to)).collect();
            assert!(lost.is_empty(), "{kind:?}: {lost:?}");
        }
    }
}

#[test]
fn each_kind_says_what_it_rests_on() {
    for document in all(&Choices::default()) {
        let told = format!("{:?}", document.sections.last().unwrap());
        for words in [
            "machine’s suggestion",
            "a person’s",
            "21 November 2026, 12:04 UTC",
            "Crossread 0.1.0",
            "private are in no report",
            &sample::large().comparison.left.article.source.sha256,
        ] {
            assert!(told.contains(words), "{:?}: {words}", document.kind);
        }
        assert_eq!(document.sections.last().unwrap().anchor, "about");
    }
}

#[test]
fn every_note_of_the_sample_is_told_once() {
    let large = sample::large().comparison;
    for document in [&all(&Choices::default())[0], &all(&Choices::default())[3]] {
        let told = serde_json::to_string(document).unwrap();
        for placed in &large.notes {
            let begins: String = placed.note.text.chars().take(20).collect();
            assert_eq!(told.matches(&begins).count(), 1, "{:?}: {begins}", document.kind);
        }
    }
}

#[test]
fn a_decision_says_whose_it_is_and_a_dispute_both() {
    let mut draft = sample::large();
    let word = |author: &str, verdict| dossier::Word {
        verdict,
        relation: None,
        bundle: None,
        author: author.to_owned(),
        decided: crate::draft::NOON,
    };
    let link = &mut draft.comparison.links[0];
    link.state = LinkState::Decided(Verdict::Confirmed);
    link.said = Some(word("Ana", Verdict::Confirmed));
    link.others = vec![word("Ben", Verdict::Rejected)];
    let contents = Contents::comparison(&draft.comparison, None, sample::about(), Choices::default());
    let told = document(&contents);
    let links = told.sections.iter().find(|section| section.anchor == "links").unwrap();
    let Block::Pair(pair) = &links.blocks[0] else { panic!("{links:?}") };
    let small: Vec<String> =
        pair.small.iter().map(|line| line.iter().map(|piece| piece.text.as_str()).collect()).collect();
    assert_eq!(small[0], "Confirmed by Ana, 21 November 2026, 12:04 UTC.");
    assert_eq!(small[1], "Ben says: rejected, 21 November 2026, 12:04 UTC.");
}

#[test]
fn an_empty_title_has_a_name() {
    let about = About { dossier_title: "  ".to_owned(), ..sample::about() };
    let contents = Contents::comparison(&sample::small().comparison, None, about, Choices::default());
    assert_eq!(document(&contents).title, "Untitled dossier");
}
