//! Formats that are ZIP archives of XML: Word, OpenDocument, EPUB.

mod archive;
mod docx;
mod epub;
mod odt;
pub(crate) mod paragraphs;
pub(crate) mod properties;
pub(crate) mod style;
mod xml;

pub(crate) use docx::read as read_word;
pub(crate) use epub::read as read_epub;
pub(crate) use odt::read as read_open_document;
