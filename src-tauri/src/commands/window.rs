//! Doors to the window itself.

use tauri::{Runtime, WebviewWindow};

use super::Answer;
use crate::trace;

/// Closes the window; what was being typed is saved.
#[tauri::command]
pub async fn close_window<R: Runtime>(window: WebviewWindow<R>) -> Answer<()> {
    // Fails only when it is closed already.
    let _ = window.destroy();
    Ok(())
}

/// The window says that the text, or the links, are on the screen.
#[tauri::command]
pub async fn drawn(what: String) {
    trace::reached(if what == "links" { "links" } else { "text" });
}
