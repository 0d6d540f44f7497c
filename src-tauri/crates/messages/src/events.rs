//! What the window is told without having asked.

use serde::Serialize;
use ts_rs::TS;

use crate::{ComparisonView, FateColumnView, Problem};

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
    /// How far the comparison of two articles is, 0 to 1, and whether it is the close look.
    Comparing { left: i64, right: i64, close: bool, share: f32 },
    /// The first links of two long articles, while the rest is still compared.
    Beginning { comparison: Box<ComparisonView> },
    /// A column of the table of fates has been read closely.
    FateColumn { column: FateColumnView },
    /// Files are being read for their previews: so many are done, and this one is next.
    Reading { done: u32, of: u32, name: String },
    /// How many pairs of the table of fates have been read closely for a report, and of how many.
    Exporting { read: u32, pairs: u32 },
    /// Something went wrong that nobody asked for, such as a backup.
    Trouble { problem: Problem },
    /// A second start on this library has handed something over; `take_handed` gives it.
    HandedOver,
    /// The window wants to close; what is unsaved must be saved, then `close_window` called.
    Closing,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "events.ts")]
pub enum MenuChoice {
    Import,
    Export,
    Backups,
    Undo,
    Redo,
    OpenSample,
    AllDossiers,
    Search,
    Related,
    Find,
    FindNext,
    FindPrevious,
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
