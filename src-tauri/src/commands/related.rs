//! Doors to the articles of the library that share claims with one.

use messages::RelatedView;
use tauri::State;

use super::Answer;
use crate::shell::Shell;

/// Nothing if it was stopped, or if another article has been asked about meanwhile.
#[tauri::command]
pub async fn related(shell: State<'_, Shell>, article: i64) -> Answer<Option<RelatedView>> {
    shell.at_desk(move |desk| desk.related(article)).await
}

#[tauri::command]
pub async fn stop_related(shell: State<'_, Shell>) -> Answer<()> {
    shell
        .at_desk(|desk| {
            desk.stop_related();
            Ok(())
        })
        .await
}
