//! Why a source could not be imported, in words that an editor can act on.

use std::io;

use crate::limits::{MAX_BLOCKS, MAX_PAGES, MAX_SOURCE_BYTES};

const MEGABYTE: u64 = 1_000_000;

/// Why a source could not be imported; prints as what is wrong and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    #[error("“{path}” does not exist. Check its name, and whether it was moved or renamed.")]
    Missing { path: String },

    #[error("“{path}” is a folder. Choose the article's file inside it.")]
    Folder { path: String },

    #[error(
        "“{name}” may not be read: its permissions forbid it. Ask its owner for access, or import a copy."
    )]
    Forbidden { name: String },

    #[error("“{name}” is a device or a pipe, not a file. Save the article as a file and import that.")]
    NotAFile { name: String },

    #[error("“{name}” is empty: it holds no words at all. Choose the file that holds the article.")]
    Empty { name: String },

    #[error(
        "No article text was found in “{name}”, only headings, credits or other matter around an article. \
         Choose a file that holds the article itself."
    )]
    NoArticle { name: String },

    /// `format` carries its article: "a picture".
    #[error(
        "“{name}” is {format}, which this version does not read. Save the article as a web page, Word, \
         OpenDocument, PDF or plain text file and import that."
    )]
    OtherFormat { name: String, format: &'static str },

    #[error("No text can be read as “{label}”. Choose another encoding for “{name}”.")]
    NoEncoding { name: String, label: String },

    /// `format` carries its article.
    #[error(
        "“{name}” is {format} that is damaged: its text cannot be found in it. Open it in the program that \
         it was made with, save it anew and import that."
    )]
    Damaged { name: String, format: &'static str },

    #[error(
        "“{name}” is protected by a password. Open it with the password, save a copy without one and import \
         that."
    )]
    Protected { name: String },

    #[error(
        "“{name}” unpacks to far more than an article holds, as files do that are made to fill a computer's \
         memory; it was not read. Copy the article's text and paste it."
    )]
    Swells { name: String },

    #[error(
        "“{name}” was not read: it declares entities or a document type of its own, which no article needs. \
         Open it in a word processor, save it anew and import that."
    )]
    Declarations { name: String },

    #[error(
        "“{name}” was not read: its markup is nested or repeated far beyond what an article needs. Copy the \
         article's text and paste it."
    )]
    TooMuchMarkup { name: String },

    #[error(
        "“{name}” holds no text, only pictures of pages, as a scan does. Have its text recognised (OCR) by a \
         scanning program, or type the article, and import that."
    )]
    Scan { name: String },

    #[error(
        "“{name}” could not be read: taking its text out needs more time or memory than any article should. \
         Open it in a PDF viewer, copy the article's text and paste it."
    )]
    Exhausting { name: String },

    #[error(
        "“{name}” could not be read, because the helper that reads PDFs did not start: {source}. Start \
         Crossread anew; if that does not help, install it again."
    )]
    NoWorker { name: String, source: io::Error },

    #[error(
        "“{name}” is a Crossread library or another program's database, not an article. To open a library, \
         start Crossread with --library and its path."
    )]
    Database { name: String },

    #[error(
        "“{name}” is not text: it holds binary data. Save the article as a web page, Word, OpenDocument, PDF \
         or plain text file and import that."
    )]
    Binary { name: String },

    #[error(
        "“{name}” is too large: it holds {}, and at most {} MB can be imported. Import a file that holds one \
         article only.",
        megabytes(.bytes),
        MAX_SOURCE_BYTES / MEGABYTE
    )]
    TooLarge {
        name: String,
        /// As far as it is known; a file that grows while it is read may hold more.
        bytes: u64,
    },

    #[error(
        "“{name}” has more than {MAX_BLOCKS} paragraphs, which is no single article. Import a file that \
         holds one article only."
    )]
    TooManyBlocks { name: String },

    #[error(
        "“{name}” has more than {MAX_PAGES} pages, which is no single article. Save the pages that hold the \
         article as a file of their own and import that."
    )]
    TooManyPages { name: String },

    #[error("“{name}” could not be read: {source}. Check the disk or network drive it is on, and try again.")]
    Unreadable { name: String, source: io::Error },
}

/// A size as people read it; rounded up, so that a file just above the limit does not print as the limit.
fn megabytes(bytes: &u64) -> String {
    format!("{} MB", bytes.div_ceil(MEGABYTE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_name_the_file_say_what_is_wrong_and_what_to_do() {
        let name = || "budget.bin".to_owned();
        assert_eq!(
            ImportError::Binary { name: name() }.to_string(),
            "“budget.bin” is not text: it holds binary data. Save the article as a web page, Word, \
             OpenDocument, PDF or plain text file and import that."
        );
        assert_eq!(
            ImportError::TooLarge { name: name(), bytes: 200_000_001 }.to_string(),
            "“budget.bin” is too large: it holds 201 MB, and at most 20 MB can be imported. Import a file \
             that holds one article only."
        );
        assert_eq!(
            ImportError::OtherFormat { name: name(), format: "a picture" }.to_string(),
            "“budget.bin” is a picture, which this version does not read. Save the article as a web page, \
             Word, OpenDocument, PDF or plain text file and import that."
        );
        assert_eq!(
            ImportError::Scan { name: name() }.to_string(),
            "“budget.bin” holds no text, only pictures of pages, as a scan does. Have its text recognised \
             (OCR) by a scanning program, or type the article, and import that."
        );
    }
}
