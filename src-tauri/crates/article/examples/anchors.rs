//! How well and how fast places are found again: over real revisions, where they are at hand, and over edits made by a
//! program.
//!
//! `cargo run --release -p article --example anchors [--wrong] [SEED]`; `--wrong` shows what was wrongly called sure.

#[path = "../tests/yardstick/mod.rs"]
mod yardstick;

use std::time::Instant;

use article::{Finder, Selector};
use yardstick::Measure;
use yardstick::chance::Chance;
use yardstick::revise::{revise, texts};
use yardstick::revision::{Revision, places};

fn main() {
    let shows = std::env::args().any(|argument| argument == "--wrong");
    let seed = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(11);
    let tell = |what: &str, revisions: &[Revision], each: usize| {
        for with_older in [true, false] {
            let mut measure = Measure::default();
            for (seed, revision) in (0..).zip(revisions) {
                measure.look_for(&places(&revision.older, each, &mut Chance(seed)), revision, with_older);
            }
            let how = if with_older { "with the older text at hand" } else { "by the selector alone" };
            println!("\n{what}, {how}\n{measure}");
            if shows {
                measure.wrong.iter().for_each(|wrong| println!("WRONG {wrong}"));
            }
        }
    };
    match yardstick::essays::essays() {
        Some(essays) => tell("Essays, revised by their authors", &essays, 30),
        None => println!("Skipped: the essays are not in ../shared/bench."),
    }
    let texts = texts();
    let mut chance = Chance(seed);
    let revisions: Vec<Revision> = (0..texts.len() * 30)
        .map(|at| revise(&texts[at % texts.len()], &texts[(at + 1) % texts.len()], &mut chance))
        .collect();
    tell("Articles, revised by a program", &revisions, 20);
    speed(&texts);
}

/// 10,000 places in one article of 5,000 sentences.
fn speed(texts: &[String]) {
    let mut chance = Chance(7);
    let mut long = String::new();
    let mut count = 0;
    'long: for round in 0.. {
        for text in texts {
            for sentence in text.split_inclusive(['.', '?', '!']) {
                // Each round in other words, as far as figures are words.
                long.push_str(&sentence.replace(" the ", &format!(" the {round}th ")));
                count += 1;
                if count == 5_000 {
                    break 'long;
                }
            }
            long.push_str("\n\n");
        }
    }
    let spans: Vec<_> = places(&long, 1_667, &mut chance).into_iter().take(10_000).collect();
    let revision = revise(&long, &texts[0], &mut chance);
    let selectors: Vec<Selector> = spans.iter().filter_map(|&(_, span)| Selector::of(&long, span)).collect();
    for (what, older) in [("with the older text", Some(&long)), ("by the selector alone", None)] {
        let started = Instant::now();
        let finder =
            older.map_or_else(|| Finder::new(&revision.newer), |older| Finder::since(older, &revision.newer));
        let found = selectors.iter().filter(|selector| finder.find(selector).is_some()).count();
        println!(
            "{} places in {count} sentences ({} kB), {what}: {:.0} ms, {found} found",
            selectors.len(),
            long.len() / 1000,
            1000.0 * started.elapsed().as_secs_f64()
        );
    }
}
