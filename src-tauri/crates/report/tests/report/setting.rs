//! A document with each kind of block once, to try a format on.

use dossier::Milliseconds;
use locale::Language;
use report::document::{
    Badge, BadgeTone, Block, Cell, Claim, Column, Document, Entry, FactRow, Facts, Figure, FigureGroup, Item,
    Later, Line, Mark, Note, Pair, Piece, Quote, Row, Section, Table, TableRow, Tone,
};
use report::{Emphasis, Kind, Prose, Run};

/// 9 March 2025, noon.
const NOON: Milliseconds = 1_741_521_600_000;

/// A document in which `word` stands everywhere where words from outside may stand.
pub fn of(word: &str) -> Document {
    let foreign = |tone| vec![Piece::new(word, tone)];
    let quote = |anchor: &str| Quote {
        anchor: anchor.to_owned(),
        label: vec![
            Piece::new("2017", Tone::Strong),
            Piece::new(word, Tone::Foreign),
            Piece::new("paragraph 3", Tone::Soft),
        ],
        runs: vec![
            Run { text: format!("{word} and "), emphasis: Emphasis::Plain },
            Run { text: word.to_owned(), emphasis: Emphasis::Named },
            Run { text: " of ".to_owned(), emphasis: Emphasis::Plain },
            Run { text: word.to_owned(), emphasis: Emphasis::Differs },
            Run { text: format!(", {word}"), emphasis: Emphasis::Aside },
        ],
        small: vec![vec![Piece::new("also in link ", Tone::Soft), Piece::plain("7").to("link-7")]],
    };
    let rows = || {
        vec![Row {
            label: "Figure".to_owned(),
            value: vec![Piece::new(word, Tone::Quoted), Piece::plain(" → "), Piece::new("45", Tone::Quoted)],
        }]
    };
    let note = |anchor: &str, quotes: Vec<Quote>| Note {
        anchor: anchor.to_owned(),
        heading: vec![Piece::new("Note on the claim of 2017", Tone::Strong), Piece::plain(" 9 March 2025")],
        quotes,
        prose: Prose::as_typed(word),
        facts: vec![Piece::plain("wrong · by "), Piece::new(word, Tone::Foreign)],
        small: vec![vec![Piece::new("Its place is a guess.", Tone::Soft)]],
        author: word.to_owned(),
        created: NOON,
        on_right: false,
    };
    let badge = || Badge { text: "Confirmed by the editor".to_owned(), tone: BadgeTone::Confirmed };
    let section = |anchor: &str, heading: &str, blocks: Vec<Block>| Section {
        anchor: anchor.to_owned(),
        heading: heading.to_owned(),
        count: None,
        remarks: Vec::new(),
        aside: anchor == "rejected",
        blocks,
    };
    let pair = |anchor: &str, number: &str, mark| {
        Block::Pair(Pair {
            anchor: anchor.to_owned(),
            number: number.to_owned(),
            heading: "Differs in detail".to_owned(),
            mark,
            badge: badge(),
            left: quote(&format!("{anchor}-left")),
            right: quote(&format!("{anchor}-right")),
            rows: rows(),
            small: vec![vec![Piece::plain("Machine’s suggestion: strong, score 0.71.")]],
            notes: vec![note(&format!("{anchor}-note"), Vec::new())],
        })
    };
    let key: Line = vec![
        Piece::new("A thin line", Tone::Differs),
        Piece::plain(" marks what differs; "),
        Piece::new("a thick line", Tone::Named),
        Piece::plain(" what is named below; "),
        Piece::new("pale ink", Tone::Aside),
        Piece::plain(" what belongs to another claim."),
    ];
    let figure = |label: &str, value, part, mark| Figure { label: label.to_owned(), value, part, mark };
    let sections = vec![
        section(
            "articles",
            "The articles",
            vec![Block::Facts(Facts {
                heads: vec![
                    vec![Piece::new("2017", Tone::Strong)],
                    vec![Piece::new("Right", Tone::Strong), Piece::new(word, Tone::Foreign)],
                ],
                rows: vec![
                    FactRow {
                        label: "Headline".to_owned(),
                        headline: true,
                        cells: vec![foreign(Tone::Foreign), Vec::new()],
                    },
                    FactRow {
                        label: "SHA-256".to_owned(),
                        headline: false,
                        cells: vec![
                            vec![Piece::new("0123456789abcdef".repeat(4), Tone::Code)],
                            foreign(Tone::Code),
                        ],
                    },
                ],
            })],
        ),
        section(
            "figures",
            "At a glance",
            vec![Block::Figures(vec![
                FigureGroup {
                    heading: "Links".to_owned(),
                    total: Some(1_234),
                    rows: vec![figure("same words", 30, false, Some(Mark::Same))],
                },
                FigureGroup {
                    heading: "Claims".to_owned(),
                    total: None,
                    rows: vec![figure("2017", 12, false, None), figure("softened", 3, true, None)],
                },
            ])],
        ),
        section("links", "Linked claims", vec![Block::Line(key), pair("link-7", "7", Mark::Differs)]),
        section("rejected", "Rejected links", vec![pair("rejected-1", "R1", Mark::Contradicts)]),
        section(
            "gaps",
            "Claims without a counterpart",
            vec![Block::Columns(vec![
                Column {
                    heading: vec![Piece::new("2017", Tone::Strong)],
                    count: 1,
                    none: "Every claim is linked.".to_owned(),
                    items: vec![Item {
                        quote: Quote { label: Vec::new(), ..quote("gap-left-1") },
                        notes: vec![note("gap-left-1-note", Vec::new())],
                    }],
                },
                Column {
                    heading: foreign(Tone::Foreign),
                    count: 0,
                    none: "Every claim is linked.".to_owned(),
                    items: Vec::new(),
                },
            ])],
        ),
        section(
            "claims",
            "What became of each claim",
            vec![
                Block::Table(Table {
                    caption: "Claims of 2017 in the later articles".to_owned(),
                    heads: vec![vec![Piece::plain("Claim")], foreign(Tone::Foreign)],
                    rows: vec![TableRow {
                        to: Some("claim-1".to_owned()),
                        cells: vec![
                            Cell { mark: None, line: foreign(Tone::Foreign), small: Vec::new() },
                            Cell {
                                mark: Some(Mark::Softened),
                                line: vec![Piece::plain("softened")],
                                small: vec![vec![Piece::plain("figure, hedge")]],
                            },
                        ],
                    }],
                }),
                Block::Claim(Claim {
                    anchor: "claim-1".to_owned(),
                    number: "1".to_owned(),
                    heading: "Changed first in 2019".to_owned(),
                    quote: quote("claim-1-quote"),
                    later: vec![
                        Later {
                            label: vec![Piece::new("2019", Tone::Strong), Piece::new(word, Tone::Foreign)],
                            fate: "softened".to_owned(),
                            mark: Mark::Softened,
                            badge: Some(badge()),
                            quote: Some(quote("claim-1-2")),
                            rows: rows(),
                            notes: vec![note("claim-1-note", Vec::new())],
                        },
                        Later {
                            label: vec![Piece::new("2025", Tone::Strong)],
                            fate: "absent".to_owned(),
                            mark: Mark::Absent,
                            badge: None,
                            quote: None,
                            rows: Vec::new(),
                            notes: Vec::new(),
                        },
                    ],
                    notes: Vec::new(),
                }),
            ],
        ),
        section("notes", "Other notes", vec![Block::Note(note("note-1", vec![quote("note-1-quote")]))]),
        section(
            "about",
            "About this report",
            vec![
                Block::Line(vec![Piece::plain("Links and scores are a machine’s suggestion.")]),
                Block::Entry(Entry {
                    anchor: None,
                    heading: foreign(Tone::Foreign),
                    rows: vec![Row {
                        label: "SHA-256".to_owned(),
                        value: vec![Piece::new("0123456789abcdef".repeat(4), Tone::Code)],
                    }],
                }),
            ],
        ),
    ];
    Document {
        kind: Kind::Comparison,
        language: Language::English,
        kicker: "Comparison report".to_owned(),
        title: word.to_owned(),
        standfirst: "Two articles set side by side, claim by claim.".to_owned(),
        made_line: "Made 9 March 2025, 12:00 (UTC) with Crossread 0.1.0".to_owned(),
        made: NOON,
        app_version: "0.1.0".to_owned(),
        author: word.to_owned(),
        sections,
    }
}

#[test]
fn every_anchor_is_there_once_and_everything_leads_to_one() {
    let document = serde_json::to_value(of("word")).expect("it is plain data");
    let (mut anchors, mut leads) = (Vec::new(), Vec::new());
    walk(&document, &mut anchors, &mut leads);
    let count = anchors.len();
    anchors.sort_unstable();
    anchors.dedup();
    assert_eq!(anchors.len(), count);
    assert!(!leads.is_empty() && leads.iter().all(|to| anchors.contains(to)), "{leads:?}");
}

/// Gathers the anchors of a document and what leads to them.
pub fn walk(value: &serde_json::Value, anchors: &mut Vec<String>, leads: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(object) => {
            for (name, value) in object {
                match (name.as_str(), value.as_str()) {
                    ("anchor", Some(anchor)) => anchors.push(anchor.to_owned()),
                    ("to", Some(to)) => leads.push(to.to_owned()),
                    _ => walk(value, anchors, leads),
                }
            }
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| walk(value, anchors, leads)),
        _ => {}
    }
}
