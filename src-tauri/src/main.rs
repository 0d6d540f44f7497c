//! The desktop app's door: see `lib.rs`.
// No console window beside the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    // Before Tauri starts: this process may be the one that reads a PDF.
    if import::pdf::is_worker() {
        return import::pdf::worker_main();
    }
    crossread_app::run()
}
