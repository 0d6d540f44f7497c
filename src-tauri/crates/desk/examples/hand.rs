//! Times an editor's acts in a dossier of two articles of 5,000 sentences, with 10,000 notes and 20,000 decided links.
//!
//! `cargo run --release -p desk --example hand [LIBRARY]`. Prints milliseconds: median and slowest of so many runs. The
//! library stays where it is named, for the window to be timed with it.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::time::Instant;

use desk::{Desk, Hearing};
use messages::{ComparisonView, DecideLink, DecideLinks, LinkEnds, NoteTarget, Undo, WriteNote};

const SENTENCES: usize = 5_000;
const NOTES: usize = 10_000;
const LINKS: usize = 20_000;
const RUNS: usize = 9;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let library = std::env::args_os().nth(1);
    let library = library.map_or_else(|| folder.path().join("library.crossread"), std::path::PathBuf::from);
    let file = |name: &str, from: usize| {
        let mut text = String::new();
        for at in from..from + SENTENCES {
            let _ = write!(
                text,
                "Witness {at} told the court on day {} that agent {} met the harbour master of pier {}.{}",
                at % 97,
                at * 7,
                at * 31 % 1009,
                if at % 5 == 4 { "\n\n" } else { " " }
            );
        }
        let path = folder.path().join(name);
        fs::write(&path, text).map(|()| path)
    };
    let desk = Desk::open(&library, || 1_700_000_000_000)?;
    let dossier = desk.open_articles(&[file("one.txt", 0)?, file("other.txt", 300)?])?;
    let (left, right) = dossier.pair.ok_or("no pair")?;
    let compare = || -> Result<ComparisonView, Box<dyn Error>> {
        Ok(desk.compare(left, right, Hearing::NONE)?.ok_or("stopped")?)
    };
    let view = compare()?;
    println!(
        "{} and {} claims, {} links proposed",
        view.left_claims.len(),
        view.right_claims.len(),
        view.links.len()
    );

    let mut links: Vec<LinkEnds> = Vec::with_capacity(LINKS);
    for (at, claim) in view.left_claims.iter().enumerate() {
        for other in at..at + LINKS.div_ceil(SENTENCES) {
            let right_range = view.right_claims[other % view.right_claims.len()].range;
            links.push(LinkEnds { left_range: claim.range, right_range });
        }
    }
    links.truncate(LINKS);
    let all = Instant::now();
    desk.decide_links(&DecideLinks { left, right, links: links.clone(), state: "drawn".to_owned() })?;
    println!("{} links drawn in one act: {:.0} ms", links.len(), ms(all));

    let note = |id, target, text: &str| {
        desk.write_note(&WriteNote { left, right, id, target, text: text.to_owned() })
    };
    let all = Instant::now();
    for at in 0..NOTES {
        let claims = if at % 2 == 0 { (&view.left_claims, left) } else { (&view.right_claims, right) };
        let range = claims.0[at * 13 % claims.0.len()].range;
        note(None, NoteTarget::Claim { article: claims.1, range }, &format!("Note {at}: who says so?"))?;
    }
    println!("{NOTES} notes written: {:.1} ms each", ms(all) / NOTES as f64);

    report("open the dossier", || desk.open_dossier(dossier.id).map(drop))?;
    report("set the pair side by side", || desk.compare(left, right, Hearing::NONE).map(drop))?;
    let id = note(None, NoteTarget::Dossier, "Typed")?.id;
    let mut typed = String::new();
    report("save a letter of a note", || {
        typed.push('x');
        note(Some(id), NoteTarget::Dossier, &typed).map(drop)
    })?;
    report("decide on a link", || {
        let LinkEnds { left_range, right_range } = links[7].clone();
        let act =
            DecideLink { left, right, left_range, right_range, state: "rejected".to_owned(), relation: None };
        desk.decide_link(&act).map(drop)
    })?;
    report("list all notes", || desk.notes(dossier.id).map(drop))?;
    report("undo and redo", || {
        desk.undo(&Undo { dossier: Some(dossier.id), redo: false })?;
        desk.undo(&Undo { dossier: Some(dossier.id), redo: true }).map(drop)
    })?;
    drop(desk);
    // As at a start: nothing is at hand.
    report("open the library, and set the pair side by side", || -> Result<(), Box<dyn Error>> {
        let desk = Desk::open(&library, || 1_700_000_000_000)?;
        desk.open_dossier(dossier.id)?;
        let started = Instant::now();
        let beginning = |view: ComparisonView| {
            println!("  {} first links after {:.0} ms", view.links.len(), ms(started));
        };
        let hearing = Hearing { beginning: &beginning, ..Hearing::NONE };
        let view = desk.compare(left, right, hearing)?.ok_or("stopped")?;
        println!(
            "  collated in {:.0} ms; {} MB for the window",
            view.milliseconds,
            serde_json::to_string(&view)?.len() / 1_000_000
        );
        Ok(())
    })?;
    Ok(())
}

fn report<E>(what: &str, mut run: impl FnMut() -> Result<(), E>) -> Result<(), E> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let started = Instant::now();
        run()?;
        times.push(ms(started));
    }
    times.sort_by(f64::total_cmp);
    println!("{what}: median {:.1} ms, slowest {:.1} ms", times[RUNS / 2], times[RUNS - 1]);
    Ok(())
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}
