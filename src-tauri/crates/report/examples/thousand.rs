//! Measures what a report of 1,000 links and 500 notes takes in each format: `cargo run --release -p report --example thousand`.
//!
//! With a folder as its argument it also writes the files there, to be looked at.

use std::path::PathBuf;
use std::time::Instant;

use report::document::{
    Badge, BadgeTone, Block, Document, Mark, Note, Pair, Piece, Quote, Row, Section, Tone,
};
use report::{Emphasis, Kind, Prose, Run, clip_document, markdown, page};

const PAIRS: usize = 1_000;

/// 9 March 2025, noon.
const NOON: i64 = 1_741_521_600_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let document = document();
    measure("html", folder.as_deref(), || page(&document, None).unwrap_or_default())?;
    measure("md", folder.as_deref(), || markdown(&document))?;
    measure("clip.html", folder.as_deref(), || clip_document(&document).html)?;
    Ok(())
}

fn measure(
    format: &str,
    folder: Option<&std::path::Path>,
    write: impl FnOnce() -> String,
) -> std::io::Result<()> {
    let before = reset_peak();
    let start = Instant::now();
    let text = write();
    let took = start.elapsed().as_secs_f64();
    let peak = match (before, peak()) {
        (Some(before), Some(after)) => format!("{:.1} MB more", (after - before) as f64 / 1024.0),
        _ => "memory unknown".to_owned(),
    };
    println!("{format:>10}: {took:.3} s, {peak}, {:.1} MB written", text.len() as f64 / 1e6);
    match folder {
        Some(folder) => std::fs::write(folder.join(format!("thousand.{format}")), text),
        None => Ok(()),
    }
}

/// Makes Linux measure the peak of memory anew, and says what is in use now, in kB.
fn reset_peak() -> Option<i64> {
    std::fs::write("/proc/self/clear_refs", "5").ok()?;
    peak()
}

/// In kB; only Linux tells.
fn peak() -> Option<i64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

fn document() -> Document {
    let section = |anchor: &str, heading: &str, blocks: Vec<Block>| Section {
        anchor: anchor.to_owned(),
        heading: heading.to_owned(),
        count: Some(blocks.len()),
        remarks: Vec::new(),
        aside: false,
        blocks,
    };
    Document {
        kind: Kind::Comparison,
        kicker: Kind::Comparison.name().to_owned(),
        title: "A story of a thousand links".to_owned(),
        standfirst: "Two articles set side by side, claim by claim.".to_owned(),
        made_line: "Made 9 March 2025, 12:00 (UTC)".to_owned(),
        made: NOON,
        app_version: env!("CARGO_PKG_VERSION").to_owned(),
        author: "Ana Lima".to_owned(),
        sections: vec![
            section("links", "Linked claims", (1..=PAIRS).map(pair).collect()),
            section("about", "About this report", Vec::new()),
        ],
    }
}

fn pair(at: usize) -> Block {
    const MARKS: [Mark; 5] = [Mark::Same, Mark::Reworded, Mark::Differs, Mark::Contradicts, Mark::Related];
    let run = |text: String, emphasis| Run { text, emphasis };
    let quote = |side: &str, label: &str, figure: usize| Quote {
        anchor: format!("link-{at}-{side}"),
        label: vec![
            Piece::new(label, Tone::Strong),
            Piece::new(format!("paragraph {}", at / 3 + 1), Tone::Soft),
        ],
        runs: vec![
            run("The ministry ".to_owned(), Emphasis::Plain),
            run("quietly told".to_owned(), Emphasis::Differs),
            run(format!(" the harbour office on day {at} that "), Emphasis::Plain),
            run(figure.to_string(), Emphasis::Named),
            run(" officials had read the letter before it was withdrawn.".to_owned(), Emphasis::Plain),
        ],
        small: Vec::new(),
    };
    let note = Note {
        anchor: format!("link-{at}-note"),
        heading: vec![Piece::new("Note on this link", Tone::Strong), Piece::plain(" 9 March 2025, 12:00")],
        quotes: Vec::new(),
        prose: Prose::of(
            "Which of the **two** is right?\n\n- asked the ministry\n- asked the harbour office",
        ),
        facts: vec![Piece::plain("the earlier claim: wrong · by "), Piece::new("Ana Lima", Tone::Foreign)],
        small: Vec::new(),
        author: "Ana Lima".to_owned(),
        created: NOON,
    };
    let quoted = |figure: usize| Piece::new(figure.to_string(), Tone::Quoted);
    Block::Pair(Pair {
        anchor: format!("link-{at}"),
        number: at.to_string(),
        heading: "Differs in detail".to_owned(),
        mark: MARKS[at % MARKS.len()],
        badge: Badge { text: "Confirmed by the editor".to_owned(), tone: BadgeTone::Confirmed },
        left: quote("left", "2017", at),
        right: quote("right", "2025", at + 15),
        rows: vec![Row {
            label: "Figure".to_owned(),
            value: vec![quoted(at), Piece::new(" → ", Tone::Soft), quoted(at + 15)],
        }],
        small: vec![vec![Piece::plain(
            "Machine’s suggestion: strong, score 0.71. Shared terms: letter, ministry.",
        )]],
        notes: if at.is_multiple_of(2) { vec![note] } else { Vec::new() },
    })
}
