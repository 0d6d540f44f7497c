//! The editor's work on a story, as values: the dossier, its articles, decisions and notes, and how they
//! join what the engine proposes. Knows no file and no clock; times come in from the caller.

mod absence;
mod act;
mod comparison;
mod cut;
mod decision;
mod fates;
mod join;
mod judgements;
mod note;
mod sides;
mod version;

use std::fmt;

use article::{Article, PublicationDate};

pub use absence::{Absence, PlacedAbsence};
pub use act::Act;
pub use comparison::{Comparison, JudgedLink, PlacedCut, PlacedNote, Proposal, Word, Work};
pub use cut::{Cut, CutKind};
pub use decision::{Decision, KeptDecision, LinkState, Place, Verdict};
pub use fates::{Fates, Lot, Met, Shift};
pub use join::join;
pub use judgements::Judgements;
pub use note::{EarlierText, Note, NoteState, NoteVerdict, Target};
pub use version::Versions;

/// Milliseconds since 1970-01-01 in UTC.
pub type Milliseconds = i64;

macro_rules! id_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id_type!(
    /// Names a dossier within its library.
    DossierId
);
id_type!(
    /// Names an article within its library.
    ArticleId
);
id_type!(
    /// Names a decision within its library.
    DecisionId
);
id_type!(
    /// Names a note within its library.
    NoteId
);
id_type!(
    /// Names an absence that was checked, within its library.
    AbsenceId
);

id_type!(
    /// Names an act within its library.
    ActId
);
id_type!(
    /// Names a cut within its library.
    CutId
);

/// One story: its articles and the work on them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    pub id: DossierId,
    pub title: String,
    pub created: Milliseconds,
    /// When anything in it was last changed.
    pub changed: Milliseconds,
    /// When it was put away, if it was.
    pub archived: Option<Milliseconds>,
}

/// A dossier as a list of dossiers shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    pub dossier: Dossier,
    /// How many articles it has.
    pub articles: usize,
    /// The dates of its earliest and its latest article, if any has one.
    pub dates: Option<(PublicationDate, PublicationDate)>,
}

/// An article that is kept in a dossier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptArticle {
    pub id: ArticleId,
    pub article: Article,
}
