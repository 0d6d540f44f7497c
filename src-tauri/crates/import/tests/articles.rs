//! Imports whole articles: the project's samples against what is expected of them, and the two real seeds.

#![allow(clippy::unwrap_used, reason = "a test may panic, and so may what it calls")]

use std::{
    fs,
    path::{Path, PathBuf},
};

use article::{Article, Block, BlockKind, Fence, HeadlineOrigin, PublicationDate};
use import::{read_bytes, read_file};
use serde_json::Value;

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).unwrap().to_owned()
}

/// The words of the blocks that pass `test`.
fn words(article: &Article, test: impl Fn(&Block) -> bool) -> Vec<&str> {
    article.blocks.iter().filter(|block| test(block)).map(|block| article.block_text(block)).collect()
}

fn headings(article: &Article) -> Vec<&str> {
    words(article, |block| matches!(block.kind, BlockKind::Heading { .. }) && block.fence.is_none())
}

fn fenced(article: &Article) -> Vec<(&str, Fence)> {
    let fenced = |block: &Block| Some((article.block_text(block), block.fence?));
    article.blocks.iter().filter_map(fenced).collect()
}

fn format_expected(source: &Path) -> PathBuf {
    let mut name = source.as_os_str().to_owned();
    name.push(".expected.json");
    name.into()
}

/// Checks one article against the expectation beside it.
fn check_sample(source: &Path, expected: &Value) {
    import::pdf::set_worker(env!("CARGO_BIN_EXE_import-pdf-worker"));
    let article = read_file(source).unwrap().article;
    let at = source.display();
    let text = |key: &str| expected[key].as_str();
    let facts = &article.facts;
    let headline = facts.headline.as_ref().unwrap();
    assert_eq!(text("headline"), Some(headline.text.as_str()), "{at}: headline");
    let origin = headline.origin.name();
    assert_eq!(text("headline_from"), Some(origin), "{at}: where the headline is from");
    assert_eq!(text("byline"), facts.byline.as_deref(), "{at}: byline");
    assert_eq!(text("outlet"), facts.outlet.as_deref(), "{at}: outlet");
    assert_eq!(text("date"), facts.date.map(PublicationDate::iso).as_deref(), "{at}: date");

    let expected_fences = expected["fenced"].as_array().unwrap();
    let fenced = fenced(&article);
    assert_eq!(fenced.len(), expected_fences.len(), "{at}: fenced {fenced:#?}");
    for ((words, fence), expected) in fenced.iter().zip(expected_fences) {
        assert!(words.starts_with(expected["starts"].as_str().unwrap()), "{at}: {words} is not {expected}");
        assert_eq!(fence.name(), expected["why"].as_str().unwrap(), "{at}: {words}");
    }
    let expected_headings: Vec<&str> =
        expected["headings"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(headings(&article), expected_headings, "{at}: headings");

    let body = words(&article, Block::is_body);
    assert_eq!(Some(body.len() as u64), expected["body_paragraphs"].as_u64(), "{at}: {body:#?}");
    assert!(body[0].starts_with(text("first_body").unwrap()), "{at}: {}", body[0]);
    assert!(body[body.len() - 1].ends_with(text("last_body").unwrap()), "{at}: {}", body[body.len() - 1]);
}

#[test]
fn samples_are_understood_as_expected() {
    let mut checked = 0;
    for story in fs::read_dir(repository().join("fixtures/articles")).unwrap() {
        let story = story.unwrap().path();
        if !story.is_dir() {
            continue;
        }
        for file in fs::read_dir(story).unwrap() {
            let source = file.unwrap().path();
            if source.extension().is_none_or(|extension| extension == "json") {
                continue;
            }
            // Where a story lies there in several formats, the expectation's name has the format in it.
            let beside = [source.with_extension("expected.json"), format_expected(&source)];
            if let Some(expected) = beside.iter().find(|expected| expected.exists()) {
                check_sample(&source, &serde_json::from_slice(&fs::read(expected).unwrap()).unwrap());
                checked += 1;
            }
        }
    }
    assert!(checked >= 3, "only {checked} samples have an expectation beside them");
}

/// Breaks each line into lines of at most `columns` characters, as a mail program does.
fn wrapped(text: &str, columns: usize) -> String {
    let mut wrapped = String::new();
    for line in text.lines() {
        let mut width = 0;
        for word in line.split_whitespace() {
            let length = word.chars().count();
            let sign = match width {
                0 => "",
                width if width + 1 + length > columns => "\n",
                _ => " ",
            };
            wrapped.push_str(sign);
            width = if sign == "\n" { length } else { width + sign.len() + length };
            wrapped.push_str(word);
        }
        wrapped.push('\n');
    }
    wrapped
}

#[test]
fn an_article_is_the_same_in_other_clothes() {
    let story = repository().join("fixtures/articles/intelligence-sharing");
    let text = fs::read_to_string(story.join("2017-opinion.txt")).unwrap();
    let plain = read_bytes("a.txt", text.as_bytes()).unwrap().article;
    let utf16 = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let clothes = [
        ("wrapped at 60", wrapped(&text, 60).into_bytes()),
        ("wrapped at 72", wrapped(&text, 72).into_bytes()),
        ("wrapped at 90", wrapped(&text, 90).into_bytes()),
        ("CRLF", text.replace('\n', "\r\n").into_bytes()),
        ("CR", text.replace('\n', "\r").into_bytes()),
        ("byte order mark", format!("\u{FEFF}{text}").into_bytes()),
        ("UTF-16LE", utf16(u16::to_le_bytes)),
        ("UTF-16BE", utf16(u16::to_be_bytes)),
        ("Windows-1252", encoding_rs::WINDOWS_1252.encode(&text).0.into_owned()),
        ("blank lines", text.replace('\n', "\n \n\t\n").into_bytes()),
    ];
    for (what, bytes) in clothes {
        let article = read_bytes("a.txt", &bytes).unwrap().article;
        assert_eq!(article.facts, plain.facts, "{what}");
        assert_eq!(article.text, plain.text, "{what}");
        assert_eq!(article.blocks, plain.blocks, "{what}");
    }
    let markdown = read_bytes("a.md", text.as_bytes()).unwrap().article;
    assert_eq!((markdown.text, markdown.facts), (plain.text, plain.facts), "read as Markdown");
}

/// The folder with the two real articles, which may not be in the repository.
fn seeds() -> Option<PathBuf> {
    let shared =
        std::env::var_os("CROSSREAD_SHARED").map_or_else(|| repository().join("../shared"), PathBuf::from);
    let seeds = shared.join("seeds");
    if !seeds.is_dir() {
        println!("skipped: no seeds at {}; CROSSREAD_SHARED names the folder above them", seeds.display());
        return None;
    }
    Some(seeds)
}

/// Checks that the body holds every sentence that was marked by hand, and nothing beside them.
fn check_body(article: &Article, seeds: &Path, side: &str) {
    let gold: Value = serde_json::from_slice(&fs::read(seeds.join("seeds.gold.json")).unwrap()).unwrap();
    let sentences = gold[side]["sentences"].as_array().unwrap();
    let mut body = words(article, Block::is_body).join("\n");
    for sentence in sentences {
        let sentence = sentence["text"].as_str().unwrap();
        let at = body.find(sentence).unwrap_or_else(|| panic!("not in the body: {sentence}"));
        body.replace_range(at..at + sentence.len(), "");
    }
    assert_eq!(body.trim(), "", "the body holds more than the marked sentences");
}

#[test]
fn the_first_seed_is_told_from_what_stands_around_it() {
    let Some(seeds) = seeds() else { return };
    let imported = read_file(&seeds.join("000_3c302dac9f001ab4.txt")).unwrap();
    let article = &imported.article;
    let headline = article.facts.headline.as_ref().unwrap();
    assert_eq!(headline.text, "Trump Betrays Israel, Undermines Global Trust in US");
    assert_eq!(headline.origin, HeadlineOrigin::Masthead);
    assert_eq!(article.facts.byline.as_deref(), Some("Mitchell Plitnick"));
    assert_eq!((article.facts.outlet.as_deref(), article.facts.date), (None, None));
    assert_eq!(
        headings(article),
        ["How Much Damage Did Trump Do?", "A Crisis of Trust, Internal and External"]
    );
    check_body(article, &seeds, "left");

    let fenced = fenced(article);
    let (credit, rest) = fenced.split_first().unwrap();
    assert_eq!(*credit, ("Photo of Donald Trump by Michael Vadon via Flickr.", Fence::PhotoCredit));
    let (biography, comments) = rest.split_at(2);
    assert!(biography.iter().all(|(_, fence)| *fence == Fence::AuthorBiography), "{biography:#?}");
    assert_eq!(biography[0].0, "Mitchell Plitnick");
    assert!(biography[1].0.starts_with("Mitchell Plitnick is a political analyst"));
    assert!(comments.iter().all(|(_, fence)| *fence == Fence::Comments), "{comments:#?}");
    assert!(comments[0].0.starts_with("” It was an unprecedented betrayal"));
    assert_eq!(comments[comments.len() - 1].0, "Comments are closed.");
    let replies = words(article, |block| block.kind == BlockKind::ListItem);
    assert_eq!(replies.len(), 5, "the first paragraph of each reply is a list item");

    let remarks: Vec<String> = imported.remarks.iter().map(ToString::to_string).collect();
    assert_eq!(remarks, ["No outlet found.", "No date found."]);
}

#[test]
fn the_second_seed_has_one_line_that_is_no_article() {
    let Some(seeds) = seeds() else { return };
    let imported = read_file(&seeds.join("004_94311185cfe7a104.txt")).unwrap();
    let article = &imported.article;
    let headline = article.facts.headline.as_ref().unwrap();
    assert_eq!(headline.origin, HeadlineOrigin::FirstSentence);
    assert_eq!(
        headline.text,
        "Growing ties between the U.S. and Russia are prompting concern among key American allies, including members of the…"
    );
    assert_eq!(fenced(article), [("Read the original article here", Fence::RelatedLinks)]);
    assert_eq!(words(article, |block| block.kind != BlockKind::Paragraph), [""; 0]);
    check_body(article, &seeds, "right");
    assert_eq!(imported.remarks.len(), 4, "no headline, byline, outlet or date: {:?}", imported.remarks);
}
