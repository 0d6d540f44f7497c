//! What is written and read: a note or a decision on places in articles.

use article::Selector;

/// Milliseconds since 1970-01-01 00:00 UTC.
pub type Milliseconds = i64;

/// An article that annotations may be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject<'a> {
    /// SHA-256 of its source's bytes, 64 lower-case hexadecimal digits: its name in a file, as `urn:sha256:…`.
    pub sha256: &'a str,
    /// Its headline.
    pub title: &'a str,
    pub text: &'a str,
}

/// A note on an article, a place or a link, or a decision on a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotation {
    /// An IRI, such as `urn:uuid:…`; none where a file gives none that can be one. It says nothing of where it comes from.
    pub id: Option<String>,
    pub content: Content,
    /// Who wrote it, by name; of several all, with commas between.
    pub author: Option<String>,
    pub created: Option<Milliseconds>,
    pub changed: Option<Milliseconds>,
    /// One, or the two places of a link.
    pub targets: Vec<Target>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Note {
        /// Markdown, as far as whoever wrote it said so; it is shown as text and never as markup.
        text: String,
        tags: Vec<String>,
        state: Option<State>,
        verdict: Option<Verdict>,
    },
    Decision {
        decided: Decided,
        /// The relation's name, such as "reworded".
        relation: Option<String>,
    },
}

/// What an annotation is about, in one of the articles that are given along with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// The article as a whole, by its number in the list.
    Article(usize),
    /// Words in it. They may not be there any more.
    Place(usize, Selector),
}

impl Target {
    /// The number of the article in the list.
    pub fn article(&self) -> usize {
        match self {
            Self::Article(article) | Self::Place(article, _) => *article,
        }
    }
}

/// Declares an enum of words with their names in files.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($word:ident = $text:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($word),*
        }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$word),*];

            /// The name used in files.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$word => $text),*
                }
            }

            /// Reads the name back.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.name() == name)
            }
        }
    };
}

words! {
    /// Where a note stands.
    State { Open = "open", Waiting = "waiting", Resolved = "resolved" }
}

words! {
    /// What a note says of a link.
    Verdict { Stands = "stands", Corrected = "corrected", NeedsCorrection = "needs correction", Wrong = "wrong" }
}

words! {
    /// The editor's word on a link.
    Decided { Confirmed = "confirmed", Rejected = "rejected", Drawn = "drawn" }
}
