//! Doors to the notes.

use messages::{DeleteNote, NoteView, WriteNote};
use tauri::State;

use super::Answer;
use crate::shell::Shell;

#[tauri::command]
pub async fn write_note(shell: State<'_, Shell>, request: WriteNote) -> Answer<NoteView> {
    shell.at_desk(move |desk| desk.write_note(&request)).await
}

#[tauri::command]
pub async fn delete_note(shell: State<'_, Shell>, request: DeleteNote) -> Answer<()> {
    shell.at_desk(move |desk| desk.delete_note(&request)).await
}
