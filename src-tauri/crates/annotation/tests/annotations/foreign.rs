//! What other programs may write.

use annotation::{Content, ReadError, Target, read};

use crate::common::{LEFT, check_reason, place, read_one, subjects};

const LEFT_SOURCE: &str = "urn:sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn on(selector: &str) -> String {
    format!(
        r#"{{"type": "Annotation", "bodyValue": "x", "target": {{"source": "{LEFT_SOURCE}", "selector": {selector}}}}}"#
    )
}

fn target(selector: &str) -> Target {
    read_one(&on(selector)).unwrap().targets.remove(0)
}

#[test]
fn positions_are_code_points_and_quotations_come_first() {
    // Behind a face of four bytes and marks of three.
    let from = LEFT.chars().position(|letter| letter == '😀').unwrap() + 2;
    let position = format!(r#"{{"type": "TextPositionSelector", "start": {from}, "end": {}}}"#, from + 6);
    assert_eq!(target(&position), place(0, "Nobody", 1));
    // The words stand twice, and the position tells which are meant.
    let quote = r#"{"type": "TextQuoteSelector", "exact": "Nobody"}"#;
    assert_eq!(target(&format!("[{quote}, {position}]")), place(0, "Nobody", 1));
    // A position with other words does not count.
    let wrong = r#"{"type": "TextPositionSelector", "start": 0, "end": 6}"#;
    let quote = r#"{"type": "TextQuoteSelector", "exact": "Divers", "suffix": " found"}"#;
    assert_eq!(target(&format!("[{wrong}, {quote}]")), place(0, "Divers", 0));
}

#[test]
fn words_that_are_typeset_otherwise_or_gone_are_kept_as_they_are_known() {
    let quote = r#"{"type": "TextQuoteSelector", "exact": "\"Nobody\" was warned, said", "prefix": "on Friday\u00a0night. "}"#;
    assert_eq!(target(quote), place(0, "“Nobody” was warned, said", 0));
    let Target::Place(0, gone) =
        target(r#"{"type": "TextQuoteSelector", "exact": "not there", "prefix": "p"}"#)
    else {
        panic!("a lost place is a place")
    };
    assert_eq!((gone.quote.as_str(), gone.prefix.as_str()), ("not there", "p"));
}

#[test]
fn an_article_of_another_source_is_known_by_its_words_only_where_they_tell() {
    let quoted = |exact: &str| {
        format!(
            r#"{{"@type": ["oa:Annotation"], "bodyValue": "x", "target": {{"source": "https://paper.example/ferry",
            "selector": {{"type": "TextQuoteSelector", "exact": "{exact}"}}}}}}"#
        )
    };
    let found = read_one(&quoted("A court found in 2019 that the owner")).unwrap();
    assert_eq!(found.targets, [place(1, "A court found in 2019 that the owner", 0)]);
    check_reason(&quoted("Santa Rosalia"), "too few");
    check_reason(&quoted("A court found in 2020 that the owner"), "none of these articles");
}

#[test]
fn creators_times_and_unknown_members_are_taken_as_they_come() {
    let with = |more: &str| {
        format!(r#"{{"type": "Annotation", "bodyValue": "x", "target": "{LEFT_SOURCE}#p3", {more}}}"#)
    };
    let author = |more: &str| read_one(&with(more)).unwrap().author;
    assert_eq!(author(r#""creator": "urn:x:me""#).as_deref(), Some("urn:x:me"));
    assert_eq!(
        author(r#""creator": [{"name": ["A. Roe", "R"]}, "urn:b"]"#).as_deref(),
        Some("A. Roe, urn:b")
    );
    assert_eq!(author(r#""creator": {"nickname": "roe", "id": "urn:a"}"#).as_deref(), Some("roe"));
    assert_eq!(author(r#""creator": 7, "odd": {"deep": [1]}, "via": null"#), None);
    let created = |more: &str| read_one(&with(more)).unwrap().created;
    assert_eq!(created(r#""created": "2015-10-13T13:00:00+02:00""#), Some(1_444_734_000_000));
    assert_eq!(created(r#""created": "2015-10-13T13:00:00""#), Some(1_444_741_200_000));
    assert_eq!(created(r#""created": "yesterday""#), None);
    let id = |id: &str| read_one(&with(&format!(r#""id": {id}"#))).unwrap().id;
    assert_eq!(id(r#""urn:uuid:1""#).as_deref(), Some("urn:uuid:1"));
    assert_eq!((id("17"), id(r#""two words""#)), (None, None));
}

#[test]
fn what_is_no_note_is_passed_over() {
    let simple = |more: &str| format!(r#"{{"type": "Annotation", {more}}}"#);
    check_reason(&simple(r#""bodyValue": "x""#), "no target");
    check_reason(&simple(&format!(r#""target": "{LEFT_SOURCE}""#)), "says nothing");
    check_reason(&simple(r#""bodyValue": "x", "target": ["a", "b", "c"]"#), "3 targets");
    check_reason(
        &simple(&format!(r#""bodyValue": "x", "target": ["{LEFT_SOURCE}", "{LEFT_SOURCE}"]"#)),
        "no two places",
    );
    check_reason(
        &simple(&format!(r#""crossread:decision": "confirmed", "target": "{LEFT_SOURCE}""#)),
        "not two targets",
    );
    check_reason(&simple(r#""bodyValue": "x", "target": 5"#), "neither");
    check_reason(r#"{"type": "AnnotationPage", "items": [{"type": "Person"}]}"#, "not Annotation");
    check_reason(r#"{"type": "AnnotationPage", "items": ["urn:a"]}"#, "only its address");
    let highlight = simple(&format!(r#""motivation": "highlighting", "target": "{LEFT_SOURCE}""#));
    assert!(matches!(read_one(&highlight).unwrap().content, Content::Note { text, .. } if text.is_empty()));
}

#[test]
fn a_file_that_holds_none_is_refused_in_a_sentence() {
    let error = |file: &[u8]| read(file, &subjects()).unwrap_err();
    assert_eq!(error(b"{\"a\": 1}"), ReadError::NoAnnotations);
    assert_eq!(error(b"[]"), ReadError::NoAnnotations);
    assert_eq!(error(b"{\n  nothing"), ReadError::NotJson { line: 2, column: 3 });
    assert!(error(b"").to_string().starts_with("The file is not JSON: line 1"));
    let many = format!("[{}{{\"type\": \"Annotation\"}}]", "{\"type\": \"Annotation\"},".repeat(100_000));
    assert_eq!(error(many.as_bytes()), ReadError::TooMany);
    assert_eq!(error(&vec![b' '; (64 << 20) + 1]), ReadError::TooLarge);
    assert!(
        read(b"\xef\xbb\xbf{\"type\": \"AnnotationCollection\"}", &subjects())
            .unwrap()
            .annotations
            .is_empty()
    );
}
