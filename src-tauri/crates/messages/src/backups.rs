//! The backups of the library, and what became of it when one was put in its place.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Opening;

/// The backups of the library, the newest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct BackupsView {
    /// Where they lie; it need not be there yet.
    pub folder: String,
    pub backups: Vec<BackupView>,
    /// The name of the newest one that was found whole from end to end.
    pub sound: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct BackupView {
    pub name: String,
    /// Milliseconds since 1970 (UTC).
    pub made: i64,
    #[ts(type = "'safety' | 'update' | 'restore'")]
    pub reason: &'static str,
    pub bytes: u64,
    /// Null where the file cannot be read.
    pub holds: Option<ContentsView>,
}

/// How much a library holds.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct ContentsView {
    pub dossiers: u32,
    pub articles: u32,
    pub decisions: u32,
    pub notes: u32,
}

/// Puts a backup in the library's place, or an empty library where there is none to name. Answer: `ReplacedView`.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct ReplaceLibrary {
    pub backup: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "mutations.ts")]
pub struct ReplacedView {
    /// What the window shows now, as at a start.
    pub opening: Opening,
    /// Where the damaged library lies now, if it was one; any other is a backup.
    pub aside: Option<String>,
}
