//! Comparisons as documents to hand over.
//!
//! [`Contents`] holds what was chosen of some comparisons, as plain values. [`document::document`] puts that into words and
//! order, once; [`page`], [`docx`], [`markdown`] and [`clip_document`] set the document and add nothing. [`csv`] and [`json`]
//! read the contents themselves. [`write_file`] puts a finished report on the disk, whole or not at all.

mod choices;
mod choose;
mod claims;
mod clip;
mod contents;
mod csv;
pub mod document;
mod docx;
mod error;
mod fates;
mod file;
mod json;
mod letterhead;
mod markdown;
mod markup;
mod memo;
mod nesting;
mod note_list;
mod notes;
mod outline;
mod page;
mod prose;
mod quotation;
mod record;
mod time;
mod words;
mod words_of;

pub use choices::{Choices, Format, Kind, Length, Links, Order, Paper};
pub use clip::{Clip, clip_document, clip_pair};
pub use contents::{Body, Contents, Pairs};
pub use csv::{csv, csv_rows};
pub use docx::{DocxSetting, docx};
pub use error::ReportError;
pub use fates::{FateArticle, FateCell, FateRow, FateSummary, FateTable, LaterArticle, fate_table};
pub use file::write_file;
pub use json::json;
pub use letterhead::{Letterhead, LetterheadError, Logo, LogoKind, Rgb};
pub use markdown::markdown;
pub use memo::{Memo, MemoGap, MemoGroup, MemoLink};
pub use note_list::NoteGroup;
pub use outline::{
    About, ArticleSheet, Change, Counts, DifferenceEntry, Gap, LeftOut, LinkCounts, LinkEntry, LostEntry,
    NoteEntry, OtherWord, Outline, Passage, ReasonEntry, Sides, Signed, Subject, Suggestion, outline,
};
pub use page::page;
pub use prose::{Paragraph, Prose, Role, Words};
pub use quotation::{Emphasis, Run};
pub use record::{Record, RecordClaim, RecordLater};
pub use words::difference;
