//! Times a report on 1,000 links and 500 notes in every format, the preview of it, and the memory that each takes.
//!
//! `cargo run --release -p desk --example reports [FOLDER]`. The reports stay in the folder, to be looked at.

use std::error::Error;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use desk::{Desk, Hearing};
use messages::{
    ExportReport, NoteTarget, ReportChoices, ReportFormat, ReportKind, ReportOn, ReportRequest, WriteNote,
};

const CLAIMS: usize = 1_000;
const NOTES: usize = 500;
const RUNS: usize = 3;

fn main() -> Result<(), Box<dyn Error>> {
    let temporary = tempfile::tempdir()?;
    let folder = std::env::args_os().nth(1).map_or_else(|| temporary.path().to_owned(), PathBuf::from);
    fs::create_dir_all(&folder)?;
    let library = temporary.path().join("library.crossread");
    let desk = Desk::open(&library, || 1_700_000_000_000)?;
    let files = [2017, 2025].map(|year| {
        let path = temporary.path().join(format!("{year}.txt"));
        fs::write(&path, article(year)).map(|()| path)
    });
    let [one, other] = files;
    let dossier = desk.open_articles(&[one?, other?])?;
    let (left, right) = dossier.pair.ok_or("no pair")?;
    let view = desk.compare(left, right, Hearing::NONE)?.ok_or("stopped")?;
    for at in 0..NOTES {
        let link = &view.links[at * 2 % view.links.len()];
        let target = NoteTarget::Link { left_range: link.left.range, right_range: link.right.range };
        let text = format!("Note {at}: **who** says so?\n\n- ask the desk\n- compare with the archive");
        desk.write_note(&WriteNote { left, right, id: None, target, text })?;
    }
    println!("{} links, {NOTES} notes", view.links.len());
    let on = ReportOn::Pair { left, right };
    // The close look comes first: it is not a part of setting a report.
    desk.look_closely(left, right, &|_| {})?;
    for format in [
        ReportFormat::Html,
        ReportFormat::Docx,
        ReportFormat::Markdown,
        ReportFormat::Csv,
        ReportFormat::Json,
        // Last, because the memory it took is not given back at once.
        ReportFormat::Pdf,
    ] {
        let report =
            || ReportRequest { on, kind: ReportKind::Comparison, format, choices: ReportChoices::default() };
        let path = folder.join(desk.report_name(&report())?);
        let act = ExportReport { report: report(), path: path.display().to_string(), replace: true };
        let mut bytes = 0;
        forget_peak();
        let seconds = median(|| {
            bytes = desk.export_report(&act, &|_, _| ())?.ok_or("called off")?.bytes;
            Ok(())
        })?;
        let peak = peak();
        let shown = median(|| {
            desk.preview_report(&report(), &|number| number.to_string())?.ok_or("overtaken")?;
            Ok(())
        })?;
        println!("{format:?}: {seconds:.2} s, {} kB, peak {peak} MB; preview {shown:.2} s", bytes / 1000);
    }
    Ok(())
}

/// A thousand claims of made-up words; one in three of the later article says another figure.
fn article(year: usize) -> String {
    let word = |at: usize| {
        let parts = ["ba", "ker", "lin", "mo", "sta", "ver", "ro", "than", "du", "pel", "qui", "zor", "fen"];
        let part = |by: usize| parts[at / by % parts.len()];
        format!("{}{}{}{}", part(1), part(13), part(169), part(2197))
    };
    let mut text = format!("The harbour papers of {year}\n\n2 May {year}\n\n");
    for at in 0..CLAIMS {
        let words: Vec<String> = (0..16).map(|place| word((at * 16 + place) * 7919 % 28_561)).collect();
        let changed = year == 2025 && at % 3 == 0;
        let figure = at + 40 + usize::from(changed) * 5;
        let says = if changed { "allegedly paid" } else { "paid" };
        let [first, second] = [words[..8].join(" "), words[8..].join(" ")];
        text.push_str(&format!("Agent {first} {says} {figure} pounds to {second}."));
        text.push_str(if at % 4 == 3 { "\n\n" } else { " " });
    }
    text
}

fn median(mut run: impl FnMut() -> Result<(), Box<dyn Error>>) -> Result<f64, Box<dyn Error>> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let started = Instant::now();
        run()?;
        times.push(started.elapsed().as_secs_f64());
    }
    times.sort_by(f64::total_cmp);
    Ok(times[RUNS / 2])
}

/// Lets the system count the peak of memory anew (Linux; elsewhere nothing is told).
fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// The most memory since then, in megabytes.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or_default() / 1024
}
