//! What can go wrong at the desk, and how the window is told.

use std::path::PathBuf;
use std::{fmt, io};

use locale::{Language, Said, Tell, said};
use messages::{Problem, ProblemCode};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum DeskError {
    Import(#[from] import::ImportError),
    Store(#[from] store::StoreError),
    Report(#[from] report::ReportError),
    Typeset(#[from] typeset::TypesetError),
    NoChoice(String),
    NoLibrary,
    OneArticle,
    NoLaterArticle,
    NoDossier,
    NoArticle,
    NoPlace,
    CalledOff,
    NoPreview,
    NoDate(String),
    /// `name` is the message that names the fact.
    LongFact {
        name: &'static str,
        most: usize,
    },
    Circle,
    NoState(String),
    LibraryThere(PathBuf),
    OwnLibrary(PathBuf),
    NoDossierFile(PathBuf),
    NewerDossierFile(PathBuf),
    DamagedDossierFile(PathBuf),
    Unreadable {
        path: PathBuf,
        cause: io::Error,
    },
    Packing(io::Error),
    Annotations(annotation::ReadError),
    NoDossierForNotes,
    NoSplit,
    NoJoin,
    OneLink,
    LongTag(usize),
    ManyTags(usize),
    LongName(usize),
    NoTitle,
    LongTitle(usize),
}

impl Tell for DeskError {
    fn said(&self) -> Said {
        match self {
            Self::Import(error) => error.said(),
            Self::Store(error) => error.said(),
            Self::Report(error) => error.said(),
            Self::Typeset(error) => error.said(),
            Self::NoChoice(name) => said!("desk-no-choice", name = name),
            Self::NoLibrary => said!("desk-no-library"),
            Self::OneArticle => said!("desk-one-article"),
            Self::NoLaterArticle => said!("desk-no-later-article"),
            Self::NoDossier => said!("desk-no-dossier"),
            Self::NoArticle => said!("desk-no-article"),
            Self::NoPlace => said!("desk-no-place"),
            Self::CalledOff => said!("desk-called-off"),
            Self::NoPreview => said!("desk-no-preview"),
            Self::NoDate(text) => said!("desk-no-date", text = text),
            Self::LongFact { name, most } => {
                said!("desk-long-fact", name = Said::new(name), most = most.to_string())
            }
            Self::Circle => said!("desk-circle"),
            Self::NoState(name) => said!("desk-no-state", name = name),
            Self::LibraryThere(path) => said!("desk-library-there", path = path.as_path()),
            Self::OwnLibrary(path) => said!("desk-own-library", path = path.as_path()),
            Self::NoDossierFile(path) => said!("desk-no-dossier-file", path = path.as_path()),
            Self::NewerDossierFile(path) => said!("desk-newer-dossier-file", path = path.as_path()),
            Self::DamagedDossierFile(path) => said!("desk-damaged-dossier-file", path = path.as_path()),
            Self::Unreadable { path, cause } => {
                said!("desk-unreadable", path = path.as_path(), cause = cause.to_string())
            }
            Self::Packing(cause) => said!("desk-packing", cause = cause.to_string()),
            Self::Annotations(error) => error.said(),
            Self::NoDossierForNotes => said!("desk-no-dossier-for-notes"),
            Self::NoSplit => said!("desk-no-split"),
            Self::NoJoin => said!("desk-no-join"),
            Self::OneLink => said!("desk-one-link"),
            Self::LongTag(most) => said!("desk-long-tag", most = most.to_string()),
            Self::ManyTags(most) => said!("desk-many-tags", most = most.to_string()),
            Self::LongName(most) => said!("desk-long-name", most = most.to_string()),
            Self::NoTitle => said!("desk-no-title"),
            Self::LongTitle(length) => {
                said!("desk-long-title", length = length.to_string(), most = crate::LONGEST_TITLE.to_string())
            }
        }
    }
}

impl fmt::Display for DeskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.say(&self.said()))
    }
}

impl DeskError {
    /// What the window is told, in its language.
    pub fn problem(&self, language: Language) -> Problem {
        Problem { code: self.code(), message: language.say(&self.said()) }
    }

    fn code(&self) -> ProblemCode {
        match self {
            Self::Import(_)
            | Self::OwnLibrary(_)
            | Self::LibraryThere(_)
            | Self::Annotations(_)
            | Self::NoDossierFile(_)
            | Self::NewerDossierFile(_)
            | Self::DamagedDossierFile(_)
            | Self::Unreadable { .. }
            | Self::Packing(_)
            | Self::OneArticle
            | Self::NoLaterArticle
            | Self::NoDate(_)
            | Self::LongFact { .. } => ProblemCode::BadSource,
            Self::Store(store::StoreError::NotFound { .. }) => ProblemCode::NotFound,
            Self::Store(store::StoreError::Overtaken { .. }) => ProblemCode::BadInput,
            Self::Store(store::StoreError::Damaged { .. }) => ProblemCode::Damaged,
            Self::Store(_) => ProblemCode::Library,
            Self::Report(report::ReportError::FileExists { .. }) => ProblemCode::FileExists,
            Self::Report(_) | Self::Typeset(_) => ProblemCode::Report,
            Self::NoDossier | Self::NoArticle | Self::NoPlace | Self::NoPreview | Self::CalledOff => {
                ProblemCode::NotFound
            }
            Self::NoTitle
            | Self::LongTitle(_)
            | Self::Circle
            | Self::OneLink
            | Self::NoSplit
            | Self::NoJoin
            | Self::NoDossierForNotes
            | Self::LongTag(_)
            | Self::ManyTags(_)
            | Self::LongName(_) => ProblemCode::BadInput,
            Self::NoLibrary => ProblemCode::BadInput,
            Self::NoState(_) | Self::NoChoice(_) => ProblemCode::Internal,
        }
    }
}

#[cfg(test)]
mod tests {
    use import::ImportError;

    use super::*;

    #[test]
    fn the_window_is_told_in_its_language_with_names_set_apart() {
        let error = DeskError::from(ImportError::Empty { name: "budget.docx".to_owned() });
        let told = |language| error.problem(language).message;
        assert!(told(Language::English).starts_with("“budget.docx” is empty"));
        assert_eq!(
            told(Language::Hebrew),
            "״\u{2068}budget.docx\u{2069}״ ריק: אין בו אף מילה. יש לבחור את הקובץ שבו הכתבה."
        );
        assert_eq!(error.problem(Language::Hebrew).code, ProblemCode::BadSource);
    }

    #[test]
    fn what_a_sentence_is_put_together_of_is_in_its_language_too() {
        let hebrew = |error: store::StoreError| DeskError::from(error).problem(Language::Hebrew).message;
        let path = || PathBuf::from("/desk/library.sqlite3");
        let said = hebrew(store::StoreError::NotALibrary { path: path(), why: "foreign-folder" });
        assert!(said.starts_with("״\u{2068}/desk/library.sqlite3\u{2069}״ הוא תיקייה ולא קובץ."), "{said}");
        let said = hebrew(store::StoreError::Damaged { path: path(), what: said!("damage-short") });
        assert!(said.contains("פגומה: הקובץ קטוע."), "{said}");
        let said = hebrew(store::StoreError::NotFound { what: "article" });
        assert!(said.starts_with("הכתבה הזאת כבר אינה בספרייה."), "{said}");
    }
}
