//! Doors to the dossiers, and to what the window finds when it opens.

use desk::Desk;
use messages::{
    ArchiveDossier, DeleteDossier, DossierSummary, DossierView, Opening, RemoveArticle, RenameDossier,
};
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

/// Every dossier, those that were put away among them.
#[tauri::command]
pub async fn dossiers(shell: State<'_, Shell>) -> Answer<Vec<DossierSummary>> {
    shell.at_desk(Desk::dossiers).await
}

#[tauri::command]
pub async fn rename_dossier(shell: State<'_, Shell>, request: RenameDossier) -> Answer<String> {
    shell.at_desk(move |desk| desk.rename_dossier(&request)).await
}

#[tauri::command]
pub async fn archive_dossier(shell: State<'_, Shell>, request: ArchiveDossier) -> Answer<()> {
    shell.at_desk(move |desk| desk.archive_dossier(&request)).await
}

#[tauri::command]
pub async fn delete_dossier(shell: State<'_, Shell>, request: DeleteDossier) -> Answer<()> {
    shell.at_desk(move |desk| desk.delete_dossier(&request)).await
}

#[tauri::command]
pub async fn remove_article(shell: State<'_, Shell>, request: RemoveArticle) -> Answer<DossierView> {
    shell.at_desk(move |desk| desk.remove_article(&request)).await
}
