//! The last section: what a report rests on and what was left out of it.

use std::collections::BTreeSet;

use collate::Level;

use crate::contents::{Body, Contents};
use crate::document::make::{self, plain, toned};
use crate::document::{Block, Entry, Row, Section, Tone};
use crate::time;

const SUGGESTION: &str = "Links, what they say, their strength and score are a machine’s suggestion and can be wrong. \
                          Decisions, verdicts and notes are a person’s. Quotations are as the sources have them; only \
                          the marks were added.";
const FATES: &str = "What became of a claim is read from the link that speaks for it most: a machine’s suggestion, \
                     which can be wrong, unless it is marked as confirmed. A rejected link counts for nothing.";

pub fn section(contents: &Contents) -> Section {
    let about = &contents.about;
    let mut blocks = vec![Block::Line(plain(SUGGESTION))];
    if let Body::Record(_) = contents.body {
        blocks.push(Block::Line(plain(FATES)));
    }
    let row = |label: &str, value: String| Row { label: label.to_owned(), value: plain(value) };
    let mut rows = vec![
        row("Made", time::in_words(about.made)),
        row("With", format!("Crossread {}", about.app_version)),
    ];
    if !about.author.is_empty() {
        rows.push(Row { label: "By".to_owned(), value: vec![toned(&about.author, Tone::Foreign)] });
    }
    rows.extend(basis(contents).map(|basis| row("Compared", basis)));
    blocks.push(Block::Entry(Entry { anchor: None, heading: plain("How it was made"), rows }));
    let left_out = contents.left_out.iter().enumerate().map(|(at, said)| Row {
        label: if at == 0 { "Left out".to_owned() } else { String::new() },
        value: plain(said),
    });
    blocks.push(Block::Entry(Entry {
        anchor: Some("chosen".to_owned()),
        heading: plain("What is in it"),
        rows: [row("In it", in_it(contents))].into_iter().chain(left_out).collect(),
    }));
    let sources = contents.articles.iter().map(|sheet| Row {
        label: sheet.label.clone(),
        value: vec![
            toned(&sheet.source_name, Tone::Foreign),
            toned(" ", Tone::Plain),
            toned(&sheet.sha256, Tone::Code),
        ],
    });
    blocks.push(Block::Entry(Entry {
        anchor: None,
        heading: plain("The sources and their SHA-256"),
        rows: sources.collect(),
    }));
    make::section("about", "About this report", blocks)
}

/// How the machine looked.
fn basis(contents: &Contents) -> Option<String> {
    let thresholds: Vec<f32> = match &contents.body {
        Body::Comparison(pairs) => vec![pairs.outline.threshold],
        Body::Record(record) => record.thresholds.clone(),
        Body::Memo(_) | Body::Notes(_) => return None,
    };
    let least = thresholds.iter().copied().fold(f32::INFINITY, f32::min);
    let most = thresholds.iter().copied().fold(0.0, f32::max);
    let how = how(contents);
    let from = if (most - least).abs() < 0.005 {
        format!("{least:.2}")
    } else {
        format!("{least:.2} to {most:.2}, by article,")
    };
    Some(format!("{how}; links from a score of {from} on are proposed (0 to 1)"))
}

/// How far the articles were read: what their languages allow, and what was asked for.
fn how(contents: &Contents) -> &'static str {
    let languages = || contents.articles.iter().map(|sheet| sheet.language);
    let known: BTreeSet<&str> = languages().flatten().collect();
    let level = languages().map(collate::level).min().unwrap_or(Level::Full);
    match level {
        _ if known.len() > 1 => {
            "by names, figures, dates and words that are written alike only, because the articles are in different \
             languages"
        }
        Level::Details => {
            "by words, figures, dates and quotations only, because the articles are not in English"
        }
        Level::Words => {
            "by words, figures in digits and quotations only, because Crossread knows little of their language"
        }
        Level::Unknown => "as far as words tell, because the language of an article could not be told",
        Level::Full if contents.about.close => "closely, by what the words mean where they stand",
        Level::Full => "by words, figures and quotations only",
    }
}

fn in_it(contents: &Contents) -> String {
    let what = match contents.body {
        Body::Comparison(_) => "link",
        Body::Record(_) => "claim",
        Body::Memo(_) => "marked claim",
        Body::Notes(_) => "note",
    };
    crate::words::counted(contents.entries, what)
}
