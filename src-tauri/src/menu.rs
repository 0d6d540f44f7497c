//! The native menu. What is chosen there is done by the window, as if its button had been pressed; its words come from
//! the window too, in the window's language, and are English until then.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use messages::{Event, MenuChoice, MenuWords, RecentLine};
use serde::Deserialize;
use serde::de::value::StrDeserializer;
use tauri::menu::{
    IsMenuItem, Menu, MenuBuilder, MenuItem, MenuItemBuilder, PredefinedMenuItem, Submenu, SubmenuBuilder,
};
use tauri::{AppHandle, Manager, Runtime};

use crate::events::tell;
use crate::window;

mod lines;

use lines::{Line, MENUS, OPEN_RECENT};

/// How the ids of what was open last begin.
const RECENT: &str = "recent ";

/// What the window calls the lines.
#[derive(Default)]
pub struct Words(Mutex<BTreeMap<String, String>>);

impl Words {
    fn of(&self, id: &str, english: &str) -> String {
        let words = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        words.get(id).map_or_else(|| english.to_owned(), Clone::clone)
    }
}

pub fn menu<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let mut menu = MenuBuilder::new(app);
    // The first menu is the app's own there, whatever it is called.
    #[cfg(target_os = "macos")]
    {
        let own = SubmenuBuilder::new(app, "Crossread").services().separator();
        menu = menu.item(&own.hide().hide_others().show_all().build()?);
    }
    for (id, words, lines) in MENUS {
        let mut submenu = SubmenuBuilder::with_id(app, *id, *words);
        for line in *lines {
            submenu = match line {
                Line::Separator => submenu.separator(),
                Line::Recent(words) => {
                    let recent = SubmenuBuilder::with_id(app, OPEN_RECENT, *words).build()?;
                    recent.set_enabled(false)?;
                    submenu.item(&recent)
                }
                Line::Choice(choice, words, key) => {
                    submenu.item(&*item(app, *choice, words, key.and_then(lines::Key::here))?)
                }
            };
        }
        menu = menu.item(&submenu.build()?);
    }
    menu.build()
}

/// Where the system has a line of its own that does it better, that one.
fn item<R: Runtime>(
    app: &AppHandle<R>,
    choice: MenuChoice,
    words: &str,
    key: Option<&str>,
) -> tauri::Result<Box<dyn IsMenuItem<R>>> {
    let text = Some(words);
    // Nothing of these is there on Linux without another library of X11's; WebKit does them, see `chosen`.
    let own = if cfg!(target_os = "linux") {
        None
    } else {
        match choice {
            MenuChoice::Cut => Some(PredefinedMenuItem::cut(app, text)?),
            MenuChoice::Copy => Some(PredefinedMenuItem::copy(app, text)?),
            MenuChoice::Paste => Some(PredefinedMenuItem::paste(app, text)?),
            MenuChoice::SelectAll => Some(PredefinedMenuItem::select_all(app, text)?),
            _ => None,
        }
    };
    if let Some(own) = own {
        return Ok(Box::new(own));
    }
    let item = MenuItemBuilder::with_id(lines::id(choice), words);
    let item = if let Some(key) = key { item.accelerator(key) } else { item };
    Ok(Box::new(item.build(app)?))
}

pub fn chosen<R: Runtime>(app: &AppHandle<R>, id: &str) {
    if let Some(key) = id.strip_prefix(RECENT) {
        return tell(app, &Event::Recent { key: key.to_owned() });
    }
    let name = StrDeserializer::<serde::de::value::Error>::new(id);
    let Ok(choice) = MenuChoice::deserialize(name) else { return };
    let command = match choice {
        MenuChoice::Cut => "Cut",
        MenuChoice::Copy => "Copy",
        MenuChoice::Paste => "Paste",
        MenuChoice::SelectAll => "SelectAll",
        // Closes the window as its button does: what is being typed is saved first.
        MenuChoice::Quit => {
            if let Some(window) = app.get_webview_window(window::LABEL) {
                // Fails only when it is closing already.
                let _ = window.close();
            }
            return;
        }
        choice => return tell(app, &Event::Menu { choice }),
    };
    window::edit(app, command);
}

/// Gives all lines their words in the language of the window, and lists what was open last.
pub fn name<R: Runtime>(app: &AppHandle<R>, menu: &Menu<R>, named: MenuWords) -> tauri::Result<()> {
    let words = app.state::<Words>();
    *words.0.lock().unwrap_or_else(PoisonError::into_inner) = named.words;
    for (id, english, lines) in MENUS {
        let Some(submenu) = menu.get(*id).and_then(|menu| menu.as_submenu().cloned()) else { continue };
        submenu.set_text(words.of(id, english))?;
        for line in *lines {
            match line {
                Line::Separator => {}
                Line::Recent(english) => {
                    if let Some(recent) = recent(&submenu) {
                        recent.set_text(words.of(OPEN_RECENT, english))?;
                        list(app, &recent, &named.recent, &words)?;
                    }
                }
                Line::Choice(choice, english, _) => {
                    let id = lines::id(*choice);
                    // The system's own lines have the system's language.
                    if let Some(item) = line_of(&submenu, &id) {
                        item.set_text(words.of(&id, english))?;
                    }
                }
            }
        }
    }
    Ok(())
}

fn list<R: Runtime>(
    app: &AppHandle<R>,
    menu: &Submenu<R>,
    recent: &[RecentLine],
    words: &Words,
) -> tauri::Result<()> {
    while !menu.items()?.is_empty() {
        menu.remove_at(0)?;
    }
    for RecentLine { key, text } in recent {
        // Their names are people's: an ampersand in them is one.
        let text = text.replace('&', "&&");
        menu.append(&MenuItem::with_id(app, format!("{RECENT}{key}"), text, true, None::<&str>)?)?;
    }
    menu.set_enabled(!recent.is_empty())?;
    if !recent.is_empty() {
        let id = lines::id(MenuChoice::ClearRecent);
        menu.append(&PredefinedMenuItem::separator(app)?)?;
        let text = words.of(&id, lines::CLEAR_RECENT);
        menu.append(&MenuItem::with_id(app, id, text, true, None::<&str>)?)?;
    }
    Ok(())
}

/// Calls undo and redo after the acts that they would do, or plainly where that is none or a field's own.
pub fn name_acts<R: Runtime>(
    app: &AppHandle<R>,
    menu: &Menu<R>,
    undo: Option<&str>,
    redo: Option<&str>,
) -> tauri::Result<()> {
    let words = app.state::<Words>();
    for (choice, english, act) in
        [(MenuChoice::Undo, lines::UNDO, undo), (MenuChoice::Redo, lines::REDO, redo)]
    {
        let id = lines::id(choice);
        let plain = words.of(&id, english);
        let text = act.map_or_else(|| plain.clone(), |act| format!("{plain}: {}", act.replace('&', "&&")));
        for submenu in menu.items()? {
            if let Some(item) = submenu.as_submenu().and_then(|submenu| line_of(submenu, &id)) {
                item.set_text(&text)?;
            }
        }
    }
    Ok(())
}

fn line_of<R: Runtime>(submenu: &Submenu<R>, id: &str) -> Option<MenuItem<R>> {
    submenu.get(id).and_then(|line| line.as_menuitem().cloned())
}

fn recent<R: Runtime>(submenu: &Submenu<R>) -> Option<Submenu<R>> {
    submenu.get(OPEN_RECENT).and_then(|line| line.as_submenu().cloned())
}
