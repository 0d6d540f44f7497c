//! How long the table of fates takes for a dossier of fifty articles: the first time, again, and read closely.
//!
//! The articles are dealt out of the stories in fixtures/collations, so that they share claims and differ:
//! `cargo run --release -p desk --example fates [ARTICLES] [SENTENCES]`

use std::error::Error;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use article::{ArticleBuilder, BlockKind, Facts, PublicationDate, Source};
use desk::Desk;
use serde_json::Value;
use store::{Added, Into, Library};

const STORIES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../fixtures/collations/stories.jsonl");

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map(|number| number.parse::<usize>());
    let articles = arguments.next().transpose()?.unwrap_or(50);
    let length = arguments.next().transpose()?.unwrap_or(40);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("library.sqlite3");
    let pool = sentences()?;
    let made: Vec<Added> = (0..articles).map(|at| article(&pool, at, length)).collect();
    let words: usize = made.iter().map(|added| added.article.word_count()).sum();
    let (_, ids) = Library::open(&path)?.add_articles(Into::New { title: "Fifty".to_owned() }, &made, 1)?;
    let desk = Desk::open(&path, || 1)?;
    let timed = |what: &str| -> Result<(), Box<dyn Error>> {
        let started = Instant::now();
        let table = desk.fates(ids[0].0)?;
        let (rows, columns) = (table.claims.len(), table.columns.len());
        println!(
            "{what:>12}: {:6.0} ms, {rows} claims in {columns} articles",
            1000.0 * started.elapsed().as_secs_f64()
        );
        Ok(())
    };
    println!("{articles} articles of {} words", words / articles.max(1));
    timed("first")?;
    timed("again")?;
    let started = Instant::now();
    let read = AtomicUsize::new(0);
    desk.read_fates(ids[0].0, &|_| {
        read.fetch_add(1, Ordering::Relaxed);
    })?;
    println!(
        "{:>12}: {:6.1} s for {} pairs",
        "read closely",
        started.elapsed().as_secs_f64(),
        read.into_inner()
    );
    timed("then")
}

/// All sentences of the stories, left and right versions by turns.
fn sentences() -> Result<Vec<[String; 2]>, Box<dyn Error>> {
    let mut pool = Vec::new();
    for line in fs::read_to_string(STORIES)?.lines() {
        let story: Value = serde_json::from_str(line)?;
        let side = |name: &str| -> Vec<String> {
            let all = story[name].as_array().into_iter().flatten();
            all.filter_map(|it| it.as_str().map(str::to_owned)).collect()
        };
        pool.extend(side("left").into_iter().zip(side("right")).map(|(left, right)| [left, right]));
    }
    Ok(pool)
}

/// Every article begins a little further on in the pool than the one before and takes the other wording.
fn article(pool: &[[String; 2]], at: usize, length: usize) -> Added {
    let mut builder = ArticleBuilder::new();
    for paragraph in (0..length).collect::<Vec<_>>().chunks(4) {
        let words: Vec<&str> = paragraph
            .iter()
            .map(|sentence| pool[(at * 3 + sentence) % pool.len()][at % 2].as_str())
            .collect();
        builder.push(BlockKind::Paragraph, &words.join(" "), None);
    }
    let year = u16::try_from(1970 + at).unwrap_or(2025);
    let facts = Facts { date: PublicationDate::new(year, None, None), ..Facts::default() };
    let bytes = at.to_le_bytes().to_vec();
    Added { article: builder.finish(facts, Source::of("made-up.txt", &bytes)), bytes, version_of: None }
}
