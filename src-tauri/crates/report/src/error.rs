//! What can go wrong with a report, each in a sentence that a person can act on.

use std::io;
use std::path::{Path, PathBuf};

use crate::letterhead::LetterheadError;

#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error("The report could not be put together. This is a fault in Crossread; please report it. ({0})")]
    Template(#[from] askama::Error),
    #[error("The report could not be written as JSON. This is a fault in Crossread; please report it. ({0})")]
    Json(serde_json::Error),
    #[error(
        "The report could not be written as a table. This is a fault in Crossread; please report it. ({0})"
    )]
    Csv(String),
    #[error("The Word file could not be put together. This is a fault in Crossread; please report it. ({0})")]
    Archive(#[from] zip::result::ZipError),
    #[error(transparent)]
    Letterhead(#[from] LetterheadError),
    #[error("“{}” exists already and was left as it is. Choose another name, or choose to replace it.", .0.display())]
    FileExists(PathBuf),
    #[error("There is no folder “{}”. Create it, or save the report in another folder.", .0.display())]
    FolderMissing(PathBuf),
    #[error("“{}” is a folder. Add a file name, such as report.html.", .0.display())]
    IsFolder(PathBuf),
    #[error("“{}” may not be written. Save the report in a folder of your own, or ask who looks after this one.", .0.display())]
    NoPermission(PathBuf),
    #[error("There is no room left for “{}”; nothing was saved. Free some space, or save the report on another disk.", .0.display())]
    DiskFull(PathBuf),
    #[error("“{}” could not be written: {cause}. Try another name or another folder.", path.display())]
    Other { path: PathBuf, cause: io::Error },
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
