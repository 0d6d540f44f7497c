//! The log: what the app did and what failed, on this machine, three files of a megabyte at most. Nothing of an editor's
//! is in it: no title, no quotation, no note, no search words, no path; an act that fails is there with its code alone.

use std::any::type_name;
use std::fs;
use std::panic;
use std::path::{Path, PathBuf};

use log::{LevelFilter, error, info, warn};
use messages::Problem;
use tauri::{AppHandle, Manager};
use tauri_plugin_log::{Builder, RotationStrategy, Target, TargetKind, TimezoneStrategy, attach_logger};

use crate::instance;
use crate::system;

/// The log's file, without its end.
const NAME: &str = "crossread";
/// So many bytes a file has at most,
const LARGEST: u128 = 1_000_000;
/// and so many files are kept, the one that is written among them.
const FILES: usize = 3;

/// Begins the log. Where no log can be written, the app does without.
pub fn begin(app: &AppHandle) {
    let target = Target::new(TargetKind::LogDir { file_name: Some(NAME.to_owned()) });
    let built = Builder::new()
        .targets([target])
        .rotation_strategy(RotationStrategy::KeepSome(FILES - 1))
        .max_file_size(LARGEST)
        .timezone_strategy(TimezoneStrategy::UseUtc)
        // What other crates would say may hold what they were given.
        .level(LevelFilter::Off)
        .level_for(env!("CARGO_CRATE_NAME"), LevelFilter::Info)
        .split(app);
    if let Ok((_, level, logger)) = built {
        // Fails only when there is one already.
        let _ = attach_logger(level, logger);
    }
    note_panics();
}

/// What was started, on what; of the library only a sum of its path, by which two starts can be told apart.
pub fn started(library: &Path) {
    info!(
        "start {}, {}, {}, library {}",
        env!("CARGO_PKG_VERSION"),
        system::name(),
        system::engine(),
        instance::name(library)
    );
}

pub fn ended() {
    info!("end");
    log::logger().flush();
}

/// An act at the desk failed. Its name is that of the door in which it was made, `Act` being the closure that was to be
/// done; the sentence for the editor may name titles and files, so it is left out.
pub fn failed<Act>(problem: &Problem) {
    warn!("{} failed: {:?}", act_name(type_name::<Act>()), problem.code);
}

/// "comparison::compare" of "crossread_app::commands::comparison::compare::{{closure}}".
fn act_name(closure: &str) -> String {
    let doors = closure.split("::").skip_while(|part| *part != "commands").skip(1);
    let name: Vec<&str> = doors.take_while(|part| !part.starts_with('{') && !part.contains('<')).collect();
    if name.is_empty() { "something".to_owned() } else { name.join("::") }
}

/// Where a panic was, without what it says: that may hold the text it stumbled over.
fn note_panics() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |about| {
        let place = about.location().map(|place| format!("{}:{}", place.file(), place.line()));
        error!("panic at {}", place.unwrap_or_default());
        log::logger().flush();
        before(about);
    }));
}

pub fn folder(app: &AppHandle) -> Option<PathBuf> {
    app.path().app_log_dir().ok()
}

/// The last lines of the log that is written now.
pub fn last_lines(app: &AppHandle, lines: usize) -> Vec<String> {
    log::logger().flush();
    let path = folder(app).map(|folder| folder.join(NAME).with_extension("log"));
    let text = path.and_then(|path| fs::read_to_string(path).ok()).unwrap_or_default();
    let all: Vec<&str> = text.lines().collect();
    all[all.len().saturating_sub(lines)..].iter().map(|line| (*line).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_named_after_its_door() {
        let closure = "crossread_app::commands::comparison::compare::{{closure}}::{{closure}}";
        assert_eq!(act_name(closure), "comparison::compare");
        assert_eq!(act_name("crossread_app::shell::at"), "something");
    }
}
