//! A dossier as one file: saved for a colleague, opened, and merged back.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::DossierView;

/// Saves a dossier as one file that another library can take in. Answer: `SavedView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct SaveDossier {
    pub id: i64,
    pub path: String,
    /// Whether a file that is already there may be replaced; without it such a file is a problem with the code
    /// `fileExists`.
    pub replace: bool,
    /// As annotations of the W3C's model, in JSON-LD, instead of a dossier file.
    pub annotations: bool,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct SavedView {
    pub path: String,
    pub bytes: f64,
}

/// Takes a dossier file in: a new dossier, or a colleague's work on one that is here. Or annotations, whose articles must
/// be in the dossier on the screen. Answer: `MergedView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct MergeFile {
    pub path: String,
    /// The dossier on the screen.
    pub dossier: Option<i64>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct MergedView {
    pub dossier: DossierView,
    /// Whether the dossier was not here before.
    pub fresh: bool,
    pub articles: u32,
    pub notes: u32,
    /// Notes that were here and have a colleague's later words now.
    pub changed: u32,
    pub decisions: u32,
    /// Notes that both changed: each has two versions now. Decisions on which the two do not agree.
    pub conflicts: u32,
    /// Why something was not taken in, a sentence each.
    pub passed_over: Vec<String>,
}
