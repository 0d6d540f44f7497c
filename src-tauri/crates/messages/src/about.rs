//! What the app says of itself.

use serde::Serialize;
use ts_rs::TS;

/// The app, and what it runs on.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "queries.ts")]
pub struct AboutView {
    pub version: String,
    /// The newest schema of a library that it knows.
    pub schema: i32,
    /// "Debian GNU/Linux 12, x86_64".
    pub system: String,
    /// What draws the window: "WebKitGTK 2.50.4".
    pub engine: String,
    /// Where the log lies; none where there is no folder for it.
    pub log: Option<String>,
}
