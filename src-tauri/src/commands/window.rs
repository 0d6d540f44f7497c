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

/// The window says that the text, the links, or those of the close look are on the screen.
#[tauri::command]
pub async fn drawn(what: String) {
    let known = ["text", "links", "close"].into_iter().find(|known| *known == what);
    trace::reached(known.unwrap_or("something"));
}
