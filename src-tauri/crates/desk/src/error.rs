//! What can go wrong at the desk, and how the window is told.

use std::io;
use std::path::PathBuf;

use messages::{Problem, ProblemCode};
use thiserror::Error;

#[derive(Debug, Error)]
pub enum DeskError {
    #[error(transparent)]
    Import(#[from] import::ImportError),
    #[error(transparent)]
    Store(#[from] store::StoreError),
    #[error(transparent)]
    Report(#[from] report::ReportError),
    #[error(transparent)]
    Typeset(#[from] typeset::TypesetError),
    #[error("“{0}” is nothing that can be chosen for a report.")]
    NoChoice(String),
    #[error(
        "A memo and a list of notes are made of an editor’s work. Name the library or dossier file that it is in."
    )]
    NoLibrary,
    #[error("Choose two files or more: one article alone has nothing to be compared with.")]
    OneArticle,
    #[error(
        "No article is later than this one, so nothing became of its claims yet. Choose an earlier article."
    )]
    NoLaterArticle,
    #[error("This dossier is not in the library any more. Choose another one.")]
    NoDossier,
    #[error("This article is not in the library any more. Open the dossier again.")]
    NoArticle,
    #[error("This place is not in the article any more. Open the dossier again.")]
    NoPlace,
    #[error("Reading was called off. Choose the files again when you want them.")]
    CalledOff,
    #[error("What was read is not at hand any more. Choose the files again.")]
    NoPreview,
    #[error(
        "“{0}” is no date. Write it as 2017-05-16, 2017-05, 2017, 16 May 2017 or May 2017, or leave it empty."
    )]
    NoDate(String),
    #[error("The {name} is longer than {most} characters. Shorten it.")]
    LongFact { name: &'static str, most: usize },
    #[error("This article is an earlier state of that one already. Choose another one.")]
    Circle,
    #[error("“{0}” is no state that a link can have.")]
    NoState(String),
    #[error(
        "In the folder “{}” is a library already. Choose another folder, or use that library. Nothing was moved.",
        .0.display()
    )]
    LibraryThere(PathBuf),
    #[error("“{}” is the library that is open. Choose another file.", .0.display())]
    OwnLibrary(PathBuf),
    #[error(
        "“{}” is no dossier file of Crossread and holds no annotations. Choose a file that ends with .crossread, or \
         annotations in JSON-LD. Nothing was changed.",
        .0.display()
    )]
    NoDossierFile(PathBuf),
    #[error(
        "“{}” was saved by a newer version of Crossread. Install that version, or have the file saved by this one. \
         Nothing was changed.",
        .0.display()
    )]
    NewerDossierFile(PathBuf),
    #[error("“{}” is damaged. Have it saved and sent again. Nothing was changed.", .0.display())]
    DamagedDossierFile(PathBuf),
    #[error("“{}” cannot be read: {cause}. Check that it is there and yours to read.", path.display())]
    Unreadable { path: PathBuf, cause: io::Error },
    #[error("There is no room for temporary files: {0}. Make room on the disk, and try again.")]
    Packing(io::Error),
    #[error(transparent)]
    Annotations(annotation::ReadError),
    #[error(
        "Annotations are on articles. Open the dossier with these articles first, then open the file again."
    )]
    NoDossierForNotes,
    #[error("A claim is split before a word inside of it. Choose another word than its first one.")]
    NoSplit,
    #[error("Only claims that stand side by side in one paragraph can be joined. Choose two of them.")]
    NoJoin,
    #[error("One link alone cannot be merged. Choose two links or more.")]
    OneLink,
    #[error("A tag has {0} characters at most. Shorten it.")]
    LongTag(usize),
    #[error("A note has {0} tags at most. Take one away first.")]
    ManyTags(usize),
    #[error("A name has {0} characters at most. Shorten it.")]
    LongName(usize),
    #[error("A dossier needs a title. Type one, or press Esc to leave the title as it was.")]
    NoTitle,
    #[error("This title has {0} characters. Make it {max} or shorter.", max = crate::LONGEST_TITLE)]
    LongTitle(usize),
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        let code = match &error {
            DeskError::Import(_)
            | DeskError::OwnLibrary(_)
            | DeskError::LibraryThere(_)
            | DeskError::Annotations(_)
            | DeskError::NoDossierFile(_)
            | DeskError::NewerDossierFile(_)
            | DeskError::DamagedDossierFile(_)
            | DeskError::Unreadable { .. }
            | DeskError::Packing(_)
            | DeskError::OneArticle
            | DeskError::NoLaterArticle
            | DeskError::NoDate(_)
            | DeskError::LongFact { .. } => ProblemCode::BadSource,
            DeskError::Store(store::StoreError::NotFound { .. }) => ProblemCode::NotFound,
            DeskError::Store(store::StoreError::Overtaken { .. }) => ProblemCode::BadInput,
            DeskError::Store(store::StoreError::Damaged { .. }) => ProblemCode::Damaged,
            DeskError::Store(_) => ProblemCode::Library,
            DeskError::Report(report::ReportError::FileExists { .. }) => ProblemCode::FileExists,
            DeskError::Report(_) | DeskError::Typeset(_) => ProblemCode::Report,
            DeskError::NoDossier
            | DeskError::NoArticle
            | DeskError::NoPlace
            | DeskError::NoPreview
            | DeskError::CalledOff => ProblemCode::NotFound,
            DeskError::NoTitle
            | DeskError::LongTitle(_)
            | DeskError::Circle
            | DeskError::OneLink
            | DeskError::NoSplit
            | DeskError::NoJoin
            | DeskError::NoDossierForNotes
            | DeskError::LongTag(_)
            | DeskError::ManyTags(_)
            | DeskError::LongName(_) => ProblemCode::BadInput,
            DeskError::NoLibrary => ProblemCode::BadInput,
            DeskError::NoState(_) | DeskError::NoChoice(_) => ProblemCode::Internal,
        };
        Self { code, message: error.to_string() }
    }
}
