//! The editor's remark on a link, a claim, some words, an article or the dossier.

use crate::{ArticleId, Milliseconds, NoteId, Place};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub id: NoteId,
    /// Names the note on every machine that it is copied to.
    pub uid: String,
    pub target: Target,
    /// Places that it was found at and that are not its own, as an editor said.
    pub refused: Vec<Place>,
    /// Markdown.
    pub text: String,
    pub state: NoteState,
    /// Only of a note on a link.
    pub verdict: Option<NoteVerdict>,
    /// In the order in which they were given; none twice.
    pub tags: Vec<String>,
    /// Whether it stays out of every report.
    pub private: bool,
    pub author: String,
    /// The uid of the note that this is another version of: two editors changed it apart from each other.
    pub conflicts_with: Option<String>,
    pub created: Milliseconds,
    pub changed: Milliseconds,
}

impl Note {
    /// An open note without tags, as it is when its first letter is written.
    pub fn new(id: NoteId, target: Target, text: &str, now: Milliseconds) -> Self {
        Self {
            id,
            uid: String::new(),
            target,
            refused: Vec::new(),
            text: text.to_owned(),
            state: NoteState::Open,
            verdict: None,
            tags: Vec::new(),
            private: false,
            author: String::new(),
            conflicts_with: None,
            created: now,
            changed: now,
        }
    }
}

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Dossier,
    Article(ArticleId),
    Claim(Place),
    /// Any words of an article.
    Words(Place),
    /// Always the earlier-opened side first, as the link was shown when the note was written.
    Link(Place, Place),
}

impl Target {
    /// The articles that it speaks of, two at most.
    pub fn articles(&self) -> Vec<ArticleId> {
        match self {
            Self::Dossier => Vec::new(),
            Self::Article(article) => vec![*article],
            Self::Claim(_) | Self::Words(_) | Self::Link(..) => {
                self.places().iter().map(|place| place.article).collect()
            }
        }
    }

    /// The places in them, in the same order.
    pub fn places(&self) -> Vec<&Place> {
        match self {
            Self::Dossier | Self::Article(_) => Vec::new(),
            Self::Claim(place) | Self::Words(place) => vec![place],
            Self::Link(left, right) => vec![left, right],
        }
    }
}

macro_rules! named {
    ($(#[$doc:meta])* $type:ident { $($(#[$of:meta])* $case:ident = $name:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $type { $($(#[$of])* $case),* }

        impl $type {
            pub const ALL: &[Self] = &[$(Self::$case),*];

            pub fn name(self) -> &'static str {
                match self { $(Self::$case => $name),* }
            }

            /// Reads its name back.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

named!(
    /// What is still to be done about a note.
    NoteState {
        Open = "open",
        /// For an answer from somebody else.
        Waiting = "waiting",
        Resolved = "resolved",
    }
);
named!(
    /// What an editor says of the earlier claim of a link, having checked it.
    NoteVerdict {
        Stands = "stands",
        Corrected = "corrected",
        NeedsCorrection = "needs correction",
        Wrong = "wrong",
    }
);

/// What a note said before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierText {
    pub id: i64,
    pub text: String,
    pub author: String,
    pub written: Milliseconds,
}
