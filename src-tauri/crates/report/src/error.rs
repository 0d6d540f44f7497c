//! What can go wrong with a report, each in a sentence that a person can act on.

use std::path::{Path, PathBuf};
use std::{fmt, io};

use locale::{Language, Said, Tell, said};

use crate::letterhead::LetterheadError;

#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    Template(#[from] askama::Error),
    Json(serde_json::Error),
    Csv(String),
    Archive(#[from] zip::result::ZipError),
    Letterhead(#[from] LetterheadError),
    FileExists(PathBuf),
    FolderMissing(PathBuf),
    IsFolder(PathBuf),
    NoPermission(PathBuf),
    DiskFull(PathBuf),
    Other { path: PathBuf, cause: io::Error },
}

impl Tell for ReportError {
    fn said(&self) -> Said {
        match self {
            Self::Template(cause) => said!("report-template", cause = cause.to_string()),
            Self::Json(cause) => said!("report-json", cause = cause.to_string()),
            Self::Csv(cause) => said!("report-csv", cause = cause),
            Self::Archive(cause) => said!("report-word", cause = cause.to_string()),
            Self::Letterhead(error) => error.said(),
            Self::FileExists(path) => said!("report-file-exists", path = path.as_path()),
            Self::FolderMissing(path) => said!("report-folder-missing", path = path.as_path()),
            Self::IsFolder(path) => said!("report-is-folder", path = path.as_path()),
            Self::NoPermission(path) => said!("report-no-permission", path = path.as_path()),
            Self::DiskFull(path) => said!("report-disk-full", path = path.as_path()),
            Self::Other { path, cause } => {
                said!("report-other", path = path.as_path(), cause = cause.to_string())
            }
        }
    }
}

impl fmt::Display for ReportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.said()))
    }
}

impl ReportError {
    /// Says in this crate's words what the system said of writing `path`.
    pub(crate) fn of(path: &Path, cause: io::Error) -> Self {
        let path = path.to_owned();
        match cause.kind() {
            io::ErrorKind::AlreadyExists => Self::FileExists(path),
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                Self::FolderMissing(path.parent().map_or_else(PathBuf::new, Path::to_owned))
            }
            io::ErrorKind::IsADirectory => Self::IsFolder(path),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::NoPermission(path),
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                Self::DiskFull(path)
            }
            _ => Self::Other { path, cause },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_trouble_has_its_own_sentence_and_names_the_place() {
        let path = Path::new("/desk/report.html");
        let check = |kind: io::ErrorKind, begins: &str| {
            let said = ReportError::of(path, io::Error::from(kind)).to_string();
            assert!(said.starts_with(begins), "{said}");
        };
        check(io::ErrorKind::AlreadyExists, "“/desk/report.html” exists already");
        check(io::ErrorKind::NotFound, "There is no folder “/desk”");
        check(io::ErrorKind::NotADirectory, "There is no folder “/desk”");
        check(io::ErrorKind::IsADirectory, "“/desk/report.html” is a folder");
        check(io::ErrorKind::PermissionDenied, "“/desk/report.html” may not be written");
        check(io::ErrorKind::ReadOnlyFilesystem, "“/desk/report.html” may not be written");
        check(io::ErrorKind::StorageFull, "There is no room left for “/desk/report.html”");
        check(io::ErrorKind::QuotaExceeded, "There is no room left for “/desk/report.html”");
        check(io::ErrorKind::TimedOut, "“/desk/report.html” could not be written: timed out");
    }
}
