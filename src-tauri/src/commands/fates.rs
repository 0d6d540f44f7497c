//! Doors to what became of the claims in every later article.

use messages::{Event, FatesView};
use tauri::{AppHandle, State};

use super::Answer;
use crate::events::tell;
use crate::shell::Shell;

#[tauri::command]
pub async fn fates(shell: State<'_, Shell>, base: i64) -> Answer<FatesView> {
    shell.at_desk(move |desk| desk.fates(base)).await
}

/// Answers when all columns have been read closely, or when it was stopped; each is told as it comes.
#[tauri::command]
pub async fn read_fates(app: AppHandle, shell: State<'_, Shell>, base: i64) -> Answer<()> {
    let told = move |column| tell(&app, &Event::FateColumn { column });
    shell.at_desk(move |desk| desk.read_fates(base, &told)).await
}

#[tauri::command]
pub async fn stop_fates(shell: State<'_, Shell>) -> Answer<()> {
    shell
        .at_desk(|desk| {
            desk.stop_fates();
            Ok(())
        })
        .await
}
