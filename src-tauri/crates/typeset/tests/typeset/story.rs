//! A report of any length about two of the sample articles, set from their sentences.

use locale::Language;
use report::document::{
    Badge, BadgeTone, Block, Cell, Claim, Column, Document, FactRow, Facts, Figure, FigureGroup, Item, Later,
    Line, Mark, Note, Pair, Piece, Quote, Row, Section, Table, TableRow, Tone,
};
use report::{Emphasis, Kind, Prose, Run};

const LEFT: &str = include_str!("../../../../../fixtures/articles/intelligence-sharing/2017-opinion.txt");
const RIGHT: &str = include_str!("../../../../../fixtures/articles/intelligence-sharing/2025-analysis.txt");
/// 9 March 2025, noon.
const NOON: i64 = 1_741_521_600_000;
const MARKS: [(Mark, &str); 5] = [
    (Mark::Differs, "Differs in detail"),
    (Mark::Reworded, "Reworded"),
    (Mark::Same, "Same words"),
    (Mark::Contradicts, "Contradicts"),
    (Mark::Related, "Related only"),
];

pub fn story(pairs: usize, notes: usize) -> Document {
    let (left, right) = (sentences(LEFT), sentences(RIGHT));
    let of_pairs = (0..pairs).map(|at| {
        let note = (at * notes / pairs.max(1) != (at + 1) * notes / pairs.max(1))
            .then(|| note(&format!("note-{at}"), at));
        Block::Pair(pair(at, &left, &right, note))
    });
    let key: Line = vec![
        Piece::new("A thin line", Tone::Differs),
        Piece::plain(" marks words that only one of the two claims has; "),
        Piece::new("a thick line", Tone::Named),
        Piece::plain(" marks what is named below the pair. Words "),
        Piece::new("in pale ink", Tone::Aside),
        Piece::plain(" belong to another claim of the same sentence."),
    ];
    let gaps = |name: &str, sentences: &[String], side: &str| Column {
        heading: vec![Piece::new(name, Tone::Strong)],
        count: pairs / 3,
        none: "Every claim is linked.".to_owned(),
        items: (0..pairs / 3)
            .map(|at| Item {
                quote: Quote {
                    label: Vec::new(),
                    ..quote(&format!("gap-{side}-{at}"), side, at, sentences, false)
                },
                notes: Vec::new(),
            })
            .collect(),
    };
    let sections = vec![
        section("articles", "The articles", Vec::new(), vec![Block::Facts(facts())]),
        section("figures", "At a glance", Vec::new(), vec![Block::Figures(figures(pairs, notes))]),
        Section { count: Some(pairs), ..section("links", "Linked claims", vec![key], of_pairs.collect()) },
        section(
            "gaps",
            "Claims without a counterpart",
            vec![vec![Piece::plain(
                "No link to these claims stands. That does not prove that the other article is silent on them.",
            )]],
            vec![Block::Columns(vec![gaps("2017", &left, "left"), gaps("2025", &right, "right")])],
        ),
        section("claims", "What became of each claim", Vec::new(), fates(pairs / 5, &left, &right)),
        section("about", "About this report", Vec::new(), about()),
    ];
    Document {
        kind: Kind::Comparison,
        language: Language::English,
        kicker: "Comparison report".to_owned(),
        title: "Intelligence sharing with the United States".to_owned(),
        standfirst: "Two articles set side by side, claim by claim. Claims that overlap are linked and quoted with what \
                     differs between them; claims without a counterpart follow. Links and scores are a machine’s \
                     suggestion. Decisions and notes are the editor’s."
            .to_owned(),
        made_line: "Made 9 March 2025, 12:00 (UTC) with Crossread 0.1.0".to_owned(),
        made: NOON,
        app_version: "0.1.0".to_owned(),
        author: "Ada Okafor".to_owned(),
        sections,
    }
}

fn section(anchor: &str, heading: &str, remarks: Vec<Line>, blocks: Vec<Block>) -> Section {
    Section {
        anchor: anchor.to_owned(),
        heading: heading.to_owned(),
        count: None,
        remarks,
        aside: false,
        blocks,
    }
}

fn sentences(article: &str) -> Vec<String> {
    let words = article.lines().filter(|line| line.len() > 80).flat_map(|line| line.split_inclusive(". "));
    words.map(|sentence| sentence.trim().to_owned()).filter(|sentence| sentence.len() > 30).collect()
}

fn quote(anchor: &str, label: &str, at: usize, sentences: &[String], marked: bool) -> Quote {
    let text = &sentences[at % sentences.len()];
    let words = text.split_inclusive(' ').collect::<Vec<_>>();
    let emphasis = |place: usize| match (place + at) % 9 {
        _ if !marked => Emphasis::Plain,
        3 | 4 => Emphasis::Differs,
        7 => Emphasis::Named,
        _ if at % 7 == 3 && place > 14 => Emphasis::Aside,
        _ => Emphasis::Plain,
    };
    let mut runs: Vec<Run> = Vec::new();
    // A mark begins and ends with a word.
    let mut push = |text: &str, emphasis| match runs.last_mut() {
        Some(last) if last.emphasis == emphasis => last.text.push_str(text),
        _ => runs.push(Run { text: text.to_owned(), emphasis }),
    };
    for (place, word) in words.iter().enumerate() {
        let next = if place + 1 < words.len() { emphasis(place + 1) } else { Emphasis::Plain };
        push(word.trim_end(), emphasis(place));
        push(&word[word.trim_end().len()..], if next == emphasis(place) { next } else { Emphasis::Plain });
    }
    let small = (at % 6 == 5)
        .then(|| vec![Piece::plain("This claim is also in link "), Piece::plain("1").to("link-1")]);
    Quote {
        anchor: anchor.to_owned(),
        label: vec![Piece::new(label, Tone::Strong), Piece::new(format!("paragraph {}", at + 1), Tone::Soft)],
        runs,
        small: small.into_iter().collect(),
    }
}

fn pair(at: usize, left: &[String], right: &[String], note: Option<Note>) -> Pair {
    let (mark, heading) = MARKS[at % MARKS.len()];
    let anchor = format!("link-{}", at + 1);
    let row = |label: &str, one: &str, other: &str| Row {
        label: label.to_owned(),
        value: vec![
            Piece::new(one, Tone::Quoted),
            Piece::new(" → ", Tone::Soft),
            Piece::new(other, Tone::Quoted),
        ],
    };
    let badge = match at % 3 {
        0 => Badge { text: "Confirmed by Ada Okafor, 8 March 2025".to_owned(), tone: BadgeTone::Confirmed },
        1 => Badge { text: "Not yet decided".to_owned(), tone: BadgeTone::Undecided },
        _ => Badge { text: "Drawn by Ada Okafor".to_owned(), tone: BadgeTone::Drawn },
    };
    Pair {
        number: (at + 1).to_string(),
        heading: heading.to_owned(),
        mark,
        badge,
        left: quote(&format!("{anchor}-left"), "2017", at, left, at % 5 != 2),
        right: quote(&format!("{anchor}-right"), "2025", at * 2, right, at % 5 != 2),
        rows: match at % 5 {
            0 => vec![row("Hedge", "apparently", "alleged"), row("Name", "Islamic State", "Mossad, Russia")],
            3 => vec![row("Figure", "30 officers", "45 officers")],
            _ => Vec::new(),
        },
        small: vec![vec![Piece::plain(
            "Machine’s suggestion: likely, score 0.71. Shared terms: intelligence, ally; shared names: Israel, Trump.",
        )]],
        notes: note.into_iter().collect(),
        anchor,
    }
}

fn note(anchor: &str, at: usize) -> Note {
    let text = if at.is_multiple_of(2) {
        "2017 says *endangered*; 2025 says **extraction**. Ask the desk which event the later piece means before we quote it."
    } else {
        "Checked against the transcript:\n\n- the name is right\n- the date is *not*: it was 15 May\n\n> He said so himself.\n\nSee `source-2.html`."
    };
    Note {
        anchor: anchor.to_owned(),
        heading: vec![Piece::new("Note on this link", Tone::Strong), Piece::plain(" 9 March 2025, 12:00")],
        quotes: Vec::new(),
        prose: Prose::of(text),
        facts: vec![Piece::plain("needs correction · open · by "), Piece::new("Ada Okafor", Tone::Foreign)],
        small: Vec::new(),
        author: "Ada Okafor".to_owned(),
        created: NOON,
        on_right: false,
    }
}

fn facts() -> Facts {
    let row = |label: &str, tone, one: &str, other: &str| FactRow {
        label: label.to_owned(),
        headline: label == "Headline",
        cells: vec![vec![Piece::new(one, tone)], vec![Piece::new(other, tone)]],
    };
    Facts {
        heads: vec![vec![Piece::new("2017", Tone::Strong)], vec![Piece::new("2025", Tone::Strong)]],
        rows: vec![
            row(
                "Headline",
                Tone::Foreign,
                "Trump’s loose lips could sink more than ships",
                "Growing ties between the U.S. and Russia are prompting concern among key American allies",
            ),
            row("Byline", Tone::Foreign, "Paul R. Pillar", "Staff"),
            row("Date", Tone::Plain, "16 May 2017", "2025"),
            row("Words compared", Tone::Plain, "1,204", "598"),
            row("Source", Tone::Foreign, "2017-opinion.txt", "2025-analysis.txt"),
            row("SHA-256", Tone::Code, &"9f2c41d07be35a68".repeat(4), &"01a7cc58e2f4d39b".repeat(4)),
        ],
    }
}

fn figures(pairs: usize, notes: usize) -> Vec<FigureGroup> {
    let figure = |label: &str, value, part, mark| Figure { label: label.to_owned(), value, part, mark };
    let links = MARKS
        .iter()
        .map(|(mark, name)| figure(&name.to_lowercase(), pairs / 5, false, Some(*mark)))
        .collect();
    let claims = vec![
        figure("2017", pairs + pairs / 3, false, None),
        figure("reworded", pairs / 5, true, None),
        figure("softened", 3, true, None),
        figure("2025", pairs, false, None),
    ];
    let editor = vec![
        figure("links confirmed", pairs / 3, false, None),
        figure("not yet decided", pairs / 3, false, None),
        figure("notes", notes, false, None),
    ];
    vec![
        FigureGroup { heading: "Links".to_owned(), total: Some(pairs), rows: links },
        FigureGroup { heading: "Claims".to_owned(), total: None, rows: claims },
        FigureGroup { heading: "The editor".to_owned(), total: None, rows: editor },
    ]
}

fn fates(count: usize, left: &[String], right: &[String]) -> Vec<Block> {
    let fate = |at: usize| {
        [
            (Mark::Softened, "softened"),
            (Mark::Hardened, "hardened"),
            (Mark::Updated, "updated"),
            (Mark::Absent, "absent"),
            (Mark::New, "new"),
            (Mark::Own, "drawn"),
        ][at % 6]
    };
    let head = |year: &str, name: &str| vec![Piece::new(year, Tone::Strong), Piece::new(name, Tone::Foreign)];
    let table = Table {
        caption: "Claims of 2017 in the later articles".to_owned(),
        heads: vec![
            vec![Piece::plain("Claim of 2017")],
            head("2019", "The Post"),
            head("2025", "The Courier"),
        ],
        rows: (0..count)
            .map(|at| TableRow {
                to: Some(format!("claim-{}", at + 1)),
                cells: vec![
                    Cell {
                        mark: None,
                        line: vec![Piece::new(left[at % left.len()].clone(), Tone::Foreign)],
                        small: Vec::new(),
                    },
                    Cell {
                        mark: Some(fate(at).0),
                        line: vec![Piece::plain(fate(at).1)],
                        small: vec![vec![Piece::plain("figure, hedge")]],
                    },
                    Cell {
                        mark: Some(fate(at + 1).0),
                        line: vec![Piece::plain(fate(at + 1).1)],
                        small: Vec::new(),
                    },
                ],
            })
            .collect(),
    };
    let claim = |at: usize| {
        let anchor = format!("claim-{}", at + 1);
        let later = |place: usize, label: &str| Later {
            label: head(label, "The Post"),
            fate: fate(at + place).1.to_owned(),
            mark: fate(at + place).0,
            badge: (place == 1).then(|| Badge { text: "Confirmed".to_owned(), tone: BadgeTone::Confirmed }),
            quote: (fate(at + place).0 != Mark::Absent).then(|| Quote {
                label: Vec::new(),
                ..quote(&format!("{anchor}-{place}"), "2019", at + place, right, true)
            }),
            rows: Vec::new(),
            notes: Vec::new(),
        };
        Block::Claim(Claim {
            number: (at + 1).to_string(),
            heading: "Changed first in 2019".to_owned(),
            quote: Quote { label: Vec::new(), ..quote(&format!("{anchor}-quote"), "2017", at, left, false) },
            later: vec![later(0, "2019"), later(1, "2025")],
            notes: if at.is_multiple_of(4) { vec![note(&format!("{anchor}-note"), at)] } else { Vec::new() },
            anchor,
        })
    };
    std::iter::once(Block::Table(table)).chain((0..count).map(claim)).collect()
}

fn about() -> Vec<Block> {
    vec![
        Block::Line(vec![Piece::plain(
            "Links, what they say, their strength and score are a machine’s suggestion and can be wrong. Decisions and notes \
             are a person’s. Quotations are as the sources have them; only the marks were added.",
        )]),
        Block::Entry(report::document::Entry {
            anchor: None,
            heading: vec![Piece::new("2017-opinion.txt", Tone::Foreign)],
            rows: vec![Row {
                label: "SHA-256".to_owned(),
                value: vec![Piece::new("9f2c41d07be35a68".repeat(4), Tone::Code)],
            }],
        }),
    ]
}
