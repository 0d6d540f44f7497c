//! Writes the report on two articles.

use std::path::Path;
use std::sync::atomic::Ordering;

use dossier::{Comparison, Milliseconds};
use messages::{ExportReport, ExportedReport};
use report::{About, FateTable, Outline};

use crate::{Desk, DeskError};

/// The longest part of a dossier's title in a file name, in characters.
const TITLE: usize = 60;

impl Desk {
    /// Nothing where it was called off while the other pairs of its table of fates were read; `tell` hears how many of
    /// how many have been.
    pub fn export_report(
        &self,
        act: &ExportReport,
        tell: &dyn Fn(u32, u32),
    ) -> Result<Option<ExportedReport>, DeskError> {
        self.called_off.store(false, Ordering::Relaxed);
        let title = self.title_over(act.left)?;
        let comparison = self.close_comparison(act.left, act.right)?;
        let fates = if act.fates {
            let base = if comparison.is_turned() { act.right } else { act.left };
            let Some(comparisons) = self.close_comparisons(base, tell)? else { return Ok(None) };
            report::fate_table(&comparisons)
        } else {
            None
        };
        write_report(&comparison, fates, &title, (self.now)(), Path::new(&act.path), act.replace).map(Some)
    }

    /// The report that is being written shall not be; whoever waits for it gets nothing, soon.
    pub fn call_export_off(&self) {
        self.called_off.store(true, Ordering::Relaxed);
    }

    /// A file name for the report on an article and another one, or on the fates of its claims; without a folder.
    pub fn report_name(&self, article: i64, fates: bool) -> Result<String, DeskError> {
        let what = if fates { "fates of the claims" } else { "comparison" };
        Ok(report_file_name(&self.title_over(article)?, what))
    }

    /// The title of an article's dossier.
    pub(crate) fn title_over(&self, article: i64) -> Result<String, DeskError> {
        let (dossier, _) = self.kept_article(article)?;
        Ok(self.library.dossier(dossier)?.ok_or(DeskError::NoDossier)?.title)
    }
}

/// Writes the report on a comparison to `path`, with the table of fates where there is one; a file that is there already stays unless `replace`.
pub fn write_report(
    comparison: &Comparison,
    fates: Option<FateTable>,
    title: &str,
    made: Milliseconds,
    path: &Path,
    replace: bool,
) -> Result<ExportedReport, DeskError> {
    let outline = Outline { fates, ..report::outline(comparison, &about(title, made)) };
    write_page(&report::html(&outline)?, path, replace)
}

/// What a report says of itself.
pub(crate) fn about(title: &str, made: Milliseconds) -> About {
    About { dossier_title: title.to_owned(), app_version: env!("CARGO_PKG_VERSION").to_owned(), made }
}

pub(crate) fn write_page(html: &str, path: &Path, replace: bool) -> Result<ExportedReport, DeskError> {
    report::write_file(path, html.as_bytes(), replace)?;
    let bytes = u32::try_from(html.len()).unwrap_or(u32::MAX);
    Ok(ExportedReport { path: path.display().to_string(), bytes })
}

/// The dossier's title, and what the report is on, as a file name that every system takes.
pub fn report_file_name(title: &str, what: &str) -> String {
    let plain: String = title
        .chars()
        .map(|letter| if letter.is_alphanumeric() || " -_().,".contains(letter) { letter } else { ' ' })
        .take(TITLE)
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(['.', ' ', '-']);
    if name.is_empty() { format!("Report - {what}.html") } else { format!("{name} - {what}.html") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_make_file_names_that_every_system_takes() {
        assert_eq!(
            report_file_name("Trust: lost / found?", "comparison"),
            "Trust lost found - comparison.html"
        );
        assert_eq!(report_file_name("../../etc", "fates"), "etc - fates.html");
        assert_eq!(report_file_name("???", "comparison"), "Report - comparison.html");
        assert!(report_file_name(&"é".repeat(500), "comparison").len() < 200);
    }
}
