//! Doors to the backups. They work without a desk, too: where the library is damaged, nobody can open one.

use desk::Desk;
use messages::{BackupView, BackupsView, Handed, ReplaceLibrary, ReplacedView};
use tauri::State;

use super::Answer;
use crate::shell::{Shell, now, working};
use crate::spoken::told;

#[tauri::command]
pub async fn backups(shell: State<'_, Shell>) -> Answer<BackupsView> {
    let shell = shell.inner().clone();
    working(move || desk::backups(shell.library()).map_err(told)).await
}

/// Nothing where the newest one holds the same already.
#[tauri::command]
pub async fn back_up(shell: State<'_, Shell>) -> Answer<Option<BackupView>> {
    shell.at_desk(Desk::back_up).await
}

#[tauri::command]
pub async fn replace_library(shell: State<'_, Shell>, request: ReplaceLibrary) -> Answer<ReplacedView> {
    let replace =
        move |library: &std::path::Path| desk::replace_library(library, request.backup.as_deref(), now());
    let aside = shell.at_closed_library(replace).await?;
    Ok(ReplacedView { opening: shell.opening().await?, aside })
}

/// What second starts on the same library have handed over since the last time.
#[tauri::command]
pub async fn take_handed(shell: State<'_, Shell>) -> Answer<Handed> {
    Ok(shell.take_handed())
}
