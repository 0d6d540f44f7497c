//! What the window is told without having asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{FateColumnView, Problem};

#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase", tag = "kind")]
#[ts(export, export_to = "events.ts")]
pub enum Event {
    /// Something was chosen in the native menu.
    Menu { choice: MenuChoice },
    /// One of what was open last was chosen in the native menu, by its key.
    Recent { key: String },
    /// Files hover over the window (true) or have left it.
    Hover { over: bool },
    /// Files were dropped on the window.
    Dropped { paths: Vec<String> },
    /// How far the comparison of two articles is, 0 to 1, and whether it is the close look.
    Comparing { left: i64, right: i64, close: bool, share: f32 },
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

/// A line of the native menu; its name is the line's id, too, and its words come from the window under that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "events.ts")]
pub enum MenuChoice {
    NewDossier,
    Import,
    OpenFile,
    ClearRecent,
    AllDossiers,
    OpenSample,
    SaveFile,
    SaveAnnotations,
    Export,
    Print,
    Backups,
    Settings,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
    Find,
    FindNext,
    FindPrevious,
    Search,
    History,
    Inspector,
    Fates,
    Linear,
    Timeline,
    Related,
    KeepTogether,
    Theme,
    ZoomIn,
    ZoomOut,
    ZoomReset,
    FullScreen,
    NextLink,
    PreviousLink,
    Confirm,
    Reject,
    Why,
    Note,
    CopyLink,
    Review,
    Draw,
    Split,
    Join,
    Guide,
    Keys,
    Tour,
    Diagnostics,
    Licences,
    About,
}

/// The words of the native menu in the language of the window, and what was open last.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "events.ts")]
pub struct MenuWords {
    /// By the ids of lines and menus; `&` stands before the letter that opens a line with Alt. What is not named keeps
    /// its words.
    pub words: BTreeMap<String, String>,
    /// The latest first.
    pub recent: Vec<RecentLine>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "events.ts")]
pub struct RecentLine {
    /// Told when it is chosen.
    pub key: String,
    pub text: String,
}
