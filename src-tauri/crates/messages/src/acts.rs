//! The log of acts, and who works in the library.

use dossier::Act;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that an editor did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ActView {
    pub id: i64,
    /// Completes "Undo: …", such as "reject link".
    pub name: String,
    /// Words to know it by, such as the beginning of a claim; may be empty.
    pub about: String,
    pub author: String,
    /// Milliseconds since 1970 (UTC).
    pub done: i64,
    /// When it was undone; null if it is not.
    pub undone: Option<i64>,
}

/// What undoing and redoing would do now.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct NextActsView {
    pub undo: Option<ActView>,
    pub redo: Option<ActView>,
}

/// Undoes the last act, or does the one undone last again. Answer: the act as `ActView`, or null where there is none.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct Undo {
    /// Null for what was done to the shelf of dossiers.
    pub dossier: Option<i64>,
    pub redo: bool,
}

/// What holds for the whole library.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct Settings {
    /// The name that decisions and notes are signed with.
    pub author: String,
}

pub fn act_view(act: &Act) -> ActView {
    ActView {
        id: act.id.0,
        name: act.name.clone(),
        about: act.about.clone(),
        author: act.author.clone(),
        done: act.done,
        undone: act.undone,
    }
}
