//! Doors to the report.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use locale::said;
use messages::{
    ClipLink, ClipView, Event, ExportReport, ExportedReport, ProblemCode, ReportPreview, ReportRequest,
};
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

use super::Answer;
use crate::events::tell;
use crate::printing;
use crate::report_page;
use crate::shell::{Shell, fault};
use crate::spoken::{problem, say};

/// How many names are tried for one that is free.
const TRIES: u32 = 999;

/// A free path in the documents folder for a report.
#[tauri::command]
pub async fn report_path(app: AppHandle, shell: State<'_, Shell>, report: ReportRequest) -> Answer<String> {
    let name = shell.at_desk(move |desk| desk.report_name(&report)).await?;
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
        let mut dialog = app.dialog().file().set_title(say(&said!("dialog-export")));
        if let Some(ends) = suggested.extension() {
            let ends = ends.to_string_lossy();
            dialog = dialog.add_filter(ends.to_uppercase(), &[&*ends]);
        }
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

/// The beginning of a report and what it will hold; nothing where another one was asked for meanwhile.
#[tauri::command]
pub async fn preview_report(shell: State<'_, Shell>, report: ReportRequest) -> Answer<Option<ReportPreview>> {
    let preview = shell.at_desk(move |desk| desk.preview_report(&report, &report_page::address)).await?;
    Ok(preview.map(|preview| {
        if let Some(page) = preview.page {
            shell.show_page(page);
        }
        preview.view
    }))
}

/// Opens a whole report in a window of its own, with the system's print dialog; false where it was called off.
#[tauri::command]
pub async fn print_report(
    app: AppHandle,
    shell: State<'_, Shell>,
    report: ReportRequest,
    title: String,
) -> Answer<bool> {
    let teller = app.clone();
    let printed = shell.at_desk(move |desk| desk.printed_report(&report, &telling(&teller))).await?;
    let Some(page) = printed else { return Ok(false) };
    shell.print_page(page);
    printing::open(&app, &title, &report_page::printed())?;
    Ok(true)
}

#[tauri::command]
pub async fn export_report(
    app: AppHandle,
    shell: State<'_, Shell>,
    request: ExportReport,
) -> Answer<Option<ExportedReport>> {
    let exported = shell.at_desk(move |desk| desk.export_report(&request, &telling(&app))).await?;
    // Remembered as ours, so that it may be opened.
    let mut reports = shell.reports().lock().unwrap_or_else(PoisonError::into_inner);
    reports.extend(exported.iter().map(|exported| PathBuf::from(&exported.path)));
    Ok(exported)
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

#[tauri::command]
pub async fn clip_link(shell: State<'_, Shell>, link: ClipLink) -> Answer<ClipView> {
    shell.at_desk(move |desk| desk.clip_link(&link)).await
}

#[tauri::command]
pub async fn clip_report(shell: State<'_, Shell>, report: ReportRequest) -> Answer<ClipView> {
    shell.at_desk(move |desk| desk.clip_report(&report)).await
}

/// Makes the template folder if need be, shows it in the system's file manager, and says where it is.
#[tauri::command]
pub async fn show_template_folder(app: AppHandle, shell: State<'_, Shell>) -> Answer<String> {
    let folder = shell.at_desk(desk::Desk::make_template_folder).await?;
    let path = folder.display().to_string();
    if app.opener().open_path(&path, None::<&str>).is_err() {
        return Err(problem(ProblemCode::Report, &said!("app-template-not-shown", path = &path)));
    }
    Ok(path)
}

fn telling(app: &AppHandle) -> impl Fn(u32, u32) {
    |read, pairs| tell(app, &Event::Exporting { read, pairs })
}

/// Opens a report that was just written with the system's program for it, and no other file.
#[tauri::command]
pub async fn open_report(app: AppHandle, shell: State<'_, Shell>, path: String) -> Answer<()> {
    let is_ours = shell.reports().lock().is_ok_and(|reports| reports.contains(&PathBuf::from(&path)));
    let opened = is_ours && app.opener().open_path(&path, None::<&str>).is_ok();
    if opened {
        return Ok(());
    }
    Err(problem(ProblemCode::Report, &said!("app-report-not-opened", path = &path)))
}

fn free_path(folder: &Path, name: &str) -> PathBuf {
    let first = folder.join(name);
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let (stem, ends) = (part(first.file_stem()), part(first.extension()));
    let numbered = (2..=TRIES).map(|number| folder.join(format!("{stem} {number}.{ends}")));
    [first.clone()].into_iter().chain(numbered).find(|path| !path.exists()).unwrap_or(first)
}
