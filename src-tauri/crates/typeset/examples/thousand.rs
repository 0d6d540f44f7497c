//! Measures how long a report of 1,000 links and 500 notes takes as PDF, and how much memory.
//!
//! Usage: thousand [PAIRS [NOTES [FILE.pdf]]]

#[path = "../tests/typeset/story.rs"]
mod story;

use std::time::Instant;

use report::Paper;
use typeset::{Setting, pages, pdf};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let pairs = arguments.next().map_or(Ok(1_000), |count| count.parse())?;
    let notes = arguments.next().map_or(Ok(pairs / 2), |count| count.parse())?;
    let document = story::story(pairs, notes);
    let setting = Setting::plain(Paper::A4);

    let started = Instant::now();
    let preview = pages(&document, &setting, 3)?;
    let bytes: usize = preview.pictures.iter().map(String::len).sum();
    println!(
        "3 pages of about {}: {:.2} s, {} KB of SVG",
        preview.count,
        started.elapsed().as_secs_f64(),
        bytes / 1024
    );
    println!("peak {} MB", peak());

    let started = Instant::now();
    let pdf = pdf(&document, &setting)?;
    println!(
        "{pairs} pairs, {notes} notes: {:.2} s, {} KB",
        started.elapsed().as_secs_f64(),
        pdf.len() / 1024
    );
    println!("peak {} MB", peak());
    if let Some(file) = arguments.next() {
        std::fs::write(file, pdf)?;
    }
    Ok(())
}

/// The most memory that this process ever held, in megabytes; 0 where the system does not say.
fn peak() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next())
        .and_then(|size| size.parse::<usize>().ok())
        .unwrap_or(0)
        / 1024
}
