//! Bytes to article: reads a source and tells the article from what stands around it.
//!
//! In reading order: [`read_file`] is the only door to the disk; bytes are refused or decoded, cleaned, and
//! cut into blocks by their format's reader; the masthead gives the facts; boilerplate is fenced off; what
//! is left is article. Nothing but the file read depends on anything but the bytes.
//!
//! The formats: plain text, Markdown, web pages (`web`), archives of XML (`packed`: Word, OpenDocument,
//! EPUB), RTF, and PDF, which another process reads ([`pdf`]). Nothing is ever fetched, run or unpacked to
//! the disk, and each limit that a source may break has a sentence of its own in [`ImportError`].

mod error;
mod limits;
mod remark;

mod file;
mod format;

mod clean;
mod decode;
mod encoding;

mod draft;
mod reading;
mod shape;

mod front_matter;
mod html_text;
mod markdown;
mod packed;
pub mod pdf;
mod plain_text;
mod rtf;
mod web;

mod masthead;
mod masthead_line;
mod printed_date;
mod sentence;

mod boilerplate;
mod heading;

mod read;

pub use encoding::{Decoded, ENCODINGS};
pub use error::ImportError;
pub use file::read_file;
pub use format::EXTENSIONS;
pub use printed_date::read_date;
pub use read::{Imported, read_bytes, read_decoded, read_pasted, read_pasted_rich};
pub use remark::Remark;
