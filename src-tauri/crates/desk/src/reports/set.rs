//! Sets the contents of a report in a format.

use report::document::document;
use report::{Contents, DocxSetting, Format, Letterhead};
use typeset::Setting;

use crate::DeskError;

/// The bytes of a finished report.
pub(super) fn set(
    contents: &Contents,
    format: Format,
    letterhead: Option<&Letterhead>,
    should_stop: &(dyn Fn() -> bool + Sync),
) -> Result<Vec<u8>, DeskError> {
    let paper = contents.choices.paper;
    Ok(match format {
        Format::Html => report::page(&document(contents), letterhead)?.into_bytes(),
        Format::Markdown => report::markdown(&document(contents)).into_bytes(),
        Format::Pdf => typeset::pdf(&document(contents), &Setting { paper, letterhead, should_stop })?,
        Format::Docx => {
            let tracked = contents.choices.tracked;
            report::docx(&document(contents), &DocxSetting { paper, tracked, letterhead })?
        }
        Format::Csv => report::csv(contents)?,
        Format::Json => report::json(contents)?.into_bytes(),
    })
}
