//! The native menu. What is chosen there is done by the window, as if its button had been pressed.

use messages::{Event, MenuChoice};
use tauri::menu::{Menu, MenuBuilder, MenuItemBuilder, Submenu, SubmenuBuilder};
use tauri::{AppHandle, Manager, Runtime};

use crate::events::tell;
use crate::window;

/// One line of a menu: its id, its words, its key.
type Line = (&'static str, MenuChoice, &'static str, Option<&'static str>);

// What has no key here is heard by the window itself; a second listener would act twice.
const FILE: [Line; 5] = [
    ("import", MenuChoice::Import, "Import…", Some("CmdOrCtrl+O")),
    ("all-dossiers", MenuChoice::AllDossiers, "All dossiers", None),
    ("open-sample", MenuChoice::OpenSample, "Open the sample dossier", None),
    ("export", MenuChoice::Export, "Export report…", Some("CmdOrCtrl+E")),
    ("backups", MenuChoice::Backups, "Backups…", None),
];

/// Called after what they would do, once there is something: "Undo: reject link". What they do in a text field is the
/// field's own; the window knows which of the two is meant.
const ACTS: [Line; 2] = [
    ("undo", MenuChoice::Undo, "Undo", Some("CmdOrCtrl+Z")),
    ("redo", MenuChoice::Redo, "Redo", Some("CmdOrCtrl+Shift+Z")),
];

// The window listens to the keys of these by itself, as to those of the next ones.
const EDIT: [Line; 3] = [
    ("find", MenuChoice::Find, "Find…", None),
    ("find-next", MenuChoice::FindNext, "Find next", None),
    ("find-previous", MenuChoice::FindPrevious, "Find previous", None),
];

// The window itself listens to the keys of these; a second listener here would act twice.
const VIEW: [Line; 7] = [
    ("search", MenuChoice::Search, "Search…", None),
    ("related", MenuChoice::Related, "Related in the library…", None),
    ("keep-together", MenuChoice::KeepTogether, "Keep the panes together", None),
    ("theme", MenuChoice::Theme, "Light or dark", None),
    ("zoom-in", MenuChoice::ZoomIn, "Zoom in", None),
    ("zoom-out", MenuChoice::ZoomOut, "Zoom out", None),
    ("zoom-reset", MenuChoice::ZoomReset, "Actual size", None),
];

const LINKS: [Line; 2] = [
    ("next-link", MenuChoice::NextLink, "Next link", None),
    ("previous-link", MenuChoice::PreviousLink, "Previous link", None),
];

const HELP: [Line; 2] =
    [("keys", MenuChoice::Keys, "Keys", None), ("about", MenuChoice::About, "About Crossread", None)];

/// Closes the window as its button does: what is being typed is saved first.
const QUIT: &str = "quit";

pub fn menu<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let quit = MenuItemBuilder::with_id(QUIT, "Quit").accelerator("CmdOrCtrl+Q").build(app)?;
    let file = lines(app, SubmenuBuilder::new(app, "File"), &FILE)?.separator().item(&quit).build()?;
    let view = submenu(app, "View", &VIEW)?;
    let links = submenu(app, "Links", &LINKS)?;
    let help = submenu(app, "Help", &HELP)?;
    let edit = lines(app, SubmenuBuilder::new(app, "Edit"), &ACTS)?.separator();
    // Elsewhere these would take the keys from the text fields and do nothing with them.
    #[cfg(target_os = "macos")]
    let edit = edit.cut().copy().paste().select_all().separator();
    let edit = lines(app, edit, &EDIT)?.build()?;
    MenuBuilder::new(app).items(&[&file, &edit, &view, &links, &help]).build()
}

pub fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    if id == QUIT {
        if let Some(window) = app.get_webview_window(window::LABEL) {
            // Fails only when it is closing already.
            let _ = window.close();
        }
        return;
    }
    let mut lines = FILE.iter().chain(&ACTS).chain(&EDIT).chain(&VIEW).chain(&LINKS).chain(&HELP);
    if let Some(&(_, choice, _, _)) = lines.find(|(line, ..)| *line == id) {
        tell(app, &Event::Menu { choice });
    }
}

/// Calls undo and redo after the acts that they would do, or plainly where that is none or a field's own.
pub fn name_acts<R: Runtime>(menu: &Menu<R>, undo: Option<&str>, redo: Option<&str>) -> tauri::Result<()> {
    for (&(id, _, words, _), act) in ACTS.iter().zip([undo, redo]) {
        let text = act.map_or_else(|| words.to_owned(), |act| format!("{words}: {act}"));
        for submenu in menu.items()? {
            let line = submenu.as_submenu().and_then(|submenu| submenu.get(id));
            if let Some(item) = line.as_ref().and_then(|line| line.as_menuitem()) {
                item.set_text(&text)?;
            }
        }
    }
    Ok(())
}

fn submenu<R: Runtime>(app: &AppHandle<R>, title: &str, of: &[Line]) -> tauri::Result<Submenu<R>> {
    lines(app, SubmenuBuilder::new(app, title), of)?.build()
}

fn lines<'m, R: Runtime>(
    app: &'m AppHandle<R>,
    mut menu: SubmenuBuilder<'m, R, AppHandle<R>>,
    lines: &[Line],
) -> tauri::Result<SubmenuBuilder<'m, R, AppHandle<R>>> {
    for &(id, _, words, key) in lines {
        let item = MenuItemBuilder::with_id(id, words);
        let item = if let Some(key) = key { item.accelerator(key) } else { item };
        menu = menu.item(&item.build(app)?);
    }
    Ok(menu)
}
