//! A comparison as a document to hand over.
//!
//! [`outline`] says what goes into a report, as plain values in reading order; [`html`] sets that outline
//! as one self-contained page. [`fate_table`] says what became of each claim of an article in every later one; it is a part of
//! that page, or a page of its own ([`fates_html`]). Another format comes to stand beside `html.rs` and reads the same outline.
//! [`write_file`] puts a finished report on the disk, whole or not at all.

mod choices;
mod claims;
mod clip;
pub mod document;
mod error;
mod fates;
mod fates_html;
mod file;
mod html;
mod letterhead;
mod markdown;
mod markup;
mod nesting;
mod notes;
mod outline;
mod page;
mod prose;
mod quotation;
mod time;
mod words_of;

pub use choices::{Choices, Format, Kind, Length, Links, Order, Paper};
pub use clip::{Clip, clip_document, clip_pair};
pub use error::ReportError;
pub use fates::{
    FateArticle, FateCell, FateRow, FateSummary, FateTable, FatesOutline, LaterArticle, fate_table,
    fates_outline,
};
pub use fates_html::fates_html;
pub use file::write_file;
pub use html::html;
pub use letterhead::{Letterhead, Logo, LogoKind, Rgb};
pub use markdown::markdown;
pub use outline::{
    About, ArticleSheet, Change, Counts, DifferenceEntry, Gap, LeftOut, LinkCounts, LinkEntry, LostEntry,
    NoteEntry, Outline, Passage, ReasonEntry, Sides, Suggestion, outline,
};
pub use page::page;
pub use prose::{Paragraph, Prose, Role, Words};
pub use quotation::{Emphasis, Run};
