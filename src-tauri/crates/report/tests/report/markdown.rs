//! Markdown: read back by a parser, it has the document's words and no element that the document does not have.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use report::document::{Block, Document, Pair};
use report::{Emphasis, Prose, Run, markdown};

use crate::nasty::{ALL, HARMLESS, carried};
use crate::setting;

/// Everything that a newsroom's system may have turned on and that could act.
fn options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_MATH
        | Options::ENABLE_GFM
        | Options::ENABLE_DEFINITION_LIST
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_SUPERSCRIPT
        | Options::ENABLE_SUBSCRIPT
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
}

/// The elements in order, and the text between them.
fn read(markdown: &str, options: Options) -> (Vec<String>, String) {
    let (mut elements, mut text) = (Vec::new(), String::new());
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(words) => text.push_str(&words),
            Event::Start(Tag::CodeBlock(_)) => elements.push("code block".to_owned()),
            Event::Start(tag) => elements.push(format!("{tag:?}")),
            Event::End(TagEnd::TableCell | TagEnd::Paragraph | TagEnd::Heading(_)) => text.push('¶'),
            Event::End(_) => {}
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            Event::Code(words) => {
                elements.push("code".to_owned());
                text.push_str(&words);
            }
            other => elements.push(format!("{other:?}")),
        }
    }
    (elements, text)
}

#[test]
fn hostile_words_come_out_as_words_and_as_nothing_else() {
    for options in [Options::empty() | Options::ENABLE_TABLES, options()] {
        // Words that have an edge of a letter and one that is none are marked alike.
        let (elements, text) = read(&markdown(&setting::of(HARMLESS)), options);
        assert!(text.matches(HARMLESS).count() >= 60, "{text}");
        for hostile in ALL {
            // A note ends with its words, and its lines are lines.
            let expect = carried(hostile);
            let written = markdown(&setting::of(hostile));
            assert!(!written.chars().any(|it| it.is_control() && it != '\n'), "{hostile:?}");
            let (told, said) = read(&written, options);
            assert_eq!(told, elements, "{hostile:?}\n{written}");
            // Of a note the line ends at its edges, and the spaces at those of its lines, are none of its words.
            let wanted = text.replace(HARMLESS, &expect);
            assert_eq!(squeezed(&said), squeezed(&wanted), "{hostile:?}\n{written}");
            assert!(
                said.matches(expect.as_str()).count() >= 55 || expect.contains('\n'),
                "{hostile:?}\n{said}"
            );
        }
    }
}

/// With line ends at the edges of paragraphs left out.
fn squeezed(text: &str) -> String {
    text.split('¶').map(|part| part.trim_matches('\n')).collect::<Vec<_>>().join("¶")
}

/// The first pair of a document, with these runs on its left side.
fn with_runs(runs: &[Run]) -> Document {
    let mut document = setting::of("word");
    document.sections.retain(|section| section.anchor == "links");
    for block in document.sections.iter_mut().flat_map(|section| &mut section.blocks) {
        if let Block::Pair(Pair { left, .. }) = block {
            left.runs = runs.to_vec();
        }
    }
    document
}

/// Strong and emphatic words of the first quotation.
fn marked(markdown: &str) -> Vec<(char, String)> {
    let mut told: Vec<(char, String)> = Vec::new();
    let (mut in_quotation, mut open) = (false, '·');
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(Tag::BlockQuote(_)) => in_quotation = true,
            Event::End(TagEnd::BlockQuote(_)) => break,
            Event::Start(Tag::Strong) => open = 's',
            Event::Start(Tag::Emphasis) => open = 'e',
            Event::End(TagEnd::Strong | TagEnd::Emphasis) => open = '·',
            Event::Text(words) if in_quotation => match told.last_mut() {
                Some((last, text)) if *last == open => text.push_str(&words),
                _ => told.push((open, words.to_string())),
            },
            _ => {}
        }
    }
    told
}

#[test]
fn marks_hold_wherever_they_stand() {
    let words = [
        "a", "£5", " b ", "“c”", "(", "é", "中", "*", "_x_", "\u{301}", "🙂", "4%", "\u{a0}", "1.", "-", "`",
        "~",
    ];
    let kinds = [Emphasis::Plain, Emphasis::Differs, Emphasis::Named];
    let sign = |emphasis| match emphasis {
        Emphasis::Differs => 'e',
        Emphasis::Named => 's',
        _ => '·',
    };
    for one in words {
        for two in words {
            for three in ["z", "£", " ", "*"] {
                for (a, b, c) in [(0, 2, 0), (0, 1, 0), (1, 2, 0), (2, 1, 2), (1, 0, 2), (0, 1, 2), (2, 0, 1)]
                {
                    let run = |text: &str, kind: usize| Run { text: text.to_owned(), emphasis: kinds[kind] };
                    let runs = vec![run(one, a), run(two, b), run(three, c)];
                    let expect: Vec<_> =
                        runs.iter().map(|run| (sign(run.emphasis), run.text.clone())).collect();
                    let written = markdown(&with_runs(&runs));
                    assert_eq!(marked(&written), expect, "{written}");
                }
            }
        }
    }
}

#[test]
fn a_note_reads_back_as_it_was() {
    let check = |note: &str| {
        let prose = Prose::of(note);
        let mut document = setting::of("word");
        document.sections.retain(|section| section.anchor == "notes");
        for block in &mut document.sections[0].blocks {
            if let Block::Note(note) = block {
                note.prose = prose.clone();
                (note.quotes, note.facts, note.small) = (Vec::new(), Vec::new(), Vec::new());
            }
        }
        let written = markdown(&document);
        let (_, note) = written.split_once("9 March 2025\n").unwrap();
        let note: String =
            note.lines().map(|line| format!("{}\n", line.strip_prefix("  ").unwrap_or(line))).collect();
        assert_eq!(Prose::of(&note), prose, "{note}");
    };
    check("One\ntwo\n\nThree");
    check("**a** *b* ~~c~~ `d` **e*f*g** h**i**j ***k*** ~~**l** m~~n *o***p**");
    check("**“a”**b “*c”*, ~~£~~5 `` ` `` a`b`c");
    check("- a\n- b\n  - c\n\n    d\n- e\n\nf");
    check("3. a\n4. b\n\n   c\n5. d");
    check("- a\n\n1. b\n2. c\n\n- d");
    check("- a\n- b\n\n* c\n* d");
    check("1. a\n2. b\n\n1) c");
    check("> a\n>\n> > b\n>\n> c\n\nd");
    check("```\nx <b>\n\n  ``` y \n```\n\n    four\n\nend");
    check("\\# a\n\\- b\n1986\\. c\n\\> d");
    check("a\\\nb  \nc");
    check("See http://x.example/a_b and [here](http://y.example).");
    check("![pixel](http://x/y.png) <script>alert(1)</script>");
    for hostile in ALL {
        let typed = Prose::as_typed(&carried(hostile));
        let words: Vec<String> = typed.plain().split_whitespace().map(str::to_owned).collect();
        let mut document = setting::of("word");
        for block in document.sections.iter_mut().flat_map(|section| &mut section.blocks) {
            if let Block::Note(note) = block {
                note.prose = typed.clone();
            }
        }
        let said = read(&markdown(&document), Options::empty()).1;
        let said: Vec<String> = said.split_whitespace().map(str::to_owned).collect();
        assert!(said.join(" ").contains(&words.join(" ")), "{hostile:?}");
    }
}

#[test]
fn a_document_as_markdown() {
    let mut document = setting::of("Twelve men");
    document
        .sections
        .retain(|section| ["articles", "figures", "links", "claims"].contains(&section.anchor.as_str()));
    insta::assert_snapshot!(markdown(&document));
}
