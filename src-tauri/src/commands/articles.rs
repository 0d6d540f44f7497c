//! Doors to importing.

use std::path::PathBuf;

use messages::{DossierView, KeepPreviews, PreviewView, SetFacts, SetFence};
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

/// Reads files, to be looked at before they are kept.
#[tauri::command]
pub async fn preview_files(shell: State<'_, Shell>, paths: Vec<String>) -> Answer<Vec<PreviewView>> {
    let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
    shell.at_desk(move |desk| desk.preview_files(&paths)).await
}

#[tauri::command]
pub async fn preview_text(shell: State<'_, Shell>, text: String) -> Answer<PreviewView> {
    shell.at_desk(move |desk| desk.preview_text(&text)).await
}

#[tauri::command]
pub async fn drop_previews(shell: State<'_, Shell>) -> Answer<()> {
    shell
        .at_desk(|desk| {
            desk.drop_previews();
            Ok(())
        })
        .await
}

#[tauri::command]
pub async fn keep_previews(shell: State<'_, Shell>, request: KeepPreviews) -> Answer<DossierView> {
    shell.at_desk(move |desk| desk.keep_previews(&request)).await
}

#[tauri::command]
pub async fn set_facts(shell: State<'_, Shell>, request: SetFacts) -> Answer<DossierView> {
    shell.at_desk(move |desk| desk.set_facts(&request)).await
}

#[tauri::command]
pub async fn set_fence(shell: State<'_, Shell>, request: SetFence) -> Answer<DossierView> {
    shell.at_desk(move |desk| desk.set_fence(&request)).await
}
