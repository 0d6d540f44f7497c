//! Doors to the window itself.

use locale::Language;
use messages::MenuWords;
use tauri::{Manager, Runtime, State, WebviewWindow};

use super::Answer;
use crate::kept::Kept;
use crate::menu;
use crate::spelling;
use crate::spoken;
use crate::trace;

/// Keeps a taste, or a text that could not be saved, as JSON; none forgets it.
///
/// Not async: such doors are passed in the order in which the window comes to them.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a door is handed its state")]
pub fn keep(kept: State<'_, Kept>, name: String, value: Option<String>) {
    let kept = kept.inner().clone();
    kept.set(name, value);
    // Fails with a full disk; the window has it until it is closed, and a later change tries again.
    drop(tauri::async_runtime::spawn_blocking(move || kept.write()));
}

/// The window says which language it is in (a BCP 47 tag): what it is told from now on is in that one.
///
/// Not async: whatever the window asks after this is answered in that language.
#[tauri::command]
#[allow(clippy::needless_pass_by_value, reason = "a door is handed its own")]
pub fn speak(language: String) {
    spoken::speak(Language::of_tag(&language).unwrap_or_default());
}

/// Names undo and redo in the native menu after the acts that they would do.
#[tauri::command]
pub async fn name_acts<R: Runtime>(
    window: WebviewWindow<R>,
    undo: Option<String>,
    redo: Option<String>,
) -> Answer<()> {
    if let Some(menu) = window.menu() {
        // Fails only when the window is closing already.
        let _ = menu::name_acts(window.app_handle(), &menu, undo.as_deref(), redo.as_deref());
    }
    Ok(())
}

/// Gives the native menu its words, and what was open last.
#[tauri::command]
pub async fn name_menu<R: Runtime>(window: WebviewWindow<R>, named: MenuWords) -> Answer<()> {
    if let Some(menu) = window.menu() {
        // Fails only when the window is closing already.
        let _ = menu::name(window.app_handle(), &menu, named);
    }
    Ok(())
}

/// Fills the screen with the window, or gives it its size back; says which.
#[tauri::command]
pub async fn full_screen<R: Runtime>(window: WebviewWindow<R>) -> Answer<bool> {
    let full = !window.is_fullscreen().unwrap_or(false);
    // Fails only when the window is closing already.
    let _ = window.set_fullscreen(full);
    Ok(full)
}

/// Has the spelling of notes checked in these languages ("en_US"), or not at all.
#[tauri::command]
pub async fn check_spelling<R: Runtime>(
    window: WebviewWindow<R>,
    on: bool,
    languages: Vec<String>,
) -> Answer<()> {
    spelling::check(&window, on, languages);
    Ok(())
}

/// Closes the window; what was being typed is saved.
#[tauri::command]
pub async fn close_window<R: Runtime>(window: WebviewWindow<R>, kept: State<'_, Kept>) -> Answer<()> {
    let kept = kept.inner().clone();
    let _ = tokio::task::spawn_blocking(move || kept.write()).await;
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
