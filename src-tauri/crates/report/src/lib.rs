//! A comparison as a document to hand over.
//!
//! [`outline`] says what goes into a report, as plain values in reading order; [`html`] sets that outline
//! as one self-contained page. Another format comes to stand beside `html.rs` and reads the same outline.
//! [`write_file`] puts a finished report on the disk, whole or not at all.

mod claims;
mod error;
mod file;
mod html;
mod notes;
mod outline;
mod quotation;
mod time;

pub use error::ReportError;
pub use file::write_file;
pub use html::html;
pub use outline::{
    About, ArticleSheet, Change, Counts, DifferenceEntry, Gap, LeftOut, LinkCounts, LinkEntry, LostEntry,
    NoteEntry, Outline, Passage, ReasonEntry, Sides, Suggestion, outline,
};
pub use quotation::{Emphasis, Run};
