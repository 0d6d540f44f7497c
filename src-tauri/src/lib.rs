//! The shell: opens the desk, registers the doors to it, starts the window. It decides nothing itself.

mod arguments;
mod commands;
mod events;
mod kept;
mod menu;
mod opening;
mod renderer;
mod shell;
mod trace;
mod window;

use std::process::ExitCode;

use clap::Parser;
use tauri::{Builder, Manager, generate_context, generate_handler};

use arguments::Arguments;
use kept::Kept;
use shell::Shell;

/// Runs the app until its window is closed.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    renderer::choose();
    let app = Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(window::remember_size())
        .invoke_handler(generate_handler![
            commands::acts::acts,
            commands::acts::next_acts,
            commands::acts::set_settings,
            commands::acts::settings,
            commands::acts::undo,
            commands::articles::choose_files,
            commands::articles::drop_previews,
            commands::articles::keep_previews,
            commands::articles::preview_files,
            commands::articles::preview_rich_text,
            commands::articles::preview_text,
            commands::articles::redecode,
            commands::articles::set_facts,
            commands::articles::set_fence,
            commands::articles::set_version,
            commands::articles::states,
            commands::articles::stop_reading,
            commands::comparison::check_absence,
            commands::comparison::compare,
            commands::comparison::decide_link,
            commands::comparison::decide_links,
            commands::comparison::forget_decision,
            commands::comparison::look_closely,
            commands::comparison::merge_links,
            commands::comparison::nearest,
            commands::comparison::overlap,
            commands::comparison::stop_comparing,
            commands::dossiers::archive_dossier,
            commands::dossiers::delete_dossier,
            commands::dossiers::dossiers,
            commands::dossiers::open_dossier,
            commands::dossiers::open_sample,
            commands::dossiers::opening,
            commands::fates::fates,
            commands::fates::read_fates,
            commands::fates::stop_fates,
            commands::dossiers::remove_article,
            commands::dossiers::rename_dossier,
            commands::notes::delete_note,
            commands::notes::earlier_texts,
            commands::notes::notes,
            commands::notes::restore_text,
            commands::notes::set_note,
            commands::notes::write_note,
            commands::related::related,
            commands::related::stop_related,
            commands::reports::call_export_off,
            commands::reports::choose_report_path,
            commands::reports::export_fates,
            commands::reports::export_report,
            commands::reports::open_report,
            commands::reports::report_path,
            commands::search::search,
            commands::window::close_window,
            commands::window::drawn,
            commands::window::keep,
        ])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .on_window_event(window::on_event)
        .setup(move |app| {
            let library = match &arguments.library {
                Some(path) => path.clone(),
                None => app.path().app_data_dir()?.join("library.sqlite3"),
            };
            let shell = Shell::new(library, arguments);
            shell.prepare();
            app.manage(shell);
            let kept = Kept::read(app.path().app_config_dir()?.join("kept.json"));
            app.manage(kept.clone());
            window::open(app.handle(), &kept)?;
            Ok(())
        })
        .run(generate_context!());
    match app {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Crossread cannot start: {error}.");
            ExitCode::FAILURE
        }
    }
}
