//! The editor's remark on a link, a claim or an article.

use crate::{ArticleId, Milliseconds, NoteId, Place};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub id: NoteId,
    pub target: Target,
    pub text: String,
    pub created: Milliseconds,
    pub changed: Milliseconds,
}

/// What a note is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Article(ArticleId),
    Claim(Place),
    /// Always the earlier-opened side first, as the link was shown when the note was written.
    Link(Place, Place),
}

impl Target {
    /// The articles that it speaks of, one or two.
    pub fn articles(&self) -> Vec<ArticleId> {
        match self {
            Self::Article(article) => vec![*article],
            Self::Claim(place) => vec![place.article],
            Self::Link(left, right) => vec![left.article, right.article],
        }
    }
}
