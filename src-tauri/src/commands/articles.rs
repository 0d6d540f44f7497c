//! Doors to importing.

use std::path::PathBuf;

use messages::{DossierView, ImportFiles, ImportText};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::Answer;
use crate::shell::{Shell, fault};

/// Lets the editor choose files; empty when it was called off.
#[tauri::command]
pub async fn choose_files(app: AppHandle) -> Answer<Vec<String>> {
    let choose = move || {
        let dialog = app.dialog().file().set_title("Import articles");
        dialog.add_filter("Articles", &["txt", "text", "md", "markdown"]).blocking_pick_files()
    };
    let chosen = tokio::task::spawn_blocking(choose).await.map_err(|_| fault())?;
    Ok(chosen.unwrap_or_default().into_iter().map(|path| path.to_string()).collect())
}

#[tauri::command]
pub async fn import_files(shell: State<'_, Shell>, request: ImportFiles) -> Answer<DossierView> {
    let paths: Vec<PathBuf> = request.paths.into_iter().map(PathBuf::from).collect();
    shell.at_desk(move |desk| desk.import_files(request.dossier, &paths)).await
}

#[tauri::command]
pub async fn import_text(shell: State<'_, Shell>, request: ImportText) -> Answer<DossierView> {
    shell.at_desk(move |desk| desk.import_text(request.dossier, &request.text)).await
}
