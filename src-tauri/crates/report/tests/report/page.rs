//! The page: what it holds, that it leads somewhere, that it allows nothing, and what hostile words make of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use report::document::{Block, Cell, Document, Facts, Piece, Table, TableRow, Tone};
use report::{Letterhead, Logo, LogoKind, Prose, Rgb, page};
use scraper::{ElementRef, Html, Selector};
use sha2::{Digest, Sha256};

use crate::nasty::{ALL, HARMLESS, carried, skeleton, text, words_in_attributes};
use crate::{setting, story};

fn letterhead(word: &str) -> Letterhead {
    Letterhead {
        name: word.to_owned(),
        line: Some(word.to_owned()),
        opening: Some(word.to_owned()),
        closing: Some(word.to_owned()),
        accent: Some(Rgb(0x1f, 0x4e, 0x79)),
        logo: Some(Logo {
            kind: LogoKind::Png,
            bytes: vec![0x89, b'P', b'N', b'G', 0xff, 0xfe],
            width: 240,
            height: 80,
            description: word.to_owned(),
        }),
    }
}

/// The sample with everything many times: contents, several tables, many articles.
pub fn large(word: &str) -> Document {
    let mut document = setting::of(word);
    let again = |block: &Block, at: usize| {
        let mut block = block.clone();
        let anchor = |anchor: &mut String| *anchor = format!("{anchor}-{at}");
        if let Block::Pair(pair) = &mut block {
            pair.notes.clear();
            [&mut pair.anchor, &mut pair.left.anchor, &mut pair.right.anchor].into_iter().for_each(anchor);
        }
        block
    };
    for section in &mut document.sections {
        let pairs: Vec<Block> =
            section.blocks.iter().filter(|it| matches!(it, Block::Pair(_))).cloned().collect();
        for pair in pairs {
            section.blocks.extend((0..70).map(|at| again(&pair, at)));
        }
        for block in &mut section.blocks {
            match block {
                Block::Table(table) => many_columns(table),
                Block::Facts(facts) => many_articles(facts),
                _ => {}
            }
        }
    }
    document
}

fn many_columns(table: &mut Table) {
    let head = table.heads[1].clone();
    table.heads.extend(std::iter::repeat_n(head, 16));
    for TableRow { cells, .. } in &mut table.rows {
        let cell: Cell = cells[1].clone();
        cells.extend(std::iter::repeat_n(cell, 16));
    }
}

fn many_articles(facts: &mut Facts) {
    facts.heads.extend((0..3).map(|at| vec![Piece::new(format!("{at}"), Tone::Strong)]));
    for row in &mut facts.rows {
        row.cells.extend((0..3).map(|at| vec![Piece::plain(format!("fact {at}"))]));
    }
}

fn parsed(document: &Document) -> Html {
    Html::parse_document(&page(document, Some(&letterhead("The Desk"))).unwrap())
}

fn all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(css).unwrap()).collect()
}

#[test]
fn hostile_words_come_out_as_words_and_as_nothing_else() {
    assert!(ALL.len() >= 200, "{}", ALL.len());
    let with = |word: &str| page(&setting::of(word), Some(&letterhead(word))).unwrap();
    let harmless = Html::parse_document(&with(HARMLESS));
    let (shape, words, said) = (skeleton(&harmless), text(&harmless), words_in_attributes(&harmless));
    assert!(words.matches(HARMLESS).count() >= 60 && said.len() > 5, "{words}");
    // A note begins and ends with words, not with line ends.
    let flat = |text: &str| text.replace('\n', "");
    for hostile in ALL {
        let written = with(hostile);
        let bad = |character: &char| character.is_control() && !"\n\t\r\u{c}".contains(*character);
        assert_eq!(written.chars().find(bad), None, "{hostile:?}");
        let parsed = Html::parse_document(&written);
        assert_eq!(parsed.errors, harmless.errors, "{hostile:?}");
        assert_eq!(skeleton(&parsed), shape, "{hostile:?}");
        let carried = carried(hostile);
        let expect: Vec<String> = said.iter().map(|it| it.replace(HARMLESS, &carried)).collect();
        assert_eq!(words_in_attributes(&parsed), expect, "{hostile:?}");
        assert_eq!(flat(&text(&parsed)), flat(&words.replace(HARMLESS, &carried)), "{hostile:?}");
    }
}

/// Every text of a document, as the page has to hold it.
fn texts(value: &serde_json::Value, told: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(object) => {
            for (name, value) in object {
                let is_word = !["anchor", "to", "kind", "tone", "mark", "type", "emphasis", "role", "number"]
                    .contains(&name.as_str());
                if is_word || value.is_object() {
                    texts(value, told);
                }
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| texts(value, told)),
        serde_json::Value::String(text) => told.push(text.clone()),
        _ => {}
    }
}

#[test]
fn the_page_holds_every_word_of_the_document() {
    for document in [setting::of("‹word›"), large("‹word›")] {
        let page = parsed(&document);
        let held: String = text(&page).split_whitespace().collect::<Vec<_>>().join(" ");
        let mut told = Vec::new();
        texts(&serde_json::to_value(&document).unwrap(), &mut told);
        assert!(told.len() > 100);
        for words in told {
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            // Said of a column without items only.
            assert!(held.contains(&words), "{words:?} is missing");
        }
        for number in ["1,234", ">30<", ">12<"] {
            assert!(report::page(&document, None).unwrap().contains(number), "{number}");
        }
    }
}

#[test]
fn the_policy_allows_this_style_and_nothing_else() {
    let check = |letterhead: Option<&Letterhead>, images: &str| {
        let page = Html::parse_document(&page(&setting::of("word"), letterhead).unwrap());
        let [style] = all(&page, "style")[..] else { panic!("one style") };
        let hash = BASE64.encode(Sha256::digest(style.text().collect::<String>()));
        let [policy] = all(&page, "meta[http-equiv]")[..] else { panic!("one policy") };
        let expected = format!(
            "default-src 'none'; style-src 'sha256-{hash}';{images} base-uri 'none'; form-action 'none'"
        );
        assert_eq!(policy.attr("content"), Some(expected.as_str()));
        assert_eq!(all(&page, "meta[name=referrer]")[0].attr("content"), Some("no-referrer"));
        for element in all(&page, "*") {
            let name = element.value().name();
            assert!(!["script", "link", "base", "form", "iframe", "object", "svg"].contains(&name), "{name}");
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on") && name != "style", "{name}");
                assert!(name != "href" || value.starts_with('#'), "{value}");
                assert!(name != "src" || value.starts_with("data:image/png;base64,"), "{value}");
            }
        }
    };
    check(None, "");
    check(Some(&letterhead("The Desk")), " img-src data:;");
    check(Some(&Letterhead { logo: None, ..letterhead("The Desk") }), "");
}

#[test]
fn the_markup_is_without_fault() {
    for document in [setting::of("word"), large("word"), story::document()] {
        let page = parsed(&document);
        assert!(page.errors.is_empty(), "{:?}", page.errors);
    }
}

#[test]
fn every_link_leads_somewhere_and_every_name_is_there() {
    for document in [setting::of("word"), large("word"), story::document()] {
        let page = parsed(&document);
        let ids: Vec<&str> = all(&page, "[id]").iter().filter_map(|it| it.value().id()).collect();
        let mut sorted = ids.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), ids.len(), "an id is there twice: {ids:?}");
        let links = all(&page, "a");
        assert!(links.len() > 10);
        for link in links {
            let target = link.attr("href").unwrap().strip_prefix('#').unwrap();
            assert!(ids.contains(&target), "nothing has the id {target}");
            let words: String = link.text().collect();
            assert!(!words.trim().is_empty() || link.attr("aria-label").is_some(), "{target}");
            assert!(link.ancestors().skip(1).filter_map(ElementRef::wrap).all(|it| it.value().name() != "a"));
        }
        for named in all(&page, "[aria-labelledby]") {
            assert!(ids.contains(&named.attr("aria-labelledby").unwrap()));
        }
        let (mut anchors, mut leads) = (Vec::new(), Vec::new());
        setting::walk(&serde_json::to_value(&document).unwrap(), &mut anchors, &mut leads);
        assert!(anchors.iter().all(|anchor| ids.contains(&anchor.as_str())), "each anchor is in the page");
    }
}

#[test]
fn the_sides_of_a_pair_lead_to_each_other() {
    let page = parsed(&setting::of("word"));
    for pair in all(&page, "article.pair") {
        let sides: Vec<_> = pair.select(&Selector::parse(".sides > figure").unwrap()).collect();
        let across = |side: ElementRef<'_>| {
            let link = Selector::parse("figcaption a[aria-label]").unwrap();
            side.select(&link).next().unwrap().attr("href").unwrap()[1..].to_owned()
        };
        assert_eq!(across(sides[0]), sides[1].value().id().unwrap());
        assert_eq!(across(sides[1]), sides[0].value().id().unwrap());
    }
}

#[test]
fn headings_never_skip_a_level_and_tables_say_what_heads_what() {
    for document in [setting::of("word"), large("word"), story::document()] {
        let page = parsed(&document);
        let mut last = 0;
        for heading in all(&page, "h1, h2, h3, h4, h5, h6") {
            let level: usize = heading.value().name()[1..].parse().unwrap();
            assert!(level <= last + 1, "h{last} is followed by h{level}");
            last = level;
        }
        assert_eq!(all(&page, "h1").len(), 1);
        assert_eq!((all(&page, "main").len(), all(&page, "body > header").len()), (1, 1));
        assert!(all(&page, "th").iter().all(|it| it.attr("scope").is_some()));
    }
}

#[test]
fn contents_stand_where_there_is_much_and_long_ones_are_folded() {
    let small = parsed(&setting::of("word"));
    assert!(all(&small, "nav").is_empty());
    let large = parsed(&large("word"));
    // Rejected links are named, not listed.
    assert_eq!(all(&large, "nav li a[href^='#link-7']").len(), 71);
    assert_eq!(all(&large, "nav a[href^='#rejected-']").len(), 0);
    assert_eq!(all(&large, "nav a[href='#rejected'], nav a[href='#about']").len(), 2);
    assert_eq!(all(&large, "nav details").len(), 1);
}

#[test]
fn many_columns_stand_in_several_tables() {
    let large = parsed(&large("word"));
    let widths = |css: &str, cells: &str| -> Vec<usize> {
        let cells = Selector::parse(cells).unwrap();
        all(&large, css).iter().map(|table| table.select(&cells).count()).collect()
    };
    assert_eq!(widths("table.fates", "thead th"), [7, 7, 6]);
    assert_eq!(widths("table.facts", "thead th"), [3, 2]);
}

#[test]
fn a_notes_markdown_is_set_as_it_nests() {
    let mut document = setting::of("word");
    let markdown = "# Head\n\nSo **it** *is* ~~not~~ `so`.\n\n- a\n  1. b\n\n     c\n- d\n\n> e\n>\n> > f\n\n```\n<b>\n```";
    for block in document.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Note(note) = block {
            note.prose = Prose::of(markdown);
        }
    }
    let page = parsed(&document);
    assert!(page.errors.is_empty(), "{:?}", page.errors);
    let prose = all(&page, "#note-1 .prose")[0].html();
    let body = prose.split_once('>').unwrap().1.replace(" dir=\"auto\"", "");
    assert_eq!(
        body,
        "<p class=\"head\">Head</p><p>So <b>it</b> <em>is</em> <s>not</s> <code>so</code>.</p>\
         <ul><li><p>a</p><ol start=\"1\"><li><p>b</p><p>c</p></li></ol></li><li><p>d</p></li></ul>\
         <blockquote><p>e</p><blockquote><p>f</p></blockquote></blockquote><pre><code>&lt;b&gt;</code></pre></div>"
    );
}

#[test]
#[ignore = "writes pages to be looked at"]
fn write_pages() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let documents =
        [("story", story::document()), ("blocks", setting::of("The Harbour Post")), ("many", large("word"))];
    for (name, document) in documents {
        let written = page(&document, Some(&letterhead("The Harbour Post"))).unwrap();
        report::write_file(&folder.join(format!("{name}.html")), written.as_bytes(), true).unwrap();
    }
}
