//! What an editor did: an entry of the log by which acts are undone and done again.

use crate::{ActId, DossierId, Milliseconds};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub id: ActId,
    /// None for what is done to the shelf of dossiers.
    pub dossier: Option<DossierId>,
    /// As it completes "Undo: …", such as "reject link".
    pub name: String,
    /// Words to know it by, such as the beginning of a claim.
    pub about: String,
    pub author: String,
    pub done: Milliseconds,
    /// When it was undone, if it is.
    pub undone: Option<Milliseconds>,
}
