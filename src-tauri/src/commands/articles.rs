//! Doors to importing.

use std::path::PathBuf;

use locale::said;
use messages::{
    DossierView, Event, KeepPreviews, KeptView, PreviewView, SetFacts, SetFence, SetVersion, StateView,
};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::Answer;
use crate::events::tell;
use crate::shell::{Shell, fault};
use crate::spoken::say;

/// Lets the editor choose files; empty when it was called off.
#[tauri::command]
pub async fn choose_files(app: AppHandle) -> Answer<Vec<String>> {
    let choose = move || {
        let dialog = app.dialog().file().set_title(say(&said!("dialog-import")));
        dialog.add_filter(say(&said!("dialog-articles")), &import::EXTENSIONS).blocking_pick_files()
    };
    let chosen = tokio::task::spawn_blocking(choose).await.map_err(|_| fault())?;
    Ok(chosen.unwrap_or_default().into_iter().map(|path| path.to_string()).collect())
}

/// Reads files, to be looked at before they are kept.
#[tauri::command]
pub async fn preview_files(
    app: AppHandle,
    shell: State<'_, Shell>,
    paths: Vec<String>,
    dossier: Option<i64>,
) -> Answer<Vec<PreviewView>> {
    let paths: Vec<PathBuf> = paths.into_iter().map(PathBuf::from).collect();
    let progress = move |done: usize, of: usize, name: &str| {
        let count = |number| u32::try_from(number).unwrap_or(u32::MAX);
        tell(&app, &Event::Reading { done: count(done), of: count(of), name: name.to_owned() });
    };
    shell.at_desk(move |desk| desk.preview_files(&paths, dossier, &progress)).await
}

#[tauri::command]
pub async fn preview_text(
    shell: State<'_, Shell>,
    text: String,
    dossier: Option<i64>,
) -> Answer<PreviewView> {
    shell.at_desk(move |desk| desk.preview_text(&text, dossier)).await
}

/// The same for a text that was pasted with its markup.
#[tauri::command]
pub async fn preview_rich_text(
    shell: State<'_, Shell>,
    html: String,
    text: String,
    dossier: Option<i64>,
) -> Answer<PreviewView> {
    shell.at_desk(move |desk| desk.preview_rich_text(&html, &text, dossier)).await
}

/// The articles of a dossier that a previewed one may be a newer state of.
#[tauri::command]
pub async fn states(shell: State<'_, Shell>, id: u32, dossier: Option<i64>) -> Answer<Vec<StateView>> {
    shell.at_desk(move |desk| desk.states_of(id, dossier)).await
}

/// Reads a previewed source in another encoding.
#[tauri::command]
pub async fn redecode(
    shell: State<'_, Shell>,
    id: u32,
    encoding: String,
    dossier: Option<i64>,
) -> Answer<PreviewView> {
    shell.at_desk(move |desk| desk.redecode(id, &encoding, dossier)).await
}

/// No file is read after the one that is being read.
#[tauri::command]
pub async fn stop_reading(shell: State<'_, Shell>) -> Answer<()> {
    shell
        .at_desk(|desk| {
            desk.stop_reading();
            Ok(())
        })
        .await
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
pub async fn keep_previews(shell: State<'_, Shell>, request: KeepPreviews) -> Answer<KeptView> {
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

#[tauri::command]
pub async fn set_version(shell: State<'_, Shell>, request: SetVersion) -> Answer<DossierView> {
    shell.at_desk(move |desk| desk.set_version(&request)).await
}
