//! A story as a newsroom might have it, to be looked at: every kind of block with words of natural length.

use dossier::Milliseconds;
use locale::Language;
use report::document::{
    Badge, BadgeTone, Block, Cell, Claim, Column, Document, Entry, FactRow, Facts, Figure, FigureGroup, Item,
    Later, Line, Mark, Note, Pair, Piece, Quote, Row, Section, Table, TableRow, Tone,
};
use report::{Emphasis, Kind, Prose, Run};

/// 9 March 2025, noon.
const NOON: Milliseconds = 1_741_521_600_000;

/// `[…]` is named, `{…}` differs, `(…)` stands aside.
fn runs(marked: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut emphasis = Emphasis::Plain;
    for part in marked.split_inclusive(['[', ']', '{', '}', '(', ')']) {
        let words = part.trim_end_matches(['[', ']', '{', '}', '(', ')']);
        if !words.is_empty() {
            runs.push(Run { text: words.to_owned(), emphasis });
        }
        emphasis = match part.chars().next_back() {
            Some('[') => Emphasis::Named,
            Some('{') => Emphasis::Differs,
            Some('(') => Emphasis::Aside,
            _ => Emphasis::Plain,
        };
    }
    runs
}

fn quote(anchor: &str, label: &str, paragraph: usize, marked: &str) -> Quote {
    let label =
        vec![Piece::new(label, Tone::Strong), Piece::new(format!("paragraph {paragraph}"), Tone::Soft)];
    Quote { anchor: anchor.to_owned(), label, runs: runs(marked), small: Vec::new() }
}

fn note(anchor: &str, about: &str, markdown: &str, facts: &str) -> Note {
    Note {
        anchor: anchor.to_owned(),
        heading: vec![
            Piece::new(format!("Note on {about}"), Tone::Strong),
            Piece::new(" 9 March 2025, 12:00 UTC", Tone::Soft),
        ],
        quotes: Vec::new(),
        prose: Prose::of(markdown),
        facts: vec![Piece::plain(facts), Piece::new("Ana Lima", Tone::Foreign)],
        small: Vec::new(),
        author: "Ana Lima".to_owned(),
        created: NOON,
        on_right: false,
    }
}

fn row(label: &str, one: &str, other: &str) -> Row {
    let quoted = |words: &str| Piece::new(words, Tone::Quoted);
    let value = vec![quoted(one), Piece::new(" → ", Tone::Soft), quoted(other)];
    Row { label: label.to_owned(), value }
}

fn badge(tone: BadgeTone) -> Badge {
    let text = match tone {
        BadgeTone::Undecided => "Not yet decided",
        BadgeTone::Confirmed => "Confirmed by Ana Lima",
        BadgeTone::Rejected => "Rejected by Ana Lima",
        BadgeTone::Drawn => "Drawn by Ana Lima",
    };
    Badge { text: text.to_owned(), tone }
}

fn pair(
    number: usize,
    mark: Mark,
    tone: BadgeTone,
    sides: [&str; 2],
    rows: Vec<Row>,
    notes: Vec<Note>,
) -> Block {
    let heading = match mark {
        Mark::Same => "Same words",
        Mark::Reworded => "Reworded",
        Mark::Differs => "Differs in detail",
        Mark::Contradicts => "Contradicts",
        _ => "Related only",
    };
    Block::Pair(Pair {
        anchor: format!("link-{number}"),
        number: number.to_string(),
        heading: heading.to_owned(),
        mark,
        badge: badge(tone),
        left: quote(&format!("link-{number}-left"), "2017", number + 1, sides[0]),
        right: quote(&format!("link-{number}-right"), "2025", number * 2, sides[1]),
        rows,
        small: vec![vec![Piece::plain(
            "Machine’s suggestion: strong, score 0.71. Shared terms: tunnel, council, budget; shared names: Elm Street.",
        )]],
        notes,
    })
}

fn section(anchor: &str, heading: &str, remarks: Vec<&str>, blocks: Vec<Block>) -> Section {
    Section {
        anchor: anchor.to_owned(),
        heading: heading.to_owned(),
        count: matches!(blocks.first(), Some(Block::Pair(_) | Block::Claim(_) | Block::Note(_)))
            .then_some(blocks.len()),
        remarks: remarks.into_iter().map(|words| vec![Piece::plain(words)]).collect(),
        aside: anchor == "rejected",
        blocks,
    }
}

const YEARS: [(&str, &str); 4] = [
    ("2018", "The Harbour Post"),
    ("2019", "Evening Ledger"),
    ("2021", "City Review"),
    ("2025", "The Harbour Post"),
];

fn later(claim: usize) -> Vec<Later> {
    let what = [
        ("repeated", Mark::Same, Some("The council approved the Elm Street tunnel in May 2017.")),
        (
            "softened",
            Mark::Softened,
            Some("The council {reportedly} approved the tunnel [in the spring of] 2017."),
        ),
        ("absent", Mark::Absent, None),
        (
            "contradicted",
            Mark::Contradicts,
            Some("The council [never] approved the tunnel; it {only} took note of the plan."),
        ),
    ];
    YEARS
        .into_iter()
        .zip(what)
        .enumerate()
        .map(|(at, ((year, outlet), (fate, mark, words)))| Later {
            label: vec![Piece::new(year, Tone::Strong), Piece::new(outlet, Tone::Foreign)],
            fate: fate.to_owned(),
            mark,
            badge: (at == 3).then(|| badge(BadgeTone::Confirmed)),
            quote: words.map(|words| Quote {
                label: vec![Piece::new(format!("paragraph {}", at + 2), Tone::Soft)],
                ..quote(&format!("claim-{claim}-{at}"), "", 0, words)
            }),
            rows: if at == 1 { vec![row("Hedge", "", "reportedly")] } else { Vec::new() },
            notes: if at == 3 && claim == 1 {
                vec![note(
                    "claim-note",
                    "this link",
                    "Minutes of 16 May say *taken note of*, see the archive.",
                    "the earlier claim: wrong · by ",
                )]
            } else {
                Vec::new()
            },
        })
        .collect()
}

fn claim(number: usize, words: &str) -> Block {
    Block::Claim(Claim {
        anchor: format!("claim-{number}"),
        number: number.to_string(),
        heading: "Changed first in 2019".to_owned(),
        quote: quote(&format!("claim-{number}-quote"), "2017", number, words),
        later: later(number),
        notes: Vec::new(),
    })
}

fn table(columns: usize) -> Block {
    let years: Vec<_> = YEARS.into_iter().cycle().take(columns).collect();
    let heads = years
        .iter()
        .map(|(year, outlet)| vec![Piece::new(*year, Tone::Strong), Piece::new(*outlet, Tone::Foreign)]);
    let fates = [
        (Mark::Same, "repeated"),
        (Mark::Softened, "softened"),
        (Mark::Absent, "absent"),
        (Mark::Contradicts, "contradicted"),
        (Mark::Reworded, "reworded"),
    ];
    let row = |number: usize| TableRow {
        to: (number < 3).then(|| format!("claim-{number}")),
        cells: std::iter::once(Cell {
            mark: None,
            line: vec![
                Piece::new(format!("{number}"), Tone::Soft),
                Piece::new(
                    "The city council approved the Elm Street tunnel on 16 May 2017 by nine votes to four.",
                    Tone::Foreign,
                ),
            ],
            small: vec![vec![Piece::plain("paragraph 2")]],
        })
        .chain((0..columns).map(|at| {
            let (mark, fate) = fates[(at + number) % fates.len()];
            let small =
                if mark == Mark::Softened { vec![vec![Piece::plain("hedge, date")]] } else { Vec::new() };
            Cell { mark: Some(mark), line: vec![Piece::plain(fate)], small }
        }))
        .collect(),
    };
    Block::Table(Table {
        caption: "Claims of 2017 in the later articles".to_owned(),
        heads: std::iter::once(vec![Piece::plain("Claim of 2017")]).chain(heads).collect(),
        rows: (1..=3).map(row).collect(),
    })
}

pub fn document() -> Document {
    let sha = |digit: &str| vec![Piece::new(digit.repeat(32), Tone::Code)];
    let plain = |words: &str| -> Line { vec![Piece::new(words, Tone::Foreign)] };
    let fact = |label: &str, cells: Vec<Line>| FactRow {
        label: label.to_owned(),
        headline: label == "Headline",
        cells,
    };
    let figure = |label: &str, value, part, mark| Figure { label: label.to_owned(), value, part, mark };
    let group = |heading: &str, total, rows| FigureGroup { heading: heading.to_owned(), total, rows };
    let key: Line = vec![
        Piece::new("A thin line", Tone::Differs),
        Piece::plain(" marks words that only one of the two claims has; "),
        Piece::new("a thick line", Tone::Named),
        Piece::plain(" marks what is named below the pair. Words "),
        Piece::new("in pale ink", Tone::Aside),
        Piece::plain(" belong to another claim of the same sentence."),
    ];
    let mut pairs = vec![Block::Line(key)];
    for at in 0..4 {
        let number = at * 4;
        pairs.extend([
            pair(number + 1, Mark::Differs, BadgeTone::Confirmed,
                ["The city council approved the Elm Street tunnel on [16 May] 2017 {by nine votes to four}, with a budget of [£30] million.",
                 "In [June] 2017 the council approved the tunnel under Elm Street, with a budget of [£45] million, (and the mayor resigned)."],
                vec![row("Date", "16 May", "June"), row("Figure", "£30 million", "£45 million")],
                vec![note(&format!("note-{number}"), "this link", "Which of the **two** is right?\n\n- asked the council on *Monday*\n- the minutes say `£31.4 million`\n\n> The budget was never voted on.\n\nWait for the answer.", "the earlier claim: needs correction · waiting · tagged budget · by ")]),
            pair(number + 2, Mark::Reworded, BadgeTone::Undecided,
                ["Residents {feared} that the work {would close} the school.", "The school {was expected to shut} during the work, people {who live there said}."], vec![], vec![]),
            pair(number + 3, Mark::Contradicts, BadgeTone::Drawn,
                ["“[No one] was told,” the engineer said.", "The engineer said that [everyone] had been told."], vec![row("Opposites", "No one", "everyone")], vec![]),
            pair(number + 4, Mark::Same, BadgeTone::Undecided, ["Work began in the autumn.", "Work began in the autumn."], vec![], vec![]),
        ]);
    }
    let about_note = Note {
        quotes: vec![quote("n-quote", "2017", 4, "The tunnel will open in 2020.")],
        ..note(
            "n-1",
            "a passage of 2017",
            "It did not.\n\n1. Opened in part in 2022\n2. Not finished today",
            "wrong · by ",
        )
    };
    let item = |at: usize, words: &str| Item {
        quote: Quote {
            label: Vec::new(),
            small: vec![vec![Piece::new(format!("paragraph {at}"), Tone::Soft)]],
            ..quote(&format!("gap-{at}"), "", at, words)
        },
        notes: Vec::new(),
    };
    let sections = vec![
        section(
            "articles",
            "The articles",
            vec![],
            vec![Block::Facts(Facts {
                heads: vec![vec![Piece::new("2017", Tone::Strong)], vec![Piece::new("2025", Tone::Strong)]],
                rows: vec![
                    fact(
                        "Headline",
                        vec![
                            plain("Council votes for tunnel under Elm Street"),
                            plain("How the Elm Street tunnel came to cost twice as much"),
                        ],
                    ),
                    fact("Byline", vec![plain("Jo March"), Vec::new()]),
                    fact("Outlet", vec![plain("The Harbour Post"), plain("The Harbour Post")]),
                    fact("Date", vec![plain("16 May 2017"), plain("2 March 2025")]),
                    fact(
                        "Source",
                        vec![
                            plain("council-tunnel-2017.html"),
                            plain("elm-street-tunnel-long-read-2025.pdf"),
                        ],
                    ),
                    fact("SHA-256", vec![sha("a7"), sha("0c")]),
                ],
            })],
        ),
        section(
            "figures",
            "At a glance",
            vec![],
            vec![Block::Figures(vec![
                group(
                    "Links",
                    Some(16),
                    vec![
                        figure("same words", 4, false, Some(Mark::Same)),
                        figure("reworded", 4, false, Some(Mark::Reworded)),
                        figure("differs in detail", 4, false, Some(Mark::Differs)),
                        figure("contradicts", 4, false, Some(Mark::Contradicts)),
                        figure("related only", 0, false, Some(Mark::Related)),
                    ],
                ),
                group(
                    "Claims",
                    None,
                    vec![
                        figure("2017", 24, false, None),
                        figure("repeated", 4, true, None),
                        figure("softened", 3, true, None),
                        figure("2025", 61, false, None),
                    ],
                ),
                group(
                    "The editor",
                    None,
                    vec![
                        figure("links confirmed", 4, false, None),
                        figure("not yet decided", 8, false, None),
                        figure("notes", 6, false, None),
                    ],
                ),
            ])],
        ),
        section("links", "Linked claims", vec![], pairs),
        section(
            "rejected",
            "Rejected links",
            vec![
                "The editor says that these do not belong together. They count in no figure above but “rejected”.",
            ],
            vec![pair(
                90,
                Mark::Related,
                BadgeTone::Rejected,
                ["The mayor opened the fair.", "The mayor closed the fair."],
                vec![],
                vec![],
            )],
        ),
        section(
            "gaps",
            "Claims without a counterpart",
            vec![
                "No link to these claims stands. That does not prove that the other article is silent on them.",
            ],
            vec![Block::Columns(vec![
                Column {
                    heading: vec![Piece::new("2017", Tone::Strong)],
                    count: 2,
                    none: String::new(),
                    items: vec![
                        item(
                            5,
                            "The tunnel would be the longest in the county, and it would be free to use for everybody who lives there.",
                        ),
                        item(6, "Three houses were bought."),
                    ],
                },
                Column {
                    heading: vec![Piece::new("2025", Tone::Strong)],
                    count: 1,
                    none: String::new(),
                    items: vec![item(15, "The auditor called the contract “unusual”.")],
                },
            ])],
        ),
        section(
            "claims",
            "What became of each claim",
            vec![
                "The claims of 2017 in each of the later articles. “Absent” says that no link was found, not that the article is silent on it.",
            ],
            vec![
                table(4),
                claim(
                    1,
                    "The city council approved the Elm Street tunnel on 16 May 2017 by nine votes to four.",
                ),
                claim(2, "Three houses were bought."),
            ],
        ),
        section("many", "Against nine articles", vec![], vec![table(9)]),
        section("notes", "Other notes", vec![], vec![Block::Note(about_note)]),
        section(
            "about",
            "About this report",
            vec![],
            vec![
                Block::Line(vec![Piece::plain(
                    "Links, what they say, their strength and score are a machine’s suggestion and can be wrong. Decisions and notes are a person’s. Quotations are as the sources have them; only the marks were added.",
                )]),
                Block::Entry(Entry {
                    anchor: None,
                    heading: plain("council-tunnel-2017.html"),
                    rows: vec![Row { label: "SHA-256".to_owned(), value: sha("a7") }],
                }),
                Block::Entry(Entry {
                    anchor: None,
                    heading: plain("elm-street-tunnel-long-read-2025.pdf"),
                    rows: vec![Row { label: "SHA-256".to_owned(), value: sha("0c") }],
                }),
            ],
        ),
    ];
    Document {
        kind: Kind::Comparison,
        language: Language::English,
        kicker: "Comparison report".to_owned(),
        title: "The Elm Street tunnel".to_owned(),
        standfirst: "Two articles set side by side, claim by claim. Claims that overlap are linked and quoted with what differs between them; claims without a counterpart follow. Links and scores are a machine’s suggestion. Decisions and notes are the editor’s.".to_owned(),
        made_line: "Made 9 March 2025, 12:00 UTC with Crossread 0.1.0".to_owned(),
        made: NOON,
        app_version: "0.1.0".to_owned(),
        author: "Ana Lima".to_owned(),
        sections,
    }
}
