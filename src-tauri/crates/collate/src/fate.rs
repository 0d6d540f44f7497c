//! What became of a claim in the other article.

use crate::collation::{Difference, DifferenceKind, Relation, Standing};

/// What became of a claim of one article in a later one; of a later article's claim, what it was before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// In the same words.
    Repeated,
    Reworded,
    /// Put less firmly later.
    Softened,
    /// Put more firmly later.
    Hardened,
    /// A figure, date, name, place or source is another.
    Updated,
    Contradicted,
    /// Not in the later article.
    Absent,
    /// Not in the earlier article.
    New,
}

impl Fate {
    pub const ALL: [Self; 8] = [
        Self::Repeated,
        Self::Reworded,
        Self::Softened,
        Self::Hardened,
        Self::Updated,
        Self::Contradicted,
        Self::Absent,
        Self::New,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Self::Repeated => "repeated",
            Self::Reworded => "reworded",
            Self::Softened => "softened",
            Self::Hardened => "hardened",
            Self::Updated => "updated",
            Self::Contradicted => "contradicted",
            Self::Absent => "absent",
            Self::New => "new",
        }
    }
}

/// The fate that a link gives the earlier of its two claims; none where the two are related only.
pub fn fate(
    relation: Relation,
    (earlier, later): (Standing, Standing),
    differences: &[Difference],
) -> Option<Fate> {
    let (before, after) = (earlier.firmness(), later.firmness());
    match relation {
        Relation::SameWords => Some(Fate::Repeated),
        Relation::RelatedOnly => None,
        Relation::Contradicts => Some(Fate::Contradicted),
        _ if before > after && is_told(differences) => Some(Fate::Softened),
        _ if before < after && is_told(differences) => Some(Fate::Hardened),
        Relation::DiffersInDetail => Some(Fate::Updated),
        Relation::Reworded => Some(Fate::Reworded),
    }
}

/// Whether a difference was found that says how firm a claim is: two claims may say it in ways that amount to the same.
fn is_told(differences: &[Difference]) -> bool {
    differences.iter().any(|it| matches!(it.kind, DifferenceKind::Hedge | DifferenceKind::Attribution))
}
