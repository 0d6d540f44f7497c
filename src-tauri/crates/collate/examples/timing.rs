//! Times the engine in a process of its own, for `benches/growth.py` and `benches/rivals.py`.
//!
//!     cargo run --release -p collate --example timing -- quick|close RUNS COUNT|(LEFT RIGHT)
//!     cargo run --release -p collate --example timing -- text 0 COUNT|(LEFT RIGHT)
//!
//! Compares two made texts of COUNT sentences, or two articles. Prints a line of JSON: the milliseconds of each run, the
//! time until the first links were told, the longest time between two questions whether to stop, the peak memory of the whole process, and the links found. `text`
//! prints the sentences instead, for other programs to compare.

#[path = "../benches/text/mod.rs"]
mod text;

use std::error::Error;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use article::Article;
use collate::{Claim, Collation, Depth, Options, collate, collate_sentences};
use serde_json::json;

enum Texts {
    Made(Vec<String>, Vec<String>),
    Articles(Box<[Article; 2]>),
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (what, runs, texts) = match arguments[..] {
        [what, runs, count] => {
            let (left, right) = text::two_texts(count.parse()?);
            (what, runs.parse()?, Texts::Made(left, right))
        }
        [what, runs, left, right] => {
            let read = |path: &str| import::read_file(Path::new(path)).map(|imported| imported.article);
            (what, runs.parse()?, Texts::Articles(Box::new([read(left)?, read(right)?])))
        }
        _ => return Err("say quick, close or text, how many runs, and a count or two files".into()),
    };
    let depth = match what {
        "quick" => Depth::Quick,
        "close" => Depth::Close,
        "text" => {
            println!("{}", texts.sentences());
            return Ok(());
        }
        _ => return Err("say quick, close or text".into()),
    };
    let mut took = Vec::new();
    let (mut longest, mut links, mut first) = (0, 0, Vec::new());
    for _ in 0..runs {
        let start = Instant::now();
        let (asked, gap) = (AtomicU64::new(0), AtomicU64::new(0));
        let should_stop = || {
            let now = start.elapsed().as_micros() as u64;
            gap.fetch_max(now.saturating_sub(asked.fetch_max(now, Ordering::Relaxed)), Ordering::Relaxed);
            false
        };
        let told = Mutex::new(None);
        let beginning = |_| *told.lock().unwrap_or_else(PoisonError::into_inner) = Some(start.elapsed());
        let options =
            Options { depth, should_stop: &should_stop, beginning: Some(&beginning), ..Options::default() };
        links = texts.collate(&options).links.len();
        let told = told.into_inner().unwrap_or_else(PoisonError::into_inner);
        first.push(told.unwrap_or_else(|| start.elapsed()).as_secs_f64() * 1e3);
        took.push(start.elapsed().as_secs_f64() * 1e3);
        should_stop();
        longest = longest.max(gap.into_inner());
    }
    println!(
        "{}",
        json!({"ms": took, "first_ms": first, "unasked_ms": longest as f64 / 1e3, "peak_mb": peak(), "links": links})
    );
    Ok(())
}

impl Texts {
    fn collate(&self, options: &Options<'_>) -> Collation {
        match self {
            Self::Made(left, right) => collate_sentences(left, right, options),
            Self::Articles(articles) => collate(&articles[0], &articles[1], options),
        }
        .unwrap_or_default()
    }

    fn sentences(&self) -> serde_json::Value {
        match self {
            Self::Made(left, right) => json!([left, right]),
            Self::Articles(articles) => {
                let all = self.collate(&Options { depth: Depth::Quick, ..Options::default() });
                let side = |claims: &[Claim], article: &Article| -> Vec<String> {
                    claims
                        .iter()
                        .filter_map(|claim| claim.span.of(&article.text))
                        .map(str::to_owned)
                        .collect()
                };
                json!([side(&all.left, &articles[0]), side(&all.right, &articles[1])])
            }
        }
    }
}

/// In megabytes; none where the system does not say it as Linux does.
fn peak() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}
