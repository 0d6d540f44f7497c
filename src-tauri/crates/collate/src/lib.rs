//! The engine: compares two articles and links the claims that overlap.
mod collation;
pub use collation::{
    Claim, Collation, Difference, DifferenceKind, Link, Mention, Piece, Reason, ReasonKind, Relation,
    Strength, Wording,
};
