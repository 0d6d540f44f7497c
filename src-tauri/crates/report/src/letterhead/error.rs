//! What can be wrong with a template folder, each in a sentence that says where and what to do.

use std::path::PathBuf;
use std::{fmt, io};

use locale::{Language, Said, Tell, said};

#[derive(Debug, thiserror::Error)]
pub enum LetterheadError {
    Unreadable { file: PathBuf, cause: io::Error },
    TooLong { file: PathBuf, size: u64 },
    NotText { file: PathBuf, line: usize },
    Syntax { file: PathBuf, line: usize, cause: String },
    UnknownKey { file: PathBuf, line: usize, key: String, known: &'static str },
    NotAString { file: PathBuf, line: usize, key: String },
    LongText { file: PathBuf, line: usize, key: String, length: usize, most: usize },
    NoName { file: PathBuf },
    Colour { file: PathBuf, line: usize, value: String },
    LogoOutside { file: PathBuf, line: usize, value: String },
    LogoMissing { file: PathBuf, line: usize, value: String },
    LogoUnreadable { file: PathBuf, cause: io::Error },
    LogoLarge { file: PathBuf },
    LogoKind { file: PathBuf },
    LogoDamaged { file: PathBuf },
    LogoPixels { file: PathBuf, width: usize, height: usize },
}

impl Tell for LetterheadError {
    fn said(&self) -> Said {
        match self {
            Self::Unreadable { file, cause } => {
                said!("letterhead-unreadable", file = file.as_path(), cause = cause.to_string())
            }
            Self::TooLong { file, size } => {
                said!("letterhead-too-long", file = file.as_path(), size = size.to_string())
            }
            Self::NotText { file, line } => {
                said!("letterhead-not-text", file = file.as_path(), line = line.to_string())
            }
            Self::Syntax { file, line, cause } => {
                said!("letterhead-syntax", file = file.as_path(), line = line.to_string(), cause = cause)
            }
            Self::UnknownKey { file, line, key, known } => said!(
                "letterhead-unknown-key",
                file = file.as_path(),
                line = line.to_string(),
                key = key,
                known = *known,
            ),
            Self::NotAString { file, line, key } => {
                said!("letterhead-not-a-string", file = file.as_path(), line = line.to_string(), key = key)
            }
            Self::LongText { file, line, key, length, most } => said!(
                "letterhead-long-text",
                file = file.as_path(),
                line = line.to_string(),
                key = key,
                length = length.to_string(),
                most = most.to_string(),
            ),
            Self::NoName { file } => said!("letterhead-no-name", file = file.as_path()),
            Self::Colour { file, line, value } => {
                said!("letterhead-colour", file = file.as_path(), line = line.to_string(), value = value)
            }
            Self::LogoOutside { file, line, value } => said!(
                "letterhead-logo-outside",
                file = file.as_path(),
                line = line.to_string(),
                value = value
            ),
            Self::LogoMissing { file, line, value } => said!(
                "letterhead-logo-missing",
                file = file.as_path(),
                line = line.to_string(),
                value = value
            ),
            Self::LogoUnreadable { file, cause } => {
                said!("letterhead-logo-unreadable", file = file.as_path(), cause = cause.to_string())
            }
            Self::LogoLarge { file } => said!("letterhead-logo-large", file = file.as_path()),
            Self::LogoKind { file } => said!("letterhead-logo-kind", file = file.as_path()),
            Self::LogoDamaged { file } => said!("letterhead-logo-damaged", file = file.as_path()),
            Self::LogoPixels { file, width, height } => said!(
                "letterhead-logo-pixels",
                file = file.as_path(),
                width = width.to_string(),
                height = height.to_string(),
            ),
        }
    }
}

impl fmt::Display for LetterheadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.said()))
    }
}
