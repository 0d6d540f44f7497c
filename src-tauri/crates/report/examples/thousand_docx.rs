//! Sets a report of many pairs and notes as a Word file, and says how long that takes and how much memory.
//!
//!     cargo run --release -p report --example thousand_docx -- [PAIRS [NOTES [OUT.docx]]] [letter] [tracked] [record|memo] [--template FOLDER]

use std::path::Path;
use std::time::Instant;

use dossier::Milliseconds;
use report::document::{
    Badge, BadgeTone, Block, Cell, Claim, Column, Document, Entry, FactRow, Facts, Figure, FigureGroup, Item,
    Later, Line, Mark, Note, Pair, Piece, Quote, Row, Section, Table, TableRow, Tone,
};
use report::{DocxSetting, Emphasis, Kind, Letterhead, Paper, Prose, Run, docx, write_file};

/// 9 March 2025, noon.
const NOON: Milliseconds = 1_741_521_600_000;

/// Two wordings of a claim, with what is named and what differs in square and in curly brackets; how they are linked.
const WORDINGS: [(&str, &str, Mark, &str); 6] = [
    (
        "The inquiry found that [30] officials {had been told} of the transfers before the end of 2016, and that none of them raised an objection in writing.",
        "The inquiry found that [45] officials {knew} of the transfers before the end of 2016, and that none of them raised an objection in writing.",
        Mark::Differs,
        "Differs in detail",
    ),
    (
        "“We were never asked,” the former minister said, “and if we had been asked, we would have said no.”",
        "“We were never asked,” the former minister said, “and if we had been asked, we would have said no.”",
        Mark::Same,
        "Same words",
    ),
    (
        "The programme {was wound up} in the spring of 2017 after the committee {had withdrawn its consent}.",
        "In the spring of 2017 the committee {took back its approval}, and the programme {came to an end}.",
        Mark::Reworded,
        "Reworded",
    ),
    (
        "The agency {has} confirmed that the records were destroyed.",
        "The agency {has [never]} confirmed that the records were destroyed; a spokeswoman [denied] on Tuesday that any records had been lost at all.",
        Mark::Contradicts,
        "Contradicts",
    ),
    (
        "Parliament will debate the report next week.",
        "Members of all parties have asked for a debate in which the whole of the report, and not only its summary, is put before the house.",
        Mark::Related,
        "Related only",
    ),
    (
        "{Apparently} the data of [4.2 million] people, among them judges, journalists and members of the armed forces, passed through a server whose operator nobody had vetted, whose contract nobody could find, and whose invoices had been paid for six years out of a fund for road signs.",
        "The data of [5.1 million] people passed through a server whose operator nobody had vetted.",
        Mark::Differs,
        "Differs in detail",
    ),
];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    let mut take = |word: &str| {
        let at = arguments.iter().position(|argument| argument == word);
        at.map(|at| arguments.remove(at)).is_some()
    };
    let (letter, tracked, record, memo) = (take("letter"), take("tracked"), take("record"), take("memo"));
    let template = take("--template").then(|| arguments.pop()).flatten();
    let pairs = arguments.first().map_or(Ok(1000), |pairs| pairs.parse())?;
    let notes = arguments.get(1).map_or(Ok(500), |notes| notes.parse())?;

    let kind = match (record, memo) {
        (true, _) => Kind::Record,
        (_, true) => Kind::Memo,
        _ => Kind::Comparison,
    };
    let document = document(kind, pairs, notes);
    let letterhead = template.map(|folder| Letterhead::read(Path::new(&folder))).transpose()?.flatten();
    let paper = if letter { Paper::Letter } else { Paper::A4 };
    let setting = DocxSetting { paper, tracked, letterhead: letterhead.as_ref() };
    let before = peak();
    let start = Instant::now();
    let file = docx(&document, &setting)?;
    let time = start.elapsed();
    println!("{pairs} pairs, {notes} notes: {time:.0?}, {} KB", file.len() / 1024);
    if let (Some(before), Some(after)) = (before, peak()) {
        println!("peak memory: {} MB, of which {} MB for the file", after / 1024, (after - before) / 1024);
    }
    if let Some(out) = arguments.get(2) {
        write_file(Path::new(out), &file, true)?;
    }
    Ok(())
}

/// The most memory that the process has had, in kilobytes, where the system tells.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn document(kind: Kind, pairs: usize, notes: usize) -> Document {
    let blocks: Vec<Block> = (1..=pairs)
        .map(|number| pair(number, number * notes / pairs > (number - 1) * notes / pairs))
        .collect();
    let mut sections = vec![
        section("articles", "The articles", None, vec![Block::Facts(facts())]),
        section("figures", "At a glance", None, vec![Block::Figures(figures(pairs))]),
        section("links", "Linked claims", Some(pairs), blocks),
        section("gaps", "Claims without a counterpart", Some(5), vec![Block::Columns(gaps())]),
    ];
    if kind == Kind::Record {
        let claims = (1..=pairs).map(claim);
        let table = Block::Table(fates(pairs));
        sections.splice(
            2..3,
            [section(
                "claims",
                "What became of each claim",
                Some(pairs),
                std::iter::once(table).chain(claims).collect(),
            )],
        );
    }
    sections[2].remarks.push(key());
    let about = vec![
        Block::Line(vec![Piece::plain(
            "Links and scores are a machine’s suggestion; decisions and notes are a person’s.",
        )]),
        Block::Line(vec![
            Piece::plain(
                "Left out of the comparison: 2 photo credits and an author’s biography of 2017. See ",
            ),
            Piece::plain("the articles").to("articles"),
            Piece::plain("."),
        ]),
        Block::Entry(Entry {
            anchor: None,
            heading: vec![Piece::new("2017-opinion.txt", Tone::Foreign)],
            rows: vec![
                row("Size", vec![Piece::plain("18,204 bytes")]),
                row(
                    "SHA-256",
                    vec![Piece::new(
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        Tone::Code,
                    )],
                ),
            ],
        }),
    ];
    let mut whole = note(
        pairs + 1,
        vec![Piece::new("Note on the dossier", Tone::Strong), Piece::new(" 8 March 2025, 17:40", Tone::Soft)],
    );
    whole.prose = Prose::of(
        "Before this goes out:\n\n- ask **both** authors\n- check the figure *again*\n  - with the agency\n  - with the ministry\n\n1. legal\n2. picture desk\n\n> We were never asked.\n\nThe file is `report-final.pdf`.",
    );
    sections.push(section("notes", "Other notes", Some(1), vec![Block::Note(whole)]));
    sections.push(section("about", "About this report", None, about));
    Document {
        kind,
        kicker: kind.name().to_owned(),
        title: "Eight years of the intelligence-sharing affair".to_owned(),
        standfirst: "Two articles set side by side, claim by claim: an opinion piece of 2017 and an analysis of 2025. It rests on a comparison word by word and on what the editor decided.".to_owned(),
        made_line: "Made 9 March 2025, 12:00 (UTC) with Crossread 0.1.0".to_owned(),
        made: NOON,
        app_version: "0.1.0".to_owned(),
        author: "Jane Doe".to_owned(),
        sections,
    }
}

fn section(anchor: &str, heading: &str, count: Option<usize>, blocks: Vec<Block>) -> Section {
    Section {
        anchor: anchor.to_owned(),
        heading: heading.to_owned(),
        count,
        remarks: Vec::new(),
        aside: false,
        blocks,
    }
}

fn key() -> Line {
    vec![
        Piece::new("A thin line", Tone::Differs),
        Piece::plain(" marks words that only one of the two claims has; "),
        Piece::new("a thick line", Tone::Named),
        Piece::plain(" what is named below the pair; "),
        Piece::new("pale ink", Tone::Aside),
        Piece::plain(" what the link is not about."),
    ]
}

fn facts() -> Facts {
    let words =
        |left: &str, right: &str, tone| vec![vec![Piece::new(left, tone)], vec![Piece::new(right, tone)]];
    let fact = |label: &str, headline, cells| FactRow { label: label.to_owned(), headline, cells };
    Facts {
        heads: vec![article("2017", "The Post"), article("2025", "The Daily Example")],
        rows: vec![
            fact(
                "Headline",
                true,
                words(
                    "What the ministry knew, and when",
                    "Eight years on, the transfers that nobody stopped",
                    Tone::Foreign,
                ),
            ),
            fact("Byline", false, words("John Roe", "Mary Major and Richard Miles", Tone::Foreign)),
            fact("Published", false, words("14 June 2017", "2 March 2025", Tone::Plain)),
            fact("Source", false, words("2017-opinion.txt", "2025-analysis.html", Tone::Foreign)),
            fact(
                "SHA-256",
                false,
                words(
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                    Tone::Code,
                ),
            ),
        ],
    }
}

fn article(name: &str, outlet: &str) -> Line {
    vec![Piece::new(name, Tone::Strong), Piece::new(outlet, Tone::Foreign)]
}

fn figures(pairs: usize) -> Vec<FigureGroup> {
    let figure = |label: &str, value, part, mark| Figure { label: label.to_owned(), value, part, mark };
    vec![
        FigureGroup {
            heading: "Links".to_owned(),
            total: Some(pairs),
            rows: vec![
                figure("same words", pairs / 6, false, Some(Mark::Same)),
                figure("reworded", pairs / 6, false, Some(Mark::Reworded)),
                figure("differ in detail", pairs / 3, false, Some(Mark::Differs)),
                figure("contradict", pairs / 6, false, Some(Mark::Contradicts)),
                figure("related only", pairs / 6, false, Some(Mark::Related)),
                figure("drawn by the editor", 1, false, Some(Mark::Own)),
            ],
        },
        FigureGroup {
            heading: "Decisions".to_owned(),
            total: Some(pairs),
            rows: vec![
                figure("confirmed", pairs / 2, false, None),
                figure("rejected", 3, false, None),
                figure("not yet decided", pairs / 2, false, None),
            ],
        },
        FigureGroup {
            heading: "Claims".to_owned(),
            total: None,
            rows: vec![
                figure("2017", 1_180, false, None),
                figure("without a counterpart", 3, true, None),
                figure("2025", 214, false, None),
                figure("without a counterpart", 2, true, None),
            ],
        },
    ]
}

/// Runs of a text with `{…}` for what differs and `[…]` for what is named.
fn runs(marked: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut open, mut words) = (vec![Emphasis::Plain], String::new());
    let mut end = |words: &mut String, emphasis: Emphasis| {
        if !words.is_empty() {
            runs.push(Run { text: std::mem::take(words), emphasis });
        }
    };
    for character in marked.chars() {
        let now = open.last().copied().unwrap_or(Emphasis::Plain);
        match character {
            '{' | '[' => {
                end(&mut words, now);
                open.push(if character == '{' { Emphasis::Differs } else { Emphasis::Named });
            }
            '}' | ']' => {
                end(&mut words, now);
                open.pop();
            }
            _ => words.push(character),
        }
    }
    end(&mut words, Emphasis::Plain);
    runs
}

fn quote(anchor: String, label: Line, marked: &str) -> Quote {
    Quote { anchor, label, runs: runs(marked), small: Vec::new() }
}

fn label(name: &str, paragraph: usize) -> Line {
    vec![Piece::new(name, Tone::Strong), Piece::new(format!("paragraph {paragraph}"), Tone::Soft)]
}

fn row(label: &str, value: Line) -> Row {
    Row { label: label.to_owned(), value }
}

fn badge(number: usize) -> Badge {
    let (text, tone) = match number % 4 {
        0 => ("Confirmed by Jane Doe", BadgeTone::Confirmed),
        1 => ("Not yet decided", BadgeTone::Undecided),
        2 => ("Rejected by Jane Doe", BadgeTone::Rejected),
        _ => ("Drawn by Jane Doe", BadgeTone::Drawn),
    };
    Badge { text: text.to_owned(), tone }
}

fn note(number: usize, heading: Line) -> Note {
    Note {
        anchor: format!("note-{number}"),
        heading,
        quotes: Vec::new(),
        prose: Prose::of(
            "The agency’s answer of 3 March gives **45**, and says that the earlier figure left out the regional offices.\n\nAsk for the list.",
        ),
        facts: vec![Piece::plain("needs correction · open · "), Piece::new("figures", Tone::Foreign)],
        small: Vec::new(),
        author: "Jane Doe".to_owned(),
        created: NOON,
        on_right: number.is_multiple_of(3),
    }
}

fn pair(number: usize, with_note: bool) -> Block {
    let (left, right, mark, heading) = WORDINGS[number % WORDINGS.len()];
    let quoted = |from: &str, to: &str| {
        vec![Piece::new(from, Tone::Quoted), Piece::plain(" → "), Piece::new(to, Tone::Quoted)]
    };
    let rows = match mark {
        Mark::Differs => vec![
            row("Figure", quoted("30 officials", "45 officials")),
            row("Hedge", vec![Piece::new("had been told", Tone::Quoted), Piece::plain(" → none")]),
        ],
        Mark::Contradicts => {
            vec![row("Negation", vec![Piece::plain("none → "), Piece::new("never", Tone::Quoted)])]
        }
        _ => Vec::new(),
    };
    let heading_of_note =
        vec![Piece::new("Note on this link", Tone::Strong), Piece::new(" 9 March 2025, 12:00", Tone::Soft)];
    let mut left = quote(format!("link-{number}-left"), label("2017", number / 3 + 1), left);
    if number.is_multiple_of(5) && number > 1 {
        left.small.push(vec![
            Piece::plain("This claim is also in link "),
            Piece::plain((number - 1).to_string()).to(format!("link-{}", number - 1)),
            Piece::plain("."),
        ]);
    }
    Block::Pair(Pair {
        anchor: format!("link-{number}"),
        number: number.to_string(),
        heading: heading.to_owned(),
        mark,
        badge: badge(number),
        left,
        right: quote(format!("link-{number}-right"), label("2025", number / 2 + 1), right),
        rows,
        small: vec![vec![Piece::plain(
            "Machine’s suggestion: strong, score 0.71; shared words “inquiry”, “officials”, “transfers”.",
        )]],
        notes: if with_note { vec![note(number, heading_of_note)] } else { Vec::new() },
    })
}

fn gaps() -> Vec<Column> {
    let item = |side: &str, number: usize, words: &str| Item {
        quote: Quote {
            label: vec![Piece::new(format!("paragraph {number}"), Tone::Soft)],
            ..quote(format!("gap-{side}-{number}"), Vec::new(), words)
        },
        notes: Vec::new(),
    };
    vec![
        Column {
            heading: vec![Piece::new("2017", Tone::Strong), Piece::plain("alone")],
            count: 3,
            none: "Every claim is linked.".to_owned(),
            items: vec![
                item("left", 4, "A court in the capital had ordered the files to be kept for ten years."),
                item("left", 9, "No newspaper printed the memorandum."),
                item("left", 11, "“הכול היה ידוע”, אמר השר לשעבר, “וב-2016 לא שאל איש”."),
            ],
        },
        Column {
            heading: vec![Piece::new("2025", Tone::Strong), Piece::plain("alone")],
            count: 2,
            none: "Every claim is linked.".to_owned(),
            items: vec![
                item("right", 2, "The law of 2021 made such transfers an offence."),
                item("right", 7, "東京の当局は「2016年の時点で把握していた」と述べた。"),
            ],
        },
    ]
}

fn fates(claims: usize) -> Table {
    let cell = |mark, words: &str| Cell {
        mark: Some(mark),
        line: vec![Piece::plain(words)],
        small: vec![vec![Piece::plain("figure, hedge")]],
    };
    Table {
        caption: "Claims of 2017 in the later articles".to_owned(),
        heads: vec![
            vec![Piece::plain("Claim")],
            article("2019", "The Post"),
            article("2025", "The Daily Example"),
        ],
        rows: (1..=claims)
            .map(|number| TableRow {
                to: Some(format!("claim-{number}")),
                cells: vec![
                    Cell {
                        mark: None,
                        line: vec![Piece::plain(format!(
                            "{number}  The inquiry found that 30 officials had been told …"
                        ))],
                        small: Vec::new(),
                    },
                    cell(Mark::Softened, "softened"),
                    cell(Mark::Absent, "absent"),
                ],
            })
            .collect(),
    }
}

fn claim(number: usize) -> Block {
    let (left, right, mark, heading) = WORDINGS[number % WORDINGS.len()];
    let later = |name: &str, fate: &str, mark, words: Option<&str>| Later {
        label: article(name, "The Post"),
        fate: fate.to_owned(),
        mark,
        badge: number.is_multiple_of(2).then(|| badge(number)),
        quote: words.map(|words| {
            quote(format!("claim-{number}-{name}"), vec![Piece::new("paragraph 7", Tone::Soft)], words)
        }),
        rows: if words.is_some() {
            vec![row(
                "Figure",
                vec![Piece::new("30", Tone::Quoted), Piece::plain(" → "), Piece::new("45", Tone::Quoted)],
            )]
        } else {
            Vec::new()
        },
        notes: if number.is_multiple_of(3) {
            vec![note(number * 10 + name.len(), vec![Piece::new("Note on this link", Tone::Strong)])]
        } else {
            Vec::new()
        },
    };
    let mut second = later("2025", "absent", Mark::Absent, None);
    second.notes.clear();
    Block::Claim(Claim {
        anchor: format!("claim-{number}"),
        number: number.to_string(),
        heading: format!("Changed first in 2019: {}", heading.to_lowercase()),
        quote: quote(format!("claim-{number}-quote"), label("2017", number), left),
        later: vec![
            later(
                "2019",
                "softened",
                if mark == Mark::Same { Mark::Same } else { Mark::Softened },
                Some(right),
            ),
            second,
        ],
        notes: Vec::new(),
    })
}
