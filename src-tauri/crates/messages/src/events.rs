//! What the window is told without having asked.

use serde::Serialize;
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[ts(export, export_to = "events.ts")]
pub enum Event {
    /// Something was chosen in the native menu.
    Menu { choice: MenuChoice },
    /// Files hover over the window (true) or have left it.
    Hover { over: bool },
    /// Files were dropped on the window.
    Dropped { paths: Vec<String> },
    /// How far the close look at two articles is, 0 to 1.
    Reading { left: i64, right: i64, share: f32 },
    /// The window wants to close; what is unsaved must be saved, then `close_window` called.
    Closing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "events.ts")]
pub enum MenuChoice {
    Import,
    Export,
    OpenSample,
    NextLink,
    PreviousLink,
    KeepTogether,
    Theme,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    Keys,
    About,
}
