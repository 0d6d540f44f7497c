//! The editor's word that a claim was looked for in another article, and is not there.

use article::{Anchor, Span};

use crate::{AbsenceId, ArticleId, Milliseconds, Place};

/// A claim that was looked for in another article, by a person, in vain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    pub id: AbsenceId,
    /// The claim.
    pub claim: Place,
    /// Where it was looked for.
    pub article: ArticleId,
    pub author: String,
    pub checked: Milliseconds,
}

/// The same with its place in today's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacedAbsence {
    pub absence: Absence,
    /// Whether the claim stands in the left article.
    pub on_left: bool,
    /// None where the claim's words are not there any more.
    pub anchor: Option<Anchor>,
}

impl PlacedAbsence {
    /// Whether it certainly speaks of the claim at `span` of its side.
    pub(crate) fn covers(&self, on_left: bool, span: Span) -> bool {
        self.on_left == on_left
            && self.anchor.is_some_and(|anchor| anchor.is_sure() && anchor.span.overlaps(span))
    }
}
