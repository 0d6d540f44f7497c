//! The shell: opens the desk, registers the doors to it, starts the window. It decides nothing itself.

mod arguments;
mod commands;
mod events;
mod instance;
mod kept;
mod menu;
mod opening;
mod place;
mod printing;
mod record;
mod renderer;
mod report_page;
mod shell;
mod spelling;
mod spoken;
mod system;
mod trace;
mod window;

use std::path::{self, Path, PathBuf};
use std::process::{ExitCode, exit};
#[cfg(target_os = "macos")]
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use clap::Parser;
use messages::{Event, Handed};
use tauri::{AppHandle, Builder, Manager, RunEvent, generate_context, generate_handler};

use arguments::Arguments;
use events::tell;
use instance::{Instance, Start};
use kept::Kept;
use shell::Shell;

/// The desk works on a dozen threads, and glibc keeps what each of them once took to itself: hundreds of megabytes within an
/// hour. This one gives more of it back.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs the app until its window is closed.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    renderer::choose();
    let app = Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(window::remember_size())
        .register_uri_scheme_protocol(report_page::SCHEME, report_page::serve)
        .invoke_handler(generate_handler![
            commands::about::about,
            commands::about::diagnostics,
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
            commands::backups::back_up,
            commands::backups::backups,
            commands::backups::replace_library,
            commands::backups::take_handed,
            commands::comparison::check_absence,
            commands::comparison::compare,
            commands::comparison::cut_claim,
            commands::comparison::decide_link,
            commands::comparison::decide_links,
            commands::comparison::forget_cut,
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
            commands::library::choose_folder,
            commands::library::choose_library,
            commands::library::move_library,
            commands::library::show_library,
            commands::library::use_library,
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
            commands::reports::clip_link,
            commands::reports::clip_report,
            commands::reports::export_report,
            commands::reports::open_report,
            commands::reports::preview_report,
            commands::reports::print_report,
            commands::reports::report_path,
            commands::reports::show_template_folder,
            commands::search::search,
            commands::share::choose_dossier_file,
            commands::share::choose_dossier_path,
            commands::share::merge_file,
            commands::share::save_dossier,
            commands::window::check_spelling,
            commands::window::close_window,
            commands::window::drawn,
            commands::window::full_screen,
            commands::window::keep,
            commands::window::name_acts,
            commands::window::name_menu,
            commands::window::speak,
        ])
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .on_window_event(window::on_event)
        .setup(move |app| {
            let kept = Kept::read(app.path().app_config_dir()?.join("kept.json"));
            spoken::begin(&kept);
            let remembered = if arguments.library.is_none() { place::remembered(&kept) } else { None };
            let chosen = remembered.is_some();
            let library = match arguments.library.clone().or(remembered) {
                Some(path) => path,
                None => app.path().app_data_dir()?.join(desk::LIBRARY),
            };
            let instance = match first_on(app.handle(), &library, &arguments) {
                Start::HandedOver => exit(0),
                Start::First(instance) => Some(instance),
                Start::Unknown => None,
            };
            let shell = Shell::new(library, chosen, arguments);
            #[cfg(target_os = "macos")]
            EARLY
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .drain(..)
                .for_each(|early| shell.hand_over(early));
            shell.prepare();
            app.manage(shell.clone());
            app.manage(kept.clone());
            app.manage(menu::Words::default());
            window::open(app.handle(), &kept)?;
            if let Some(instance) = instance {
                hear_second_starts(app.handle(), &shell, instance)?;
            }
            back_up_when_idle(app.handle(), &shell)?;
            // After the window, which is what somebody waits for.
            record::begin(app.handle());
            record::started(shell.library());
            Ok(())
        })
        .build(generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| match event {
                RunEvent::Exit => {
                    app.state::<Shell>().close();
                    record::ended();
                }
                #[cfg(target_os = "macos")]
                RunEvent::Opened { urls } => opened_from_outside(app, &urls),
                _ => {}
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Crossread cannot start: {error}.");
            ExitCode::FAILURE
        }
    }
}

fn first_on(app: &AppHandle, library: &Path, arguments: &Arguments) -> Start {
    // This user's alone; the caches are, where there is no folder for what runs.
    let folders = app.path();
    let Ok(folder) = folders.runtime_dir().or_else(|_| folders.app_cache_dir()) else {
        return Start::Unknown;
    };
    instance::start(&folder, library, &handed(arguments))
}

/// macOS names the files that a person opens with the app in an event, not on the command line; at the start before there
/// is a shell, which takes them from `EARLY` then.
#[cfg(target_os = "macos")]
fn opened_from_outside(app: &AppHandle, urls: &[tauri::Url]) {
    let paths = urls.iter().filter_map(|url| url.to_file_path().ok());
    let files = paths.map(|path| path.to_string_lossy().into_owned()).collect();
    let opened = Handed { files, sample: false };
    let Some(shell) = app.try_state::<Shell>() else {
        EARLY.lock().unwrap_or_else(PoisonError::into_inner).push(opened);
        return;
    };
    shell.hand_over(opened);
    tell(app, &Event::HandedOver);
    window::come_forward(app);
}

#[cfg(target_os = "macos")]
static EARLY: Mutex<Vec<Handed>> = Mutex::new(Vec::new());

/// What another process, which runs in a folder of its own, is to open.
fn handed(arguments: &Arguments) -> Handed {
    let whole = |path: &PathBuf| path::absolute(path).unwrap_or_else(|_| path.clone());
    let files = arguments.articles.iter().map(|path| whole(path).to_string_lossy().into_owned()).collect();
    Handed { files, sample: arguments.sample }
}

fn hear_second_starts(app: &AppHandle, shell: &Shell, instance: Instance) -> std::io::Result<()> {
    let (app, shell) = (app.clone(), shell.clone());
    instance.hear(move |handed| {
        shell.hand_over(handed);
        tell(&app, &Event::HandedOver);
        window::come_forward(&app);
    })
}

/// Looks every minute; whether it is time for a backup is the desk's to say.
fn back_up_when_idle(app: &AppHandle, shell: &Shell) -> std::io::Result<()> {
    const MINUTE: Duration = Duration::from_secs(60);
    let (app, shell) = (app.clone(), shell.clone());
    let look = move || {
        let mut told = None;
        loop {
            thread::sleep(MINUTE);
            let trouble = shell.back_up_if_due().err();
            // Said once, not every minute.
            if let Some(problem) = trouble.clone().filter(|_| trouble != told) {
                tell(&app, &Event::Trouble { problem });
            }
            told = trouble;
        }
    };
    thread::Builder::new().name("backups".to_owned()).spawn(look).map(drop)
}
