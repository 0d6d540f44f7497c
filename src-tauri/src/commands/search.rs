//! The door to the search.

use messages::FoundView;
use tauri::State;

use super::Answer;
use crate::shell::Shell;

/// What holds all the words typed, in every dossier.
#[tauri::command]
pub async fn search(shell: State<'_, Shell>, text: String) -> Answer<FoundView> {
    shell.at_desk(move |desk| desk.search(&text)).await
}
