//! Where the library lies: as the command line says, else where it was put from the window, else in the data folder.

use std::path::{Path, PathBuf};
use std::process::Command;

use locale::said;
use messages::{Problem, ProblemCode};
use tauri::{AppHandle, Manager as _};

use crate::kept::Kept;
use crate::spoken::problem;

/// Under this name the place is kept.
const KEPT: &str = "library";
/// And under this the one that was left for it, until the window has said so.
const LEFT: &str = "leftLibrary";

/// The place that was chosen in the window, if one was.
pub fn remembered(kept: &Kept) -> Option<PathBuf> {
    kept.get::<String>(KEPT).map(PathBuf::from)
}

/// Opens the app anew on another library, which is remembered; this one ends. Where that fails, nothing is remembered.
pub fn go(app: &AppHandle, kept: &Kept, old: &Path, new: &Path) -> Result<(), Problem> {
    let before = remembered(kept);
    remember(kept, Some(new))?;
    kept.set(LEFT.to_owned(), serde_json::to_string(old).ok());
    // Only for a word to the editor.
    let _ = kept.write();
    start(app, new).inspect_err(|_| {
        kept.set(LEFT.to_owned(), None);
        // It could be written a moment ago; if not, the next start says what is there.
        let _ = remember(kept, before.as_deref());
    })
}

/// On the disk when it comes back.
fn remember(kept: &Kept, library: Option<&Path>) -> Result<(), Problem> {
    // A name with letters that are none cannot be kept.
    let json = library.map(serde_json::to_string).transpose();
    kept.set(KEPT.to_owned(), json.map_err(|error| not_kept(&error))?);
    kept.write().map_err(|error| not_kept(&error))
}

fn not_kept(error: &dyn std::error::Error) -> Problem {
    problem(ProblemCode::Library, &said!("app-place-not-kept", cause = error.to_string()))
}

/// Whether two paths lead to one file.
pub fn same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// A library that was chosen once and is not there is never made anew: its disk may only not be connected.
pub fn is_missing(library: &Path, chosen: bool) -> Option<Problem> {
    if !chosen || library.exists() {
        return None;
    }
    Some(problem(ProblemCode::Library, &said!("app-library-missing", path = library)))
}

fn start(app: &AppHandle, library: &Path) -> Result<(), Problem> {
    let program = tauri::process::current_binary(&app.env()).map_err(|_| not_started())?;
    Command::new(program).arg("--library").arg(library).spawn().map_err(|_| not_started())?;
    app.exit(0);
    Ok(())
}

fn not_started() -> Problem {
    problem(ProblemCode::Internal, &said!("app-not-started"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_remembered_over_a_restart_and_one_that_is_gone_is_said_to_be() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("kept.json");
        let library = folder.path().join("a “quoted” library.sqlite3");
        remember(&Kept::read(file.clone()), Some(&library)).unwrap();
        assert_eq!(remembered(&Kept::read(file)), Some(library.clone()));
        assert!(is_missing(&library, true).unwrap().message.contains("“quoted”"));
        assert!(is_missing(&library, false).is_none(), "one in the data folder is made");
        std::fs::write(&library, "").unwrap();
        assert!(is_missing(&library, true).is_none());
        let roundabout = folder.path().join(".").join(library.file_name().unwrap());
        assert!(same(&roundabout, &library) && !same(&library, folder.path()));
    }
}
