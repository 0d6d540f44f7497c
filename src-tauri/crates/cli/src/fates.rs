//! `fates`: what became of each claim of an article in later ones, in words and as a report.

use std::io::Write;
use std::path::{Path, PathBuf};

use desk::{report_format, report_on_files, write_contents};
use locale::Language;
use messages::{ReportChoices, ReportFormat, ReportKind};
use report::{Body, difference};

use crate::Trouble;
use crate::compare::now;

pub fn fates(
    article: &Path,
    later: &[PathBuf],
    report: Option<&Path>,
    replace: bool,
    out: &mut impl Write,
) -> Result<(), Trouble> {
    let found = report_on_files(ReportKind::Record, article, later, &ReportChoices::default(), now())?;
    for remark in &found.remarks {
        eprintln!("{remark}");
    }
    let Body::Record(record) = &found.contents.body else { return Ok(()) };
    let table = &record.table;
    let mut told = Vec::new();
    for row in &table.rows {
        writeln!(told, "{} {}", row.number, row.claim)?;
        for (later, cell) in table.later.iter().zip(&row.cells) {
            let kinds = if cell.kinds.is_empty() { "" } else { ": " };
            let (label, fate) = (&later.article.label, cell.fate.name());
            let named = cell.kinds.iter().map(|kind| Language::English.say(&difference(*kind)));
            writeln!(told, "  {label}  {fate}{kinds}{}", named.collect::<Vec<_>>().join(", "))?;
        }
    }
    let summary = table.summary;
    writeln!(
        told,
        "{} claims: {} stand, {} changed, {} in no later article.",
        table.rows.len(),
        summary.stand,
        summary.changed,
        summary.gone
    )?;
    for later in &table.later {
        let label = &later.article.label;
        writeln!(told, "{label}: {} changed first there, {} new.", later.first_changed, later.new)?;
    }
    // The report first: where it cannot be written, nothing is printed that looks like success.
    if let Some(path) = report {
        let written = write_contents(&found.contents, format_of(path), None, path, replace)?;
        writeln!(told, "Report: {}", written.path)?;
    }
    out.write_all(&told)?;
    Ok(())
}

/// By the ending of a file's name; HTML where that says nothing.
pub fn format_of(path: &Path) -> ReportFormat {
    let ends = path.extension().unwrap_or_default().to_string_lossy();
    report_format(&ends).unwrap_or(ReportFormat::Html)
}
