//! Doors to where the library lies.

use std::path::Path;

use locale::said;
use messages::ProblemCode;
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use super::Answer;
use crate::kept::Kept;
use crate::place;
use crate::shell::{Shell, fault, now, working};
use crate::spoken::{problem, told};

/// Lets the editor choose the folder to which the library goes, or in which another one is; nothing when it was called
/// off.
#[tauri::command]
pub async fn choose_folder(app: AppHandle, title: String) -> Answer<Option<String>> {
    let choose = move || app.dialog().file().set_title(title).blocking_pick_folder();
    let chosen = tokio::task::spawn_blocking(choose).await.map_err(|_| fault())?;
    Ok(chosen.map(|path| path.to_string()))
}

/// Lets the editor choose the file of another library; nothing when it was called off.
#[tauri::command]
pub async fn choose_library(app: AppHandle, title: String) -> Answer<Option<String>> {
    let choose = move || {
        let dialog = app.dialog().file().set_title(title);
        dialog.add_filter("SQLite", &["sqlite3", "sqlite", "db"]).blocking_pick_file()
    };
    let chosen = tokio::task::spawn_blocking(choose).await.map_err(|_| fault())?;
    Ok(chosen.map(|path| path.to_string()))
}

/// Shows the library's folder in the system's file manager.
#[tauri::command]
pub async fn show_library(app: AppHandle, shell: State<'_, Shell>) -> Answer<()> {
    let path = shell.library().to_owned();
    working(move || {
        app.opener().reveal_item_in_dir(&path).map_err(|_| {
            problem(ProblemCode::Library, &said!("app-library-not-shown", path = path.as_path()))
        })
    })
    .await
}

/// Copies the library into a folder, remembers that place, and opens the app anew there; the old one stays as it is. What
/// was typed must be saved already.
#[tauri::command]
pub async fn move_library(
    app: AppHandle,
    shell: State<'_, Shell>,
    kept: State<'_, Kept>,
    folder: String,
) -> Answer<()> {
    let kept = kept.inner().clone();
    // Nobody can do anything at the desk meanwhile: it would not be in the copy.
    shell
        .at_closed_library(move |old| {
            let new = desk::copy_library(old, Path::new(&folder))?;
            Ok(place::go(&app, &kept, old, &new))
        })
        .await?
}

/// Remembers another library, that in a folder or a file, and opens the app anew there; it is made where there is none.
#[tauri::command]
pub async fn use_library(
    app: AppHandle,
    shell: State<'_, Shell>,
    kept: State<'_, Kept>,
    path: String,
) -> Answer<()> {
    let (shell, kept) = (shell.inner().clone(), kept.inner().clone());
    working(move || {
        let new = desk::take_up_library(Path::new(&path), now).map_err(told)?;
        // A new start on the same library would hand over to this window, and this one end.
        if place::same(&new, shell.library()) {
            return Err(told(desk::DeskError::OwnLibrary(new)));
        }
        place::go(&app, &kept, shell.library(), &new)
    })
    .await
}
