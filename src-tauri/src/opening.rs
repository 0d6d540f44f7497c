//! What the window shows first: made ready on a worker thread while the window itself still opens.

use desk::{Desk, DeskError};
use messages::{DossierSummary, DossierView, Opening, Problem};
use tauri::async_runtime::{JoinHandle, spawn_blocking};

use crate::arguments::Arguments;
use crate::shell::Shell;

/// Opens the library and the dossier that comes first, and compares the two articles that it will show: the
/// window asks for both as soon as it stands, and then they lie ready.
pub fn prepare(shell: Shell) -> JoinHandle<Opening> {
    spawn_blocking(move || {
        let opening = opening(&shell);
        if let Some((left, right)) = opening.dossier.as_ref().and_then(|dossier| dossier.pair) {
            // The dossier does not wait for it. What goes wrong here goes wrong again when the window asks.
            spawn_blocking(move || shell.desk().map(|desk| desk.compare_ahead(left, right)).map(drop));
        }
        opening
    })
}

/// Never fails: what went wrong is part of the answer.
fn opening(shell: &Shell) -> Opening {
    let opened = shell.desk().and_then(|desk| Ok(open(desk, shell)?));
    let (dossiers, dossier, problem) = opened.unwrap_or_else(|problem| (Vec::new(), None, Some(problem)));
    Opening {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        library: shell.library().display().to_string(),
        dossiers,
        dossier,
        files: alone(shell.arguments()),
        problems: problem.into_iter().collect(),
    }
}

/// One article alone has nothing to be compared with: it is previewed, and kept where the editor wants it.
fn alone(arguments: &Arguments) -> Vec<String> {
    match arguments.articles.as_slice() {
        [path] => vec![path.display().to_string()],
        _ => Vec::new(),
    }
}

type Opened = (Vec<DossierSummary>, Option<DossierView>, Option<Problem>);

/// The dossier that was asked for, else the last one; what was asked for and failed is a problem to tell.
fn open(desk: &Desk, shell: &Shell) -> Result<Opened, DeskError> {
    let arguments = shell.arguments();
    let asked = if arguments.sample {
        Some(desk.open_sample())
    } else if arguments.articles.is_empty() || !alone(arguments).is_empty() {
        None
    } else {
        Some(desk.open_articles(&arguments.articles))
    };
    let (dossier, problem) = match asked {
        Some(Ok(dossier)) => (Some(dossier), None),
        Some(Err(error)) => (desk.last_dossier()?, Some(error.into())),
        None => (desk.last_dossier()?, None),
    };
    Ok((desk.dossiers()?, dossier, problem))
}
