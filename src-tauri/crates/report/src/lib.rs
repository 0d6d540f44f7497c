//! A comparison as a document to hand over.
//!
//! [`outline`] says what goes into a report, as plain values in reading order; [`html`] sets that outline
//! as one self-contained page. [`fate_table`] says what became of each claim of an article in every later one; it is a part of
//! that page, or a page of its own ([`fates_html`]). Another format comes to stand beside `html.rs` and reads the same outline.
//! [`write_file`] puts a finished report on the disk, whole or not at all.

mod choices;
mod choose;
mod claims;
mod contents;
mod csv;
pub mod document;
mod docx;
mod error;
mod fates;
mod file;
mod html;
mod json;
mod letterhead;
mod memo;
mod note_list;
mod notes;
mod outline;
mod prose;
mod quotation;
mod record;
mod time;
mod words;

pub use choices::{Choices, Format, Kind, Length, Links, Order, Paper};
pub use contents::{Body, Contents, Pairs};
pub use csv::{csv, csv_rows};
pub use docx::{DocxSetting, docx};
pub use error::ReportError;
pub use fates::{FateArticle, FateCell, FateRow, FateSummary, FateTable, LaterArticle, fate_table};
pub use file::write_file;
pub use json::json;
pub use letterhead::{Letterhead, LetterheadError, Logo, LogoKind, Rgb};
pub use memo::{Memo, MemoGap, MemoGroup, MemoLink};
pub use note_list::NoteGroup;
pub use outline::{
    About, ArticleSheet, Change, Counts, DifferenceEntry, Gap, LeftOut, LinkCounts, LinkEntry, LostEntry,
    NoteEntry, OtherWord, Outline, Passage, ReasonEntry, Sides, Signed, StandingEntry, Subject, Suggestion,
    outline,
};
pub use prose::{Paragraph, Prose, Role, Words};
pub use quotation::{Emphasis, Run};
pub use record::{Record, RecordClaim, RecordLater};
