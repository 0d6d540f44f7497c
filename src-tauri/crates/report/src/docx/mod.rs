//! Sets a document as a Word file (Office Open XML, transitional), part by part.
//!
//! [`body`] sets the blocks, [`text`] the words in them, [`notes`] the comments; `parts/` holds what is the same in every
//! file, above all `styles.xml`, where an organisation's own template would begin. The file refers to nothing outside it.

mod body;
mod claim;
mod front;
mod names;
mod notes;
mod package;
mod quotation;
mod script;
mod tables;
mod text;
mod tracked;
mod xml;

use crate::ReportError;
use crate::choices::Paper;
use crate::document::Document;
use crate::letterhead::Letterhead;

/// How a document is set as a Word file.
#[derive(Debug, Clone, Copy, Default)]
pub struct DocxSetting<'a> {
    pub paper: Paper,
    /// Whether the later one of two quotations is set as the earlier one with tracked changes.
    pub tracked: bool,
    pub letterhead: Option<&'a Letterhead>,
}

/// Sets a document as a Word file. The same document and setting give the same bytes.
///
/// Notes on quotations are comments in a comparison report and in a claim record, text in a memo and in a list of notes.
pub fn docx(document: &Document, setting: &DocxSetting<'_>) -> Result<Vec<u8>, ReportError> {
    let names = names::Names::of(document);
    let mut body = body::Body::new(document, *setting, &names);
    body.set();
    package::package(document, setting, &body.finish())
}
