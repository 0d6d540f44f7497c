//! Doors to the dossiers, and to what the window finds when it opens.

use desk::Desk;
use messages::{DossierView, Opening};
use tauri::State;

use super::Answer;
use crate::shell::Shell;

/// What the window shows first. What went wrong with the library or the articles is part of the answer.
#[tauri::command]
pub async fn opening(shell: State<'_, Shell>) -> Answer<Opening> {
    shell.opening().await
}

#[tauri::command]
pub async fn open_dossier(shell: State<'_, Shell>, id: i64) -> Answer<DossierView> {
    shell.at_desk(move |desk| desk.open_dossier(id)).await
}

#[tauri::command]
pub async fn open_sample(shell: State<'_, Shell>) -> Answer<DossierView> {
    shell.at_desk(Desk::open_sample).await
}
