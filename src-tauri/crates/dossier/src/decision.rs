//! The editor's word on a link.

use article::Selector;

use crate::{ArticleId, DecisionId, Milliseconds};

/// A place in one article, stored so that it can be found again.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    pub article: ArticleId,
    pub selector: Selector,
}

/// What the editor said of the link between two places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub left: Place,
    pub right: Place,
    pub verdict: Verdict,
    pub decided: Milliseconds,
}

/// A decision as the library keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDecision {
    pub id: DecisionId,
    pub decision: Decision,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    Confirmed,
    Rejected,
}

impl Verdict {
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
        }
    }

    /// Reads [`Verdict::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Confirmed, Self::Rejected].into_iter().find(|verdict| verdict.name() == name)
    }
}

/// Where a link stands: as the engine proposed it, or as the editor decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkState {
    Proposed,
    Decided(Verdict),
}

impl LinkState {
    pub fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Decided(verdict) => verdict.name(),
        }
    }
}
