//! The last section: what a report rests on and what was left out of it.

use std::collections::BTreeSet;

use collate::Level;

use crate::contents::{Body, Contents};
use crate::document::make::{self, plain, toned};
use crate::document::{Block, Entry, Row, Section, Tone};
use crate::time;
use locale::{Said, said};

pub fn section(contents: &Contents) -> Section {
    let about = &contents.about;
    let say = |said: &Said| contents.choices.say(said);
    let mut blocks = vec![Block::Line(plain(say(&said!("about-suggestions"))))];
    if let Body::Record(_) = contents.body {
        blocks.push(Block::Line(plain(say(&said!("about-fates")))));
    }
    let row = |label: Said, value: String| Row { label: say(&label), value: plain(value) };
    let mut rows = vec![
        row(said!("row-made"), time::in_words(about.made, contents.choices.language)),
        row(said!("row-with"), format!("Crossread {}", about.app_version)),
    ];
    if !about.author.is_empty() {
        rows.push(Row { label: say(&said!("row-by")), value: vec![toned(&about.author, Tone::Foreign)] });
    }
    rows.extend(basis(contents).map(|basis| row(said!("row-compared"), basis)));
    blocks.push(Block::Entry(Entry { anchor: None, heading: plain(say(&said!("about-how"))), rows }));
    let left_out = contents.left_out.iter().enumerate().map(|(at, said)| Row {
        label: if at == 0 { say(&said!("row-left-out")) } else { String::new() },
        value: plain(said),
    });
    blocks.push(Block::Entry(Entry {
        anchor: Some("chosen".to_owned()),
        heading: plain(say(&said!("about-what"))),
        rows: [row(said!("row-in-it"), say(&in_it(contents)))].into_iter().chain(left_out).collect(),
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
        heading: plain(say(&said!("about-sources"))),
        rows: sources.collect(),
    }));
    make::section("about", say(&said!("section-about")), blocks)
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
    let (least, most) = (format!("{least:.2}"), format!("{most:.2}"));
    let how = how(contents);
    Some(contents.choices.say(&if least == most {
        said!("basis", how = how, least = least)
    } else {
        said!("basis-by-article", how = how, least = least, most = most)
    }))
}

/// How far the articles were read: what their languages allow, and what was asked for.
fn how(contents: &Contents) -> Said {
    let languages = || contents.articles.iter().map(|sheet| sheet.language);
    let known: BTreeSet<&str> = languages().flatten().collect();
    let level = languages().map(collate::level).min().unwrap_or(Level::Full);
    match level {
        _ if known.len() > 1 => said!("basis-languages-differ"),
        Level::Details => said!("basis-details"),
        Level::Words => said!("basis-words"),
        Level::Unknown => said!("basis-unknown"),
        Level::Full if contents.about.close => said!("basis-closely"),
        Level::Full => said!("basis-quickly"),
    }
}

fn in_it(contents: &Contents) -> Said {
    match contents.body {
        Body::Comparison(_) => said!("count-links", count = contents.entries),
        Body::Record(_) => said!("count-claims", count = contents.entries),
        Body::Memo(_) => said!("count-marked-claims", count = contents.entries),
        Body::Notes(_) => said!("count-notes", count = contents.entries),
    }
}
