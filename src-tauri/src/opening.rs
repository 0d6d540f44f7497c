//! What the window shows first: made ready on a worker thread while the window itself still opens.

use std::mem;
use std::path::Path;

use desk::{Desk, DeskError};
use messages::{DossierSummary, DossierView, Opening, Problem};
use tauri::async_runtime::{JoinHandle, spawn_blocking};

use crate::arguments::Arguments;
use crate::shell::Shell;
use crate::spoken::told;

/// Opens the library and the dossier that comes first, and compares the two articles that it will show: the
/// window asks for both as soon as it stands, and then they lie ready.
pub fn prepare(shell: Shell) -> JoinHandle<Opening> {
    spawn_blocking(move || {
        let opening = opening(&shell);
        if let Some((left, right)) = opening.dossier.as_ref().and_then(|dossier| dossier.pair) {
            // The dossier does not wait for it. What goes wrong here goes wrong again when the window asks.
            spawn_blocking(move || shell.at(|desk| desk.compare_ahead(left, right)));
        }
        opening
    })
}

#[derive(Default)]
struct Opened {
    barred: Option<String>,
    dossiers: Vec<DossierSummary>,
    dossier: Option<DossierView>,
    files: Vec<String>,
    problem: Option<Problem>,
}

/// Never fails: what went wrong is part of the answer.
fn opening(shell: &Shell) -> Opening {
    let opened = shell.at(|desk| {
        // Once only: when the library is opened anew, it is shown as it is.
        let arguments = mem::take(&mut *shell.arguments());
        open(desk, &arguments)
    });
    let opened = opened.unwrap_or_else(|problem| Opened { problem: Some(problem), ..Opened::default() });
    Opening {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        library: shell.library().display().to_string(),
        barred: opened.barred,
        dossiers: opened.dossiers,
        dossier: opened.dossier,
        files: opened.files,
        problems: opened.problem.into_iter().collect(),
    }
}

/// The dossier that was asked for, else the last one; what was asked for and failed is a problem to tell.
fn open(desk: &Desk, arguments: &Arguments) -> Result<Opened, DeskError> {
    // One article alone has nothing to be compared with: it is previewed, and kept where the editor wants it. Among
    // dossier files, which the window takes in, articles are previewed too.
    let is_for_window =
        arguments.articles.len() == 1 || arguments.articles.iter().any(|path| is_dossier_file(path));
    let alone = if is_for_window {
        arguments.articles.iter().map(|path| path.display().to_string()).collect()
    } else {
        Vec::new()
    };
    let asked = if arguments.sample {
        Some(desk.open_sample())
    } else if arguments.articles.is_empty() || !alone.is_empty() {
        None
    } else {
        Some(desk.open_articles(&arguments.articles))
    };
    let (dossier, problem) = match asked {
        Some(Ok(dossier)) => (Some(dossier), None),
        Some(Err(error)) => (desk.last_dossier()?, Some(told(error))),
        None => (desk.last_dossier()?, None),
    };
    Ok(Opened { barred: desk.barred(), dossiers: desk.dossiers()?, dossier, files: alone, problem })
}

fn is_dossier_file(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("crossread"))
}
