//! Why a source could not be imported, in words that an editor can act on.

use std::{fmt, io};

use locale::{Language, Said, Tell, said};

use crate::limits::{MAX_BLOCKS, MAX_PAGES, MAX_SOURCE_BYTES};

const MEGABYTE: u64 = 1_000_000;

/// Why a source could not be imported; prints as what is wrong and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    Missing {
        path: String,
    },
    Folder {
        path: String,
    },
    Forbidden {
        name: String,
    },
    NotAFile {
        name: String,
    },
    Empty {
        name: String,
    },
    NoArticle {
        name: String,
    },
    /// `format` is the message that names it, in English with its article: "a picture".
    OtherFormat {
        name: String,
        format: &'static str,
    },
    NoEncoding {
        name: String,
        label: String,
    },
    /// `format` as above.
    Damaged {
        name: String,
        format: &'static str,
    },
    Protected {
        name: String,
    },
    Swells {
        name: String,
    },
    Declarations {
        name: String,
    },
    TooMuchMarkup {
        name: String,
    },
    Scan {
        name: String,
    },
    Exhausting {
        name: String,
    },
    NoWorker {
        name: String,
        source: io::Error,
    },
    Database {
        name: String,
    },
    Binary {
        name: String,
    },
    TooLarge {
        name: String,
        /// As far as it is known; a file that grows while it is read may hold more.
        bytes: u64,
    },
    TooManyBlocks {
        name: String,
    },
    TooManyPages {
        name: String,
    },
    Unreadable {
        name: String,
        source: io::Error,
    },
}

impl Tell for ImportError {
    fn said(&self) -> Said {
        match self {
            Self::Missing { path } => said!("import-missing", path = path),
            Self::Folder { path } => said!("import-folder", path = path),
            Self::Forbidden { name } => said!("import-forbidden", name = name),
            Self::NotAFile { name } => said!("import-not-a-file", name = name),
            Self::Empty { name } => said!("import-empty", name = name),
            Self::NoArticle { name } => said!("import-no-article", name = name),
            Self::OtherFormat { name, format } => {
                said!("import-other-format", name = name, format = Said::new(format))
            }
            Self::NoEncoding { name, label } => said!("import-no-encoding", name = name, label = label),
            Self::Damaged { name, format } => {
                said!("import-damaged", name = name, format = Said::new(format))
            }
            Self::Protected { name } => said!("import-protected", name = name),
            Self::Swells { name } => said!("import-swells", name = name),
            Self::Declarations { name } => said!("import-declarations", name = name),
            Self::TooMuchMarkup { name } => said!("import-too-much-markup", name = name),
            Self::Scan { name } => said!("import-scan", name = name),
            Self::Exhausting { name } => said!("import-exhausting", name = name),
            Self::NoWorker { name, source } => {
                said!("import-no-worker", name = name, cause = source.to_string())
            }
            Self::Database { name } => said!("import-database", name = name),
            Self::Binary { name } => said!("import-binary", name = name),
            Self::TooLarge { name, bytes } => said!(
                "import-too-large",
                name = name,
                // Rounded up, so that a file just above the limit does not print as the limit.
                megabytes = bytes.div_ceil(MEGABYTE).to_string(),
                most = (MAX_SOURCE_BYTES / MEGABYTE).to_string(),
            ),
            Self::TooManyBlocks { name } => {
                said!("import-too-many-blocks", name = name, most = MAX_BLOCKS.to_string())
            }
            Self::TooManyPages { name } => {
                said!("import-too-many-pages", name = name, most = MAX_PAGES.to_string())
            }
            Self::Unreadable { name, source } => {
                said!("import-unreadable", name = name, cause = source.to_string())
            }
        }
    }
}

impl fmt::Display for ImportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.said()))
    }
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
            ImportError::OtherFormat { name: name(), format: "format-picture" }.to_string(),
            "“budget.bin” is a picture, which this version does not read. Save the article as a web page, \
             Word, OpenDocument, PDF or plain text file and import that."
        );
        assert_eq!(
            ImportError::Scan { name: name() }.to_string(),
            "“budget.bin” holds no text, only pictures of pages, as a scan does. Have its text recognised \
             (OCR) by a scanning program, or type the article, and import that."
        );
    }

    #[test]
    fn in_hebrew_nothing_but_names_is_in_another_script() {
        let error = ImportError::OtherFormat { name: "budget.bin".to_owned(), format: "format-picture" };
        let hebrew = Language::Hebrew.say(&error.said());
        assert!(hebrew.starts_with("״\u{2068}budget.bin\u{2069}״ הוא תמונה"), "{hebrew}");
    }
}
