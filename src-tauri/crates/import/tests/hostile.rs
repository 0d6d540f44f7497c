//! Whatever the bytes, an import ends in an article that holds together or in a plain refusal.

#![allow(clippy::unwrap_used, reason = "a test may panic, and so may what it calls")]

use article::{Block, BlockKind};
use import::{ImportError, Imported, Remark, read_bytes, read_pasted};
use proptest::prelude::*;

/// Checks what everything that works with articles relies on.
fn check_sound(imported: &Imported) -> Result<(), TestCaseError> {
    let article = &imported.article;
    let mut end = 0;
    for block in &article.blocks {
        let words = block.span.of(&article.text);
        prop_assert!(words.is_some_and(|words| !words.is_empty() && words == words.trim()), "{block:?}");
        prop_assert!(block.span.start >= end, "blocks overlap or are out of order");
        prop_assert!(!words.unwrap_or_default().contains('\n'));
        prop_assert!(block.span.len() <= 64 * 1024);
        end = block.span.end;
    }
    let odd = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{FFFE}' | '\u{FFFF}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    prop_assert!(!article.text.contains(odd), "{:?}", article.text);
    prop_assert!(article.blocks.iter().any(Block::is_body));
    prop_assert!(article.facts.headline.is_some());
    prop_assert!(imported.remarks.iter().all(|remark| !remark.to_string().is_empty()));
    Ok(())
}

fn check(name: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    match (read_bytes(name, bytes), read_bytes(name, bytes)) {
        (Ok(first), Ok(second)) => {
            check_sound(&first)?;
            prop_assert_eq!(first, second, "importing twice differs");
        }
        (Err(first), Err(second)) => prop_assert_eq!(first.to_string(), second.to_string()),
        _ => prop_assert!(false, "importing twice differs"),
    }
    Ok(())
}

/// Lines of the kinds that the readers look for, and odd ones.
fn line() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{1,9}( [A-Za-z]{1,9}){0,12}[.?!]?",
        "\\PC{0,40}",
        "[ \t]{0,6}[0-9]{1,4}[.)] [a-z ]{0,30}",
        "[>#*`\\[\\]()!<_~|-]{0,12}[a-z ]{0,9}[>#*`\\[\\]()!<_~|-]{0,12}",
        "[א-ת ]{0,20}|[\u{200E}\u{202E}\u{2068}]{0,3}|😀|e\u{301}|&#x?[0-9a-f]{1,6};",
        prop::sample::select(vec![
            "by Jane Doe",
            "Jane Doe",
            "The Quayside Review, May 16, 2017",
            "Published: 05/06/2017",
            "Opinion",
            "Jane Doe is a staff writer.",
            "Comments are closed.",
            "So it is. Comments are closed. More",
            "3 Comments",
            "Photo: A",
            "Read more",
            "Related",
            "Correction",
            "---",
            "title: A",
            "<script>",
            "<p>a</p>",
            "</script>",
            "",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    // A failure is turned into a test of its own by hand.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        check("a.txt", &bytes)?;
        check("a.md", &bytes)?;
    }

    #[test]
    fn any_text(text in "\\PC{0,300}|(?s).{0,300}") {
        check("a.txt", text.as_bytes())?;
        check("a.md", text.as_bytes())?;
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        check("a.txt", &utf16)?;
    }

    #[test]
    fn any_lines(lines in prop::collection::vec(line(), 0..30), end in "\n|\n\n|\r\n|\r|  \n") {
        let text = lines.join(&end);
        check("a.txt", text.as_bytes())?;
        check("a.md", text.as_bytes())?;
        if let Ok(pasted) = read_pasted(&text) {
            check_sound(&pasted)?;
        }
    }

    #[test]
    fn any_cut_of_an_article(cut in 0..2000_usize, byte in any::<u8>()) {
        let text = "Trust, Lost\n\nby Jane Doe\n\n“Élan,” she said – twice. It’s £5.\n\nJane Doe is a writer.\n\n1. Ja!\n";
        let mut bytes = text.repeat(20).into_bytes();
        bytes.truncate(cut);
        bytes.push(byte);
        check("a.txt", &bytes)?;
    }
}

#[track_caller]
fn refused(name: &str, bytes: &[u8], expect: &str) {
    let error = read_bytes(name, bytes).unwrap_err();
    assert_eq!(error.to_string(), format!("“{name}” {expect}"));
}

#[test]
fn refusals_say_what_is_wrong_and_what_to_do() {
    let other = |format: &str| {
        format!(
            "is {format}, which this version does not read. Save the article as a web page, Word, \
             OpenDocument, PDF or plain text file and import that."
        )
    };
    let empty = "is empty: it holds no words at all. Choose the file that holds the article.";
    refused("a.txt", b"", empty);
    refused("a.txt", b" \n\t\r\n \xEF\xBB\xBF", empty);
    refused("a.doc", b"\xD0\xCF\x11\xE0\xA1\xB1", &other("an old Word or Office document"));
    refused("a.pages", b"PK\x03\x04\x14\0\x06\0", &other("a Pages document"));
    refused("a.html", b"\x89PNG\r\n\x1A\n", &other("a picture"));
    refused("a.zip", b"PK\x03\x04\x14\0\x06\0", &other("a ZIP archive"));
    let binary: Vec<u8> = (0..5000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    refused(
        "budget.bin",
        &binary,
        "is not text: it holds binary data. Save the article as a web page, Word, OpenDocument, PDF or plain \
         text file and import that.",
    );
    refused(
        "a.txt",
        &vec![b'a'; 20_000_001],
        "is too large: it holds 21 MB, and at most 20 MB can be imported. Import a file that holds one article only.",
    );
    refused(
        "a.txt",
        "One.\n".repeat(20_001).as_bytes(),
        "has more than 20000 paragraphs, which is no single article. Import a file that holds one article only.",
    );
    for text in
        ["Photo: Jane Doe", "Comments are closed.", "© 2017 The Quayside Review", "* * *", "Read more"]
    {
        let error = read_pasted(text).unwrap_err();
        assert!(matches!(error, ImportError::NoArticle { .. }), "{text}: {error}");
    }
}

#[test]
fn a_single_line_is_an_article() {
    for text in
        ["Trust is lent", "Trust is lent.", "by Jane Doe, who never gave in to anybody at all", "אמון"]
    {
        let imported = read_pasted(text).unwrap();
        assert_eq!(imported.article.text, text);
        assert_eq!(imported.article.blocks[0].kind, BlockKind::Paragraph);
        assert_eq!(imported.article.source.name, "Pasted text");
    }
}

#[test]
fn long_paragraphs_are_cut_and_that_is_said() {
    let imported = read_pasted(&"“It goes on. ".repeat(20_000)).unwrap();
    assert_eq!(imported.article.blocks.len(), 5);
    assert!(imported.remarks.contains(&Remark::CutParagraphs { count: 1 }));
    check_sound(&imported).unwrap();
}

#[test]
fn large_sources_take_no_time() {
    let start = std::time::Instant::now();
    let line = "The partner that gathers a secret decides who else may see it, and nobody else does.";
    for text in [
        line.repeat(20_000),
        format!("{line}\n\n").repeat(4_000),
        "a\n".repeat(100_000),
        "1. a\n".repeat(4_000),
        "Comments are closed. ".repeat(20_000),
        "By ".repeat(100_000),
    ] {
        let _ = read_bytes("a.txt", text.as_bytes());
        let _ = read_bytes("a.md", text.as_bytes());
    }
    // Some 0.2 s when optimised.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
