//! Writes a report.

use std::path::Path;
use std::sync::atomic::Ordering;

use messages::{ExportReport, ExportedReport, ReportFormat, ReportOn, ReportRequest};
use report::{Contents, Format, Kind, Letterhead};

use super::asked;
use super::gather::Care;
use super::set::set;
use crate::{Desk, DeskError};

/// The longest part of a dossier's title in a file name, in characters.
const TITLE: usize = 60;

impl Desk {
    /// Nothing where it was called off; `tell` hears how many pairs of how many have been read.
    pub fn export_report(
        &self,
        act: &ExportReport,
        tell: &dyn Fn(u32, u32),
    ) -> Result<Option<ExportedReport>, DeskError> {
        self.called_off.store(false, Ordering::Relaxed);
        let off = || self.called_off.load(Ordering::Relaxed);
        // A fault in the template is told before anything is read.
        let letterhead = self.letterhead()?;
        let care = Care { close: true, off: &off, tell };
        let Some(gathered) = self.gathered(&act.report, care)? else { return Ok(None) };
        let format = asked::format(act.report.format);
        let set = set(&gathered.contents, format, letterhead.as_ref(), &off);
        if off() {
            return Ok(None);
        }
        let bytes = set?;
        write(&bytes, Path::new(&act.path), act.replace).map(Some)
    }

    /// The report that is being written shall not be; whoever waits for it gets nothing, soon.
    pub fn call_export_off(&self) {
        self.called_off.store(true, Ordering::Relaxed);
    }

    /// A file name for a report, without a folder.
    pub fn report_name(&self, request: &ReportRequest) -> Result<String, DeskError> {
        let title = match request.on {
            ReportOn::Pair { left: article, .. } | ReportOn::Later { base: article } => {
                let (dossier, _) = self.kept_article(article)?;
                self.library.dossier(dossier)?
            }
            ReportOn::Dossier { dossier } => self.library.dossier(dossier::DossierId(dossier))?,
        };
        let title = title.ok_or(DeskError::NoDossier)?.title;
        Ok(report_file_name(&title, asked::kind(request.kind), asked::format(request.format)))
    }
}

/// Writes a report to `path`, with the letterhead of a template folder; a file that is there already stays unless
/// `replace`.
pub fn write_contents(
    contents: &Contents,
    format: ReportFormat,
    template: Option<&Path>,
    path: &Path,
    replace: bool,
) -> Result<ExportedReport, DeskError> {
    let letterhead = template.map(Letterhead::read).transpose()?.flatten();
    write(&set(contents, asked::format(format), letterhead.as_ref(), &|| false)?, path, replace)
}

fn write(bytes: &[u8], path: &Path, replace: bool) -> Result<ExportedReport, DeskError> {
    report::write_file(path, bytes, replace)?;
    let bytes = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
    Ok(ExportedReport { path: path.display().to_string(), bytes })
}

/// The dossier's title, and what the report is, as a file name that every system takes.
pub fn report_file_name(title: &str, kind: Kind, format: Format) -> String {
    let what = match kind {
        Kind::Comparison => "comparison",
        Kind::Record => "claim record",
        Kind::Memo => "correction memo",
        Kind::Notes => "notes",
    };
    let ends = format.extension();
    let plain: String = title
        .chars()
        .map(|letter| if letter.is_alphanumeric() || " -_().,".contains(letter) { letter } else { ' ' })
        .take(TITLE)
        .collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(['.', ' ', '-']);
    if name.is_empty() { format!("Report - {what}.{ends}") } else { format!("{name} - {what}.{ends}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_make_file_names_that_every_system_takes() {
        let html = |title: &str, kind| report_file_name(title, kind, Format::Html);
        assert_eq!(html("Trust: lost / found?", Kind::Comparison), "Trust lost found - comparison.html");
        assert_eq!(html("../../etc", Kind::Record), "etc - claim record.html");
        assert_eq!(report_file_name("???", Kind::Memo, Format::Docx), "Report - correction memo.docx");
        assert!(html(&"é".repeat(500), Kind::Comparison).len() < 200);
    }
}
