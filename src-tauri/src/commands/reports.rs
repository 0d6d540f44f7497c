//! Doors to the report.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use messages::{Event, ExportFates, ExportReport, ExportedReport, Problem, ProblemCode};
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use super::Answer;
use crate::events::tell;
use crate::shell::{Shell, fault};

/// How many names are tried for one that is free.
const TRIES: u32 = 999;

/// A free path in the documents folder for the report on an article and another one, or on the fates of its claims.
#[tauri::command]
pub async fn report_path(
    app: AppHandle,
    shell: State<'_, Shell>,
    article: i64,
    fates: bool,
) -> Answer<String> {
    let name = shell.at_desk(move |desk| desk.report_name(article, fates)).await?;
    let folder = app.path().document_dir().or_else(|_| app.path().home_dir()).unwrap_or_default();
    let free = move || free_path(&folder, &name).display().to_string();
    tokio::task::spawn_blocking(free).await.map_err(|_| fault())
}

/// Lets the editor choose where the report goes; nothing when it was called off. Whether a file there is
/// replaced is asked by our own dialog, so that it is asked on every system.
#[tauri::command]
pub async fn choose_report_path(app: AppHandle, suggested: String) -> Answer<Option<String>> {
    let choose = move || {
        let suggested = PathBuf::from(suggested);
        let mut dialog = app.dialog().file().set_title("Export report").add_filter("HTML", &["html"]);
        if let Some(name) = suggested.file_name() {
            dialog = dialog.set_file_name(name.to_string_lossy());
        }
        if let Some(folder) = suggested.parent().filter(|folder| folder.is_dir()) {
            dialog = dialog.set_directory(folder);
        }
        dialog.blocking_save_file()
    };
    let chosen = tokio::task::spawn_blocking(choose).await.map_err(|_| fault())?;
    Ok(chosen.map(|path| path.to_string()))
}

#[tauri::command]
pub async fn export_report(
    app: AppHandle,
    shell: State<'_, Shell>,
    request: ExportReport,
) -> Answer<Option<ExportedReport>> {
    let exported = shell.at_desk(move |desk| desk.export_report(&request, &telling(&app))).await?;
    Ok(noted(&shell, exported))
}

#[tauri::command]
pub async fn export_fates(
    app: AppHandle,
    shell: State<'_, Shell>,
    request: ExportFates,
) -> Answer<Option<ExportedReport>> {
    let exported = shell.at_desk(move |desk| desk.export_fates(&request, &telling(&app))).await?;
    Ok(noted(&shell, exported))
}

/// The report that is being written shall not be.
#[tauri::command]
pub async fn call_export_off(shell: State<'_, Shell>) -> Answer<()> {
    shell
        .at_desk(|desk| {
            desk.call_export_off();
            Ok(())
        })
        .await
}

fn telling(app: &AppHandle) -> impl Fn(u32, u32) {
    |read, pairs| tell(app, &Event::Exporting { read, pairs })
}

/// Remembers the report as ours, so that it may be opened.
fn noted(shell: &State<'_, Shell>, exported: Option<ExportedReport>) -> Option<ExportedReport> {
    let mut reports = shell.reports().lock().unwrap_or_else(PoisonError::into_inner);
    reports.extend(exported.iter().map(|exported| PathBuf::from(&exported.path)));
    exported
}

/// Opens a report that was just written with the system's browser, and no other file.
#[tauri::command]
pub async fn open_report(app: AppHandle, shell: State<'_, Shell>, path: String) -> Answer<()> {
    let is_ours = shell.reports().lock().is_ok_and(|reports| reports.contains(&PathBuf::from(&path)));
    let opened = is_ours && app.opener().open_path(&path, None::<&str>).is_ok();
    if opened {
        return Ok(());
    }
    let message = format!("The system could not open the report. It is here: {path}");
    Err(Problem { code: ProblemCode::Report, message })
}

fn free_path(folder: &Path, name: &str) -> PathBuf {
    let first = folder.join(name);
    let stem = first.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = (2..=TRIES).map(|number| folder.join(format!("{stem} {number}.html")));
    [first.clone()].into_iter().chain(numbered).find(|path| !path.exists()).unwrap_or(first)
}
