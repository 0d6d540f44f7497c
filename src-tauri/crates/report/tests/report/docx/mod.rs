//! Word files, read back.

mod hostile;
mod opened;

use std::collections::{BTreeMap, BTreeSet};

use report::document::{Block, Document, Note, Pair};
use report::{DocxSetting, Emphasis, Kind, Letterhead, Logo, LogoKind, Paper, Prose, Rgb, Run, docx};

use crate::setting;
use opened::{Changes, Opened, all, paragraphs, value, words};

const DOCUMENT: &str = "word/document.xml";

fn open(document: &Document) -> Opened {
    Opened::new(&docx(document, &DocxSetting::default()).unwrap())
}

fn letterhead() -> Letterhead {
    Letterhead {
        name: "The Daily Example".to_owned(),
        line: Some("Standards desk".to_owned()),
        opening: Some("Confidential.\nFor editors only.".to_owned()),
        closing: Some("Questions: the standards desk.".to_owned()),
        accent: Some(Rgb(0xab, 0x0c, 0xde)),
        logo: Some(Logo {
            kind: LogoKind::Png,
            bytes: crate::letterhead::png(300, 100),
            width: 300,
            height: 100,
            description: "A mark".to_owned(),
        }),
    }
}

/// The document's only pair that stands, to be changed.
fn pair(document: &mut Document) -> &mut Pair {
    let blocks = document.sections.iter_mut().flat_map(|section| &mut section.blocks);
    let mut pairs = blocks.filter_map(|block| if let Block::Pair(pair) = block { Some(pair) } else { None });
    pairs.next().unwrap()
}

fn plain(text: &str) -> Vec<Run> {
    vec![Run { text: text.to_owned(), emphasis: Emphasis::Plain }]
}

/// The paragraph that a bookmark stands in.
fn paragraph_at<'a, 'input>(
    tree: &'a roxmltree::Document<'input>,
    bookmark: &str,
) -> roxmltree::Node<'a, 'input> {
    let at = all(tree, "bookmarkStart").find(|start| value(*start, "name") == Some(bookmark)).unwrap();
    at.ancestors().find(|node| node.tag_name().name() == "p").unwrap()
}

#[test]
fn every_part_is_well_formed_named_and_referred_to() {
    let letterhead = letterhead();
    let setting = DocxSetting { letterhead: Some(&letterhead), ..DocxSetting::default() };
    let file = Opened::new(&docx(&setting::of("word"), &setting).unwrap());

    let types = file.tree("[Content_Types].xml");
    let named: BTreeSet<&str> = all(&types, "Override").filter_map(|one| value(one, "PartName")).collect();
    for name in file.names().filter(|name| *name != "[Content_Types].xml") {
        assert!(name.ends_with(".rels") || named.contains(format!("/{name}").as_str()), "{name}");
        if !name.ends_with(".png") {
            file.tree(name);
        }
    }
    assert!(named.iter().all(|name| file.has(name.trim_start_matches('/'))), "{named:?}");

    let mut related = BTreeSet::new();
    for (part, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        for one in all(&file.tree(part), "Relationship") {
            assert_eq!(value(one, "TargetMode"), None);
            let target = format!("{folder}{}", value(one, "Target").unwrap());
            assert!(file.has(&target), "{target}");
            related.insert(format!("/{target}"));
        }
    }
    assert_eq!(related.iter().map(String::as_str).collect::<BTreeSet<_>>(), named);

    let document = file.tree(DOCUMENT);
    let relationships = file.tree("word/_rels/document.xml.rels");
    let ids: BTreeSet<&str> =
        all(&relationships, "Relationship").filter_map(|one| value(one, "Id")).collect();
    for node in document.descendants() {
        for attribute in node.attributes().filter(|attribute| {
            attribute.namespace().is_some_and(|namespace| namespace.ends_with("/relationships"))
        }) {
            assert!(ids.contains(attribute.value()), "{attribute:?}");
        }
    }
    assert_eq!(file.bytes("word/media/logo.png"), crate::letterhead::png(300, 100));
}

#[test]
fn every_style_is_defined_and_headings_are_word_s_own() {
    let mut used = BTreeSet::new();
    let mut defined = BTreeMap::new();
    for kind in Kind::ALL {
        let file = open(&Document { kind, ..setting::of("word") });
        for part in
            [DOCUMENT, "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/comments.xml"]
        {
            if !file.has(part) {
                continue;
            }
            let tree = file.tree(part);
            for name in ["pStyle", "rStyle", "tblStyle"] {
                used.extend(all(&tree, name).filter_map(|node| value(node, "val").map(str::to_owned)));
            }
        }
        let styles = file.tree("word/styles.xml");
        for style in all(&styles, "style") {
            let name = all_in(style, "name").and_then(|name| value(name, "val")).unwrap_or_default();
            defined.insert(value(style, "styleId").unwrap().to_owned(), name.to_owned());
            used.extend(
                ["basedOn", "next"]
                    .iter()
                    .filter_map(|name| all_in(style, name).and_then(|node| value(node, "val")))
                    .map(str::to_owned),
            );
        }
    }
    for style in &used {
        assert!(defined.contains_key(style), "{style}");
    }
    for (id, name) in [
        ("Title", "Title"),
        ("Subtitle", "Subtitle"),
        ("Heading1", "heading 1"),
        ("Heading2", "heading 2"),
        ("Heading3", "heading 3"),
        ("Quote", "Quote"),
        ("Caption", "caption"),
        ("SmallPrint", "Small print"),
        ("Note", "Note"),
    ] {
        assert_eq!(defined.get(id).map(String::as_str), Some(name));
        assert!(used.contains(id), "{id}");
    }
}

fn all_in<'a, 'input>(node: roxmltree::Node<'a, 'input>, name: &str) -> Option<roxmltree::Node<'a, 'input>> {
    node.children().find(|child| child.tag_name().name() == name)
}

#[test]
fn the_same_document_gives_the_same_bytes_and_its_date_is_the_file_s() {
    let document = setting::of("word");
    let once = docx(&document, &DocxSetting::default()).unwrap();
    assert_eq!(once, docx(&document, &DocxSetting::default()).unwrap());
    let file = Opened::new(&once);
    let core = file.tree("docProps/core.xml");
    let told: Vec<(&str, &str)> = core
        .root_element()
        .children()
        .map(|node| (node.tag_name().name(), node.text().unwrap_or_default()))
        .collect();
    assert_eq!(
        told,
        [
            ("title", "word"),
            ("subject", "Comparison report"),
            ("creator", "word"),
            ("lastModifiedBy", "word"),
            ("revision", "1"),
            ("created", "2025-03-09T12:00:00Z"),
            ("modified", "2025-03-09T12:00:00Z"),
            ("language", "en-GB"),
        ]
    );
}

#[test]
fn a_page_has_its_size_its_running_head_and_its_number() {
    let letterhead = letterhead();
    for (paper, width, height) in [(Paper::A4, "11906", "16838"), (Paper::Letter, "12240", "15840")] {
        let setting = DocxSetting { paper, letterhead: Some(&letterhead), ..DocxSetting::default() };
        let file = Opened::new(&docx(&setting::of("word"), &setting).unwrap());
        let document = file.tree(DOCUMENT);
        let size = all(&document, "pgSz").next().unwrap();
        assert_eq!((value(size, "w"), value(size, "h")), (Some(width), Some(height)));
        assert_eq!(paragraphs(&file.tree("word/header1.xml")), ["word\tThe Daily Example"]);
        assert_eq!(paragraphs(&file.tree("word/header2.xml")), [""]);
        let footer = file.tree("word/footer1.xml");
        assert_eq!(paragraphs(&footer), ["Comparison report\tPage 1 of 1"]);
        let fields: Vec<_> = all(&footer, "fldSimple").filter_map(|field| value(field, "instr")).collect();
        assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
        let width: u32 = width.parse().unwrap();
        for table in all(&document, "tblGrid") {
            let columns = table.children().filter_map(|column| value(column, "w")?.parse::<u32>().ok());
            assert_eq!(columns.sum::<u32>(), width - 2 * 1304);
        }
    }
}

#[test]
fn the_letterhead_stands_first_and_closes_the_report() {
    let letterhead = letterhead();
    let setting = DocxSetting { letterhead: Some(&letterhead), ..DocxSetting::default() };
    let file = Opened::new(&docx(&setting::of("word"), &setting).unwrap());
    let tree = file.tree(DOCUMENT);
    let told = paragraphs(&tree);
    assert_eq!(told[1..3], ["The Daily Example", "Standards desk"]);
    let opening = told.iter().position(|words| words == "Confidential.").unwrap();
    assert_eq!(told[opening + 1], "For editors only.");
    assert_eq!(told.last().unwrap(), "Questions: the standards desk.");
    assert_eq!(value(all(&tree, "docPr").next().unwrap(), "descr"), Some("A mark"));
    assert!(file.text("word/styles.xml").contains("AB0CDE"));
    // Without one, Crossread's colour.
    let plain = open(&setting::of("word"));
    assert!(plain.text("word/styles.xml").contains("1F4E79") && !plain.text("word/styles.xml").contains('{'));
}

#[test]
fn bookmarks_are_unique_and_every_link_leads_to_one() {
    for kind in Kind::ALL {
        let document = Document { kind, ..setting::of("word") };
        let file = open(&document);
        let tree = file.tree(DOCUMENT);
        let names: Vec<&str> = all(&tree, "bookmarkStart").filter_map(|start| value(start, "name")).collect();
        let once: BTreeSet<&str> = names.iter().copied().collect();
        assert_eq!(once.len(), names.len());
        assert!(
            names.iter().all(|name| name.len() <= 40 && name.starts_with(|c: char| c.is_ascii_alphabetic()))
        );
        let leads: Vec<&str> = all(&tree, "hyperlink").filter_map(|link| value(link, "anchor")).collect();
        assert!(
            leads.len() > document.sections.len() && leads.iter().all(|to| once.contains(to)),
            "{leads:?}"
        );
        let starts: Vec<_> = all(&tree, "bookmarkStart").map(|start| value(start, "id")).collect();
        let ends: Vec<_> = all(&tree, "bookmarkEnd").map(|end| value(end, "id")).collect();
        assert_eq!(starts.iter().collect::<BTreeSet<_>>(), ends.iter().collect::<BTreeSet<_>>());

        // Every anchor of the document has its place in the file.
        let (mut anchors, mut unused) = (Vec::new(), Vec::new());
        setting::walk(&serde_json::to_value(&document).unwrap(), &mut anchors, &mut unused);
        for anchor in anchors {
            assert!(once.contains(anchor.replace('-', "_").as_str()), "{kind:?} {anchor}");
        }
    }
}

#[test]
fn anchors_that_are_no_bookmarks_get_other_names() {
    let long = "a".repeat(60);
    let mut document = setting::of("word");
    for (section, anchor) in document.sections.iter_mut().zip(["7", "", long.as_str(), "LINK-7", "link_7"]) {
        section.anchor = anchor.to_owned();
    }
    let file = open(&document);
    let tree = file.tree(DOCUMENT);
    let names: Vec<&str> = all(&tree, "bookmarkStart").filter_map(|start| value(start, "name")).collect();
    let small: BTreeSet<String> = names.iter().map(|name| name.to_ascii_lowercase()).collect();
    assert_eq!(small.len(), names.len());
    assert!(names.contains(&"at_7") && names.iter().all(|name| name.len() <= 40));
}

#[test]
fn all_words_are_there_in_order() {
    let file = open(&setting::of("word"));
    let told = paragraphs(&file.tree(DOCUMENT)).into_iter().filter(|words| !words.is_empty());
    insta::assert_snapshot!(told.collect::<Vec<_>>().join("\n"));
    insta::assert_snapshot!(paragraphs(&file.tree("word/comments.xml")).join("\n"));
}

#[test]
fn a_memo_has_its_notes_in_the_text_and_no_comment() {
    for kind in [Kind::Memo, Kind::Notes] {
        let file = open(&Document { kind, ..setting::of("word") });
        assert!(!file.has("word/comments.xml"));
        let tree = file.tree(DOCUMENT);
        assert_eq!(all(&tree, "commentReference").count(), 0);
        let headings = paragraphs(&tree);
        let notes = headings.iter().filter(|words| words.starts_with("Note on the claim of 2017"));
        assert_eq!(notes.count(), 5);
    }
}

#[test]
fn comments_have_author_initials_and_date_and_hang_on_their_words() {
    let mut document = setting::of("word");
    let quote = |words: &str| report::document::Quote {
        anchor: String::new(),
        label: Vec::new(),
        runs: plain(words),
        small: Vec::new(),
    };
    let pair = pair(&mut document);
    pair.left.runs = vec![
        Run { text: "About ".to_owned(), emphasis: Emphasis::Plain },
        Run { text: "30 officials".to_owned(), emphasis: Emphasis::Named },
        Run { text: " knew.".to_owned(), emphasis: Emphasis::Plain },
    ];
    pair.right.runs = plain("About 45 officials knew.");
    let note = |number: usize, words: Vec<&str>, on_right, author: &str| Note {
        anchor: format!("note-{number}"),
        quotes: words.into_iter().map(quote).collect(),
        prose: Prose::as_typed(&format!("note {number}")),
        author: author.to_owned(),
        on_right,
        ..pair.notes[0].clone()
    };
    pair.notes = vec![
        note(2, vec![], false, "Jane van Doe"),
        note(3, vec![" 0 off "], false, "J"),
        note(4, vec!["nowhere"], true, ""),
        note(5, vec![], true, "Q"),
    ];
    for tracked in [false, true] {
        let setting = DocxSetting { tracked, ..DocxSetting::default() };
        let file = Opened::new(&docx(&document, &setting).unwrap());
        let comments = file.tree("word/comments.xml");
        let told: BTreeMap<String, [Option<&str>; 4]> = all(&comments, "comment")
            .map(|one| {
                let said =
                    one.children().filter(roxmltree::Node::is_element).map(|p| words(p, Changes::Accepted));
                let said = said.collect::<Vec<_>>().join("|");
                (said, ["id", "author", "initials", "date"].map(|name| value(one, name)))
            })
            .collect();
        let tree = file.tree(DOCUMENT);
        let on = |number: usize| {
            let (_, [id, author, initials, date]) =
                told.iter().find(|(said, _)| said.contains(&format!("|note {number}|"))).unwrap();
            assert_eq!(*date, Some("2025-03-09T12:00:00Z"));
            (author.unwrap(), initials.unwrap(), commented(&tree, id.unwrap()))
        };
        assert_eq!(on(2), ("Jane van Doe", "JVD", "About 30 officials knew.".to_owned()));
        assert_eq!(on(3), ("J", "J", "0 off".to_owned()));
        // Whose author is not known has the document's.
        assert_eq!(on(4), ("word", "W", "About 45 officials knew.".to_owned()));
        assert_eq!(on(5), ("Q", "Q", "About 45 officials knew.".to_owned()));

        let ids = |name| all(&tree, name).filter_map(|node| value(node, "id")).collect::<BTreeSet<_>>();
        let comments: BTreeSet<&str> = all(&comments, "comment").filter_map(|one| value(one, "id")).collect();
        for name in ["commentRangeStart", "commentRangeEnd", "commentReference"] {
            assert_eq!(ids(name), comments);
            assert_eq!(all(&tree, name).count(), comments.len());
        }
    }
}

/// The words between a comment's beginning and its end.
fn commented(tree: &roxmltree::Document<'_>, id: &str) -> String {
    let mut inside = false;
    let mut said = String::new();
    for node in tree.descendants() {
        match node.tag_name().name() {
            "commentRangeStart" if value(node, "id") == Some(id) => inside = true,
            "commentRangeEnd" if value(node, "id") == Some(id) => return said,
            "t" if inside => said.push_str(node.text().unwrap_or_default()),
            _ => {}
        }
    }
    panic!("comment {id} does not end");
}

#[test]
fn rejecting_all_changes_gives_the_left_words_and_accepting_the_right() {
    let sentences = [
        ("About 30 officials had been told.", "Some 45 officials had been told, twice."),
        ("The same.", "The same."),
        ("", "All of it is new."),
        ("All of it is gone.", ""),
        ("<w:del>a & b</w:del>\tc\nd", "<w:ins>a &amp; b</w:ins>\te\nd"),
        ("“הכול היה ידוע”, אמר השר", "“לא הכול היה ידוע”, אמרה השרה"),
        ("東京の当局は把握していた", "東京の当局は把握していなかった"),
    ];
    for (left, right) in sentences {
        let mut document = setting::of("word");
        let pair = pair(&mut document);
        pair.left.runs = plain(left);
        let cut = right.char_indices().nth(right.chars().count() / 2).map_or(0, |(at, _)| at);
        pair.right.runs = vec![
            Run { text: right[..cut].to_owned(), emphasis: Emphasis::Differs },
            Run { text: right[cut..].to_owned(), emphasis: Emphasis::Named },
        ];
        let setting = DocxSetting { tracked: true, ..DocxSetting::default() };
        let file = Opened::new(&docx(&document, &setting).unwrap());
        let tree = file.tree(DOCUMENT);
        let quotation = paragraph_at(&tree, "link_7_right");
        assert_eq!(words(quotation, Changes::Rejected), left);
        assert_eq!(words(quotation, Changes::Accepted), right);
        assert_eq!(words(paragraph_at(&tree, "link_7_left"), Changes::Accepted), left);
        for name in ["ins", "del"] {
            for change in all(&tree, name) {
                assert_eq!(value(change, "author"), Some("Crossread"));
                assert_eq!(value(change, "date"), Some("2025-03-09T12:00:00Z"));
                let odd = if name == "ins" { "delText" } else { "t" };
                assert!(change.descendants().all(|node| node.tag_name().name() != odd));
            }
        }
        // Only where it is asked for.
        let plain = open(&document);
        let plain = plain.tree(DOCUMENT);
        assert_eq!(all(&plain, "ins").count() + all(&plain, "del").count(), 0);
    }
}

#[test]
fn pairs_stay_together_and_long_ones_may_break() {
    for (length, whole) in [(10, true), (1000, false)] {
        let mut document = setting::of("word");
        pair(&mut document).left.runs = plain(&"word ".repeat(length));
        let file = open(&document);
        let tree = file.tree(DOCUMENT);
        let quotation = paragraph_at(&tree, "link_7_left");
        let row = quotation.ancestors().find(|node| node.tag_name().name() == "tr").unwrap();
        let has = |node: roxmltree::Node<'_, '_>, name: &str| {
            node.descendants().any(|inner| inner.tag_name().name() == name)
        };
        assert_eq!(has(row, "cantSplit"), whole);
        assert_eq!(has(quotation, "keepNext"), whole);
        let head = row.prev_sibling_element().unwrap();
        assert!(has(head, "tblHeader") && has(head, "cantSplit") && has(head, "keepNext"));
        assert_eq!(paragraphs_in(head), ["2017 word paragraph 3", "2017 word paragraph 3"]);
    }
}

fn paragraphs_in(node: roxmltree::Node<'_, '_>) -> Vec<String> {
    let inside = node.descendants().filter(|inner| inner.tag_name().name() == "p");
    inside.map(|paragraph| words(paragraph, Changes::Accepted)).collect()
}

#[test]
fn what_runs_from_right_to_left_is_said_to() {
    let mut document = setting::of("word");
    pair(&mut document).left.runs = plain("אמר BBC, 30 פעם.");
    let file = open(&document);
    let tree = file.tree(DOCUMENT);
    let quotation = paragraph_at(&tree, "link_7_left");
    let inside =
        |name: &'static str| quotation.descendants().filter(move |node| node.tag_name().name() == name);
    assert_eq!(inside("bidi").count(), 1);
    let told: Vec<(String, bool)> = inside("r")
        .map(|run| {
            (words(run, Changes::Accepted), run.descendants().any(|node| node.tag_name().name() == "rtl"))
        })
        .filter(|(words, _)| !words.is_empty())
        .collect();
    let expect = [("אמר ", true), ("BBC", false), (", 30 פעם.", true)];
    assert_eq!(told, expect.map(|(words, is)| (words.to_owned(), is)));
    assert!(inside("lang").all(|lang| value(lang, "bidi") == Some("he-IL")));
    assert_eq!(words(paragraph_at(&tree, "link_7_right"), Changes::Accepted), "word and word of word, word");
    let right = paragraph_at(&tree, "link_7_right");
    assert!(right.descendants().all(|node| !["bidi", "rtl"].contains(&node.tag_name().name())));
}

/// Only where LibreOffice is at hand; what Word says nobody can try here.
#[test]
fn libre_office_reads_it() {
    let folder = tempfile::tempdir().unwrap();
    let letterhead = letterhead();
    let setting = DocxSetting { tracked: true, letterhead: Some(&letterhead), ..DocxSetting::default() };
    std::fs::write(folder.path().join("report.docx"), docx(&setting::of("wörd <&>"), &setting).unwrap())
        .unwrap();
    let converted = std::process::Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}/profile", folder.path().display()))
        .args(["--headless", "--convert-to", "txt:Text (encoded):UTF8", "report.docx"])
        .current_dir(folder.path())
        .output();
    let Ok(converted) = converted else {
        println!(
            "LibreOffice is not here (Debian: libreoffice-writer-nogui), so it was not asked to open a report."
        );
        return;
    };
    let text = std::fs::read_to_string(folder.path().join("report.txt"));
    let text = text.unwrap_or_else(|error| panic!("{error}: {converted:?}"));
    for words in
        ["The Daily Example", "At a glance", "wörd <&> and wörd <&> of wörd <&>, wörd <&>", "SHA-256"]
    {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}
