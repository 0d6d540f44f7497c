//! The recommendation's own examples.

use std::fs;
use std::path::Path;

use annotation::{Content, Reading, Subject, Target, read};
use locale::Language;

/// What the examples select words in.
const PAGE: &str = "First, this is an anotation that has some mistakes. Then there is text before the Selected Text and text after it.";

#[track_caller]
fn reading(name: &str, text: &str) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../fixtures/annotations/w3c");
    let file = fs::read(folder.join(name).with_extension("json")).unwrap();
    read(&file, &[Subject { sha256: &"0".repeat(64), title: "Page", text }]).unwrap()
}

/// The example with another source, so that its target is an article.
#[track_caller]
fn aimed(name: &str) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../fixtures/annotations/w3c");
    let mut file: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join(name).with_extension("json")).unwrap()).unwrap();
    let source = format!("urn:sha256:{}", "0".repeat(64));
    match file.get_mut("target") {
        Some(serde_json::Value::Object(target)) => drop(target.insert("source".to_owned(), source.into())),
        Some(target) => *target = source.into(),
        None => panic!("an example has a target"),
    }
    read(file.to_string().as_bytes(), &[Subject { sha256: &"0".repeat(64), title: "Page", text: PAGE }])
        .unwrap()
}

#[track_caller]
fn check_note(name: &str, expect: &str, expect_tags: &[&str], author: Option<&str>) {
    let reading = aimed(name);
    let [Ok(annotation)] = reading.annotations.as_slice() else { panic!("{name}: {reading:?}") };
    let Content::Note { text, tags, state: None, verdict: None } = &annotation.content else {
        panic!("{name}")
    };
    assert_eq!(
        (text.as_str(), tags.iter().map(String::as_str).collect::<Vec<_>>()),
        (expect, expect_tags.to_vec())
    );
    assert_eq!(annotation.author.as_deref(), author);
    assert!(annotation.id.as_deref().is_some_and(|id| id.starts_with("http://example.org/anno")));
}

#[test]
fn bodies_purposes_and_agents_are_read() {
    check_note("basic", "<http://example.org/post1>", &[], None);
    check_note("embedded-textual-body", "<p>j'adore !</p>", &[], None);
    check_note("string-body", "Comment text", &[], None);
    check_note("several-bodies", "<http://example.org/description1>\n\ntag1", &[], None);
    check_note("lifecycle", "<http://example.org/review1>", &[], Some("http://example.org/user1"));
    check_note("agents", "<http://example.net/review1>", &[], Some("My Pseudonym"));
    let text = "A good description of the topic that bears further investigation";
    check_note("motivation-and-purpose", text, &["readme"], None);
    let reading = aimed("lifecycle");
    let annotation = reading.annotations[0].as_ref().unwrap();
    assert_eq!((annotation.created, annotation.changed), (Some(1_422_446_400_000), Some(1_422_522_000_000)));
    assert_eq!(annotation.targets, [Target::Article(0)]);
}

#[test]
fn words_are_selected_by_quotation_also_where_the_source_is_another() {
    for (name, words) in [("text-quote-selector", "anotation"), ("refined-selector", "Selected Text")] {
        for reading in [aimed(name), reading(name, PAGE)] {
            let [Ok(annotation)] = reading.annotations.as_slice() else { panic!("{name}: {reading:?}") };
            let [Target::Place(0, selector)] = annotation.targets.as_slice() else {
                panic!("{name}: no place")
            };
            assert_eq!(
                (selector.quote.as_str(), selector.start),
                (words, PAGE.find(words).unwrap()),
                "{name}"
            );
        }
    }
}

#[test]
fn what_cannot_be_used_is_passed_over_with_its_reason() {
    let check = |reading: &Reading, reason: &str| {
        let [Err(passed)] = reading.annotations.as_slice() else { panic!("{reading:?}") };
        let said = Language::English.say(&passed.reason);
        assert!(said.contains(reason) && passed.id.is_some(), "{said}");
    };
    check(&reading("basic", PAGE), "none of these articles");
    check(&aimed("choice"), "its body is a Choice");
    check(&reading("composite", PAGE), "its target is a Composite");
    check(&reading("list", PAGE), "its target is a List");
    check(&reading("several-bodies", PAGE), "http://example.org/image1");
    for name in ["fragment-selector", "range-selector"] {
        check(&aimed(name), "other means");
    }
    check(&aimed("text-position-selector"), "does not lie in the article");
    check(&reading("text-quote-selector", "Quite another text."), "in none of these");
}

#[test]
fn collections_and_pages_are_walked_and_their_sizes_not_believed() {
    let collection = reading("collection", PAGE);
    assert!(collection.annotations.is_empty());
    assert_eq!(collection.label.as_deref(), Some("Steampunk Annotations"));
    assert_eq!(collection.elsewhere, ["http://example.org/page1"]);
    let page = reading("page", PAGE);
    assert_eq!((page.annotations.len(), page.elsewhere), (2, vec!["http://example.org/page2".to_owned()]));
    let embedded = reading("embedded-page", PAGE);
    assert_eq!((embedded.annotations.len(), embedded.elsewhere.len()), (2, 0));
}
