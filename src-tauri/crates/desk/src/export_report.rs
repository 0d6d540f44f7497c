//! Writes the report on two articles.

use std::path::Path;

use dossier::{Comparison, Milliseconds};
use messages::{ExportReport, ExportedReport};
use report::About;

use crate::{Desk, DeskError};

/// The longest part of a dossier's title in a file name, in characters.
const TITLE: usize = 60;

impl Desk {
    pub fn export_report(&self, act: &ExportReport) -> Result<ExportedReport, DeskError> {
        let (dossier, _) = self.kept_article(act.left)?;
        let title = self.library.dossier(dossier)?.ok_or(DeskError::NoDossier)?.title;
        let comparison = self.close_comparison(act.left, act.right)?;
        write_report(&comparison, &title, (self.now)(), Path::new(&act.path), act.replace)
    }

    /// A file name for the report on two articles, without a folder.
    pub fn report_name(&self, left: i64) -> Result<String, DeskError> {
        let (dossier, _) = self.kept_article(left)?;
        let title = self.library.dossier(dossier)?.ok_or(DeskError::NoDossier)?.title;
        Ok(report_file_name(&title))
    }
}

/// Writes the report on a comparison to `path`; a file that is there already stays unless `replace`.
pub fn write_report(
    comparison: &Comparison,
    title: &str,
    made: Milliseconds,
    path: &Path,
    replace: bool,
) -> Result<ExportedReport, DeskError> {
    let about =
        About { dossier_title: title.to_owned(), app_version: env!("CARGO_PKG_VERSION").to_owned(), made };
    let html = report::html(&report::outline(comparison, &about))?;
    report::write_file(path, html.as_bytes(), replace)?;
    let bytes = u32::try_from(html.len()).unwrap_or(u32::MAX);
    Ok(ExportedReport { path: path.display().to_string(), bytes })
}

/// The dossier's title as a file name that every system takes.
pub fn report_file_name(title: &str) -> String {
    let plain: String = title
        .chars()
        .map(|letter| if letter.is_alphanumeric() || " -_().,".contains(letter) { letter } else { ' ' })
        .take(TITLE)
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(['.', ' ', '-']);
    if name.is_empty() { "Comparison.html".to_owned() } else { format!("{name} - comparison.html") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_make_file_names_that_every_system_takes() {
        assert_eq!(report_file_name("Trust: lost / found?"), "Trust lost found - comparison.html");
        assert_eq!(report_file_name("../../etc"), "etc - comparison.html");
        assert_eq!(report_file_name("???"), "Comparison.html");
        assert!(report_file_name(&"é".repeat(500)).len() < 200);
    }
}
