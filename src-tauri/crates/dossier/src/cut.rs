//! Where an editor cut claims otherwise than the engine does.

use crate::{CutId, Milliseconds, Place};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    pub id: CutId,
    pub kind: CutKind,
    /// Of a split, the words from the cut to the end of the claim; of a join, the words of all claims that become one.
    pub place: Place,
    pub author: String,
    pub made: Milliseconds,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CutKind {
    Split,
    Join,
}

impl CutKind {
    pub fn name(self) -> &'static str {
        match self {
            Self::Split => "split",
            Self::Join => "join",
        }
    }

    /// Reads [`CutKind::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Split, Self::Join].into_iter().find(|kind| kind.name() == name)
    }
}
