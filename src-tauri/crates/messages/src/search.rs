//! What a search over all dossiers finds.

use serde::Serialize;
use ts_rs::TS;

use crate::{DateView, Range};

/// What was found, the best first; at most thirty of each kind.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct FoundView {
    pub headlines: Vec<HitView>,
    pub texts: Vec<HitView>,
    pub notes: Vec<HitView>,
}

/// One find, with all that is needed to show it and to go there.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct HitView {
    pub dossier: i64,
    pub dossier_title: String,
    /// The article that it stands in, or that the note is about.
    pub article: i64,
    /// For a note on a link: the article on the other side.
    pub other: Option<i64>,
    pub headline: String,
    pub outlet: Option<String>,
    pub date: Option<DateView>,
    /// Index of the block in the article's blocks, for a find in its text.
    pub block: Option<u32>,
    /// Why that block is left out of the comparison, or null.
    pub fence: Option<&'static str>,
    /// The note, for a find in a note.
    pub note: Option<i64>,
    /// The words around the find; "…" where some are left out.
    pub excerpt: String,
    /// Where in the excerpt stands what was asked for; in order and apart.
    pub marks: Vec<Range>,
}
