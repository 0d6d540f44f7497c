//! Tells the window what it has not asked for.

use messages::Event;
use tauri::{AppHandle, Emitter, Runtime};

use crate::window;

/// The one event that the window listens to.
const EVENT: &str = "crossread";

pub fn tell<R: Runtime>(app: &AppHandle<R>, event: &Event) {
    // Fails only when the window is gone, and then nobody needs to know.
    let _ = app.emit_to(window::LABEL, EVENT, event);
}
