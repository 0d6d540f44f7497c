//! `fates`: what became of each claim of an article in later ones, in words and as a report.

use std::io::Write;
use std::path::{Path, PathBuf};

use desk::{fates_of_files, write_fates};

use crate::Trouble;
use crate::compare::now;

pub fn fates(
    article: &Path,
    later: &[PathBuf],
    report: Option<&Path>,
    replace: bool,
    out: &mut impl Write,
) -> Result<(), Trouble> {
    let found = fates_of_files(article, later)?;
    for remark in &found.remarks {
        eprintln!("{remark}");
    }
    let table = found.table;
    let mut told = Vec::new();
    for row in &table.rows {
        writeln!(told, "{} {}", row.number, row.claim)?;
        for (later, cell) in table.later.iter().zip(&row.cells) {
            let kinds = if cell.kinds.is_empty() { "" } else { ": " };
            let (label, fate) = (&later.article.label, cell.fate.name());
            writeln!(told, "  {label}  {fate}{kinds}{}", cell.kinds.join(", ").to_lowercase())?;
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
        let title = table.base.headline.clone().unwrap_or_else(|| table.base.source_name.clone());
        let written = write_fates(table, &title, now(), path, replace)?;
        writeln!(told, "Report: {}", written.path)?;
    }
    out.write_all(&told)?;
    Ok(())
}
