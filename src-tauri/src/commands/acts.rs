//! Doors to undoing, to the log of acts, and to who works here.

use messages::{ActView, NextActsView, Settings, Undo};
use tauri::State;

use super::Answer;
use crate::shell::Shell;

#[tauri::command]
pub async fn undo(shell: State<'_, Shell>, request: Undo) -> Answer<Option<ActView>> {
    shell.at_desk(move |desk| desk.undo(&request)).await
}

#[tauri::command]
pub async fn next_acts(shell: State<'_, Shell>, dossier: Option<i64>) -> Answer<NextActsView> {
    shell.at_desk(move |desk| desk.next_acts(dossier)).await
}

#[tauri::command]
pub async fn acts(shell: State<'_, Shell>, dossier: Option<i64>) -> Answer<Vec<ActView>> {
    shell.at_desk(move |desk| desk.acts(dossier)).await
}

#[tauri::command]
pub async fn settings(shell: State<'_, Shell>) -> Answer<Settings> {
    shell.at_desk(|desk| Ok(desk.settings())).await
}

#[tauri::command]
pub async fn set_settings(shell: State<'_, Shell>, request: Settings) -> Answer<Settings> {
    shell.at_desk(move |desk| desk.set_settings(&request)).await
}
