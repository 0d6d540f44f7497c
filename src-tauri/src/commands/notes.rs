//! Doors to the notes.

use messages::{DeleteNote, DossierNoteView, EarlierTextView, NoteView, RestoreText, SetNote, WriteNote};
use tauri::State;

use super::Answer;
use crate::shell::Shell;

#[tauri::command]
pub async fn write_note(shell: State<'_, Shell>, request: WriteNote) -> Answer<NoteView> {
    shell.at_desk(move |desk| desk.write_note(&request)).await
}

#[tauri::command]
pub async fn set_note(shell: State<'_, Shell>, request: SetNote) -> Answer<NoteView> {
    shell.at_desk(move |desk| desk.set_note(&request)).await
}

/// All notes of a dossier.
#[tauri::command]
pub async fn notes(shell: State<'_, Shell>, dossier: i64) -> Answer<Vec<DossierNoteView>> {
    shell.at_desk(move |desk| desk.notes(dossier)).await
}

/// What a note said before.
#[tauri::command]
pub async fn earlier_texts(shell: State<'_, Shell>, note: i64) -> Answer<Vec<EarlierTextView>> {
    shell.at_desk(move |desk| desk.earlier_texts(note)).await
}

#[tauri::command]
pub async fn restore_text(shell: State<'_, Shell>, request: RestoreText) -> Answer<NoteView> {
    shell.at_desk(move |desk| desk.restore_text(&request)).await
}

#[tauri::command]
pub async fn delete_note(shell: State<'_, Shell>, request: DeleteNote) -> Answer<()> {
    shell.at_desk(move |desk| desk.delete_note(&request)).await
}
