//! The editor's word on a link.

use article::Selector;
use collate::Relation;

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
    /// What the editor says the link is, where it is not what the engine says.
    pub relation: Option<Relation>,
    /// Links with the same name here are one link of many claims to many.
    pub bundle: Option<String>,
    pub author: String,
    pub decided: Milliseconds,
}

impl Decision {
    /// With the relation that the engine sees, of nobody yet: the library puts the editor's name to it.
    pub fn new(left: Place, right: Place, verdict: Verdict, decided: Milliseconds) -> Self {
        Self { left, right, verdict, relation: None, bundle: None, author: String::new(), decided }
    }
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
    /// The editor drew the link: the engine had not proposed it.
    Drawn,
}

impl Verdict {
    pub fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
            Self::Drawn => "drawn",
        }
    }

    /// Whether the editor says that there is a link.
    pub fn is_link(self) -> bool {
        self != Self::Rejected
    }

    /// Reads [`Verdict::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Confirmed, Self::Rejected, Self::Drawn].into_iter().find(|verdict| verdict.name() == name)
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
