//! Doors to dossiers as files.

use locale::said;
use messages::{MergeFile, MergedView, SaveDossier, SavedView};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::Answer;
use crate::shell::{Shell, fault};
use crate::spoken::say;

/// Lets the editor choose where to save a dossier; null when it was called off.
#[tauri::command]
pub async fn choose_dossier_path(
    app: AppHandle,
    suggested: String,
    annotations: bool,
) -> Answer<Option<String>> {
    let choose = move || {
        let (name, ending) = if annotations {
            (said!("dialog-annotations"), "jsonld")
        } else {
            (said!("dialog-dossier"), "crossread")
        };
        let dialog =
            app.dialog().file().set_title(say(&said!("dialog-save-dossier"))).set_file_name(suggested);
        dialog.add_filter(say(&name), &[ending]).blocking_save_file()
    };
    let chosen = tokio::task::spawn_blocking(choose).await.map_err(|_| fault())?;
    Ok(chosen.map(|path| path.to_string()))
}

/// Lets the editor choose a dossier file or annotations to take in; null when it was called off.
#[tauri::command]
pub async fn choose_dossier_file(app: AppHandle) -> Answer<Option<String>> {
    let choose = move || {
        let dialog = app.dialog().file().set_title(say(&said!("dialog-open-dossier")));
        let name = say(&said!("dialog-dossiers-and-annotations"));
        dialog.add_filter(name, &["crossread", "jsonld", "json"]).blocking_pick_file()
    };
    let chosen = tokio::task::spawn_blocking(choose).await.map_err(|_| fault())?;
    Ok(chosen.map(|path| path.to_string()))
}

#[tauri::command]
pub async fn save_dossier(shell: State<'_, Shell>, request: SaveDossier) -> Answer<SavedView> {
    shell.at_desk(move |desk| desk.save_dossier(&request)).await
}

#[tauri::command]
pub async fn merge_file(shell: State<'_, Shell>, request: MergeFile) -> Answer<MergedView> {
    shell.at_desk(move |desk| desk.merge_file(&request)).await
}
