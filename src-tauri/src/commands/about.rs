//! Doors to what the app says of itself.

use std::fs;

use messages::AboutView;
use tauri::{AppHandle, State};

use super::Answer;
use crate::record;
use crate::shell::{Shell, working};
use crate::system;

/// So many lines of the log are part of the diagnostics.
const LINES: usize = 60;

#[tauri::command]
pub async fn about(app: AppHandle) -> Answer<AboutView> {
    working(move || {
        Ok(AboutView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            schema: i32::try_from(desk::schema()).unwrap_or(i32::MAX),
            system: system::name(),
            engine: system::engine(),
            log: record::folder(&app).map(|folder| folder.display().to_string()),
        })
    })
    .await
}

/// What helps whoever helps: versions, sizes and the end of the log; nothing that an editor wrote.
#[tauri::command]
pub async fn diagnostics(app: AppHandle, shell: State<'_, Shell>) -> Answer<String> {
    let shell = shell.inner().clone();
    working(move || {
        let bytes = fs::metadata(shell.library()).map_or(0, |facts| facts.len());
        let holds = match shell.at(desk::Desk::contents) {
            Ok(holds) => format!(
                "{} dossiers, {} articles, {} decisions, {} notes, {bytes} bytes",
                holds.dossiers, holds.articles, holds.decisions, holds.notes
            ),
            Err(problem) => format!("cannot be opened ({:?}), {bytes} bytes", problem.code),
        };
        let mut lines = vec![
            format!("Crossread {}, schema {}", env!("CARGO_PKG_VERSION"), desk::schema()),
            system::name(),
            system::engine(),
            format!("Library: {holds}"),
            String::new(),
        ];
        lines.extend(record::last_lines(&app, LINES));
        Ok(lines.join("\n"))
    })
    .await
}
