//! The lines of the native menu: what each does, its English words, its key.

use messages::MenuChoice as Do;
use serde_json::Value;

pub enum Line {
    Choice(Do, &'static str, Option<Key>),
    Separator,
    /// What was open last, in a menu of its own.
    Recent(&'static str),
}

/// A key in the menu. The window listens to every key as well. GTK and macOS give a press to one of the two; on Windows
/// both may hear it, so there the menu has the keys alone of what may be done twice.
#[derive(Clone, Copy)]
pub enum Key {
    Everywhere(&'static str),
    /// Of what must not be done twice.
    Once(&'static str),
    /// The first on Linux and Windows, the other on macOS.
    OrMac(&'static str, &'static str),
}

impl Key {
    pub fn here(self) -> Option<&'static str> {
        match self {
            Self::Everywhere(key) => Some(key),
            Self::Once(key) => (!cfg!(windows)).then_some(key),
            Self::OrMac(other, mac) => {
                if cfg!(target_os = "macos") {
                    Some(mac)
                } else {
                    (!cfg!(windows)).then_some(other)
                }
            }
        }
    }
}

/// The ids of the menus and of their lines are the names under which the window gives them their words.
pub const OPEN_RECENT: &str = "openRecent";
pub const UNDO: &str = "&Undo";
pub const REDO: &str = "&Redo";
pub const CLEAR_RECENT: &str = "&Clear this list";

/// The letter after `&` opens a line with Alt where the system has that.
pub const MENUS: &[(&str, &str, &[Line])] = &[
    ("file", "&File", FILE),
    ("edit", "&Edit", EDIT),
    ("view", "&View", VIEW),
    ("links", "&Links", LINKS),
    ("help", "&Help", HELP),
];

const FILE: &[Line] = &[
    key(Do::NewDossier, "&New dossier from files…", "CmdOrCtrl+N"),
    key(Do::Import, "&Import…", "CmdOrCtrl+O"),
    plain(Do::OpenFile, "&Open dossier file…"),
    Line::Recent("Open &recent"),
    key(Do::AllDossiers, "All &dossiers", "CmdOrCtrl+D"),
    plain(Do::OpenSample, "Open the &sample dossier"),
    Line::Separator,
    plain(Do::SaveFile, "Sa&ve dossier as file…"),
    plain(Do::SaveAnnotations, "Save &annotations…"),
    key(Do::Export, "&Export report…", "CmdOrCtrl+E"),
    key(Do::Print, "&Print…", "CmdOrCtrl+P"),
    Line::Separator,
    plain(Do::Backups, "&Backups…"),
    key(Do::Settings, "Pre&ferences…", "CmdOrCtrl+,"),
    Line::Separator,
    key(Do::Quit, "&Quit", "CmdOrCtrl+Q"),
];

const EDIT: &[Line] = &[
    key(Do::Undo, UNDO, "CmdOrCtrl+Z"),
    key(Do::Redo, REDO, "CmdOrCtrl+Shift+Z"),
    Line::Separator,
    // Without keys: those are the text fields' own, and the window's to copy a link.
    plain(Do::Cut, "Cu&t"),
    plain(Do::Copy, "&Copy"),
    plain(Do::Paste, "&Paste"),
    plain(Do::SelectAll, "Select &all"),
    Line::Separator,
    key(Do::Find, "&Find…", "CmdOrCtrl+F"),
    once(Do::FindNext, "Find &next", "F3"),
    once(Do::FindPrevious, "Find pre&vious", "Shift+F3"),
    key(Do::Search, "&Search all dossiers…", "CmdOrCtrl+K"),
    Line::Separator,
    key(Do::History, "&History…", "CmdOrCtrl+H"),
];

// Single letters belong to the window: in the menu they would be taken from whoever types.
const VIEW: &[Line] = &[
    plain(Do::Inspector, "&Inspector"),
    plain(Do::Fates, "Table of &fates"),
    plain(Do::Linear, "&Pairs, one after another"),
    plain(Do::Timeline, "&Timeline"),
    plain(Do::Related, "&Related in the library…"),
    plain(Do::KeepTogether, "&Keep the panes together"),
    Line::Separator,
    plain(Do::Theme, "&Light or dark"),
    once(Do::ZoomIn, "&Zoom in", "CmdOrCtrl+="),
    once(Do::ZoomOut, "Zoom &out", "CmdOrCtrl+-"),
    key(Do::ZoomReset, "&Actual size", "CmdOrCtrl+0"),
    Line::Choice(Do::FullScreen, "F&ull screen", Some(Key::OrMac("F11", "Ctrl+Cmd+F"))),
];

const LINKS: &[Line] = &[
    plain(Do::NextLink, "&Next link"),
    plain(Do::PreviousLink, "&Previous link"),
    Line::Separator,
    plain(Do::Confirm, "&Confirm"),
    plain(Do::Reject, "Re&ject"),
    plain(Do::Why, "&Why this link?"),
    plain(Do::Note, "Write a no&te"),
    plain(Do::CopyLink, "Cop&y both quotations"),
    Line::Separator,
    plain(Do::Review, "&Review"),
    plain(Do::Draw, "&Draw a link"),
    plain(Do::Split, "&Split the claim"),
    plain(Do::Join, "J&oin claims"),
];

const HELP: &[Line] = &[
    Line::Choice(Do::Guide, "&Guide", Some(Key::Once("F1"))),
    plain(Do::Keys, "&Keys"),
    plain(Do::Tour, "&Tour"),
    Line::Separator,
    plain(Do::Diagnostics, "Copy &diagnostics…"),
    plain(Do::Licences, "&Licences"),
    plain(Do::About, "&About Crossread"),
];

const fn plain(choice: Do, words: &'static str) -> Line {
    Line::Choice(choice, words, None)
}

const fn key(choice: Do, words: &'static str, key: &'static str) -> Line {
    Line::Choice(choice, words, Some(Key::Everywhere(key)))
}

const fn once(choice: Do, words: &'static str, key: &'static str) -> Line {
    Line::Choice(choice, words, Some(Key::Once(key)))
}

/// A line's id, which is its name on the way to the window.
pub fn id(choice: Do) -> String {
    match serde_json::to_value(choice) {
        Ok(Value::String(name)) => name,
        _ => String::new(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn lines() -> impl Iterator<Item = &'static Line> {
        MENUS.iter().flat_map(|(_, _, lines)| lines.iter())
    }

    #[test]
    fn no_line_is_there_twice_and_each_id_leads_back_to_its_choice() {
        let mut ids = BTreeSet::new();
        for line in lines() {
            let Line::Choice(choice, ..) = line else { continue };
            assert!(ids.insert(id(*choice)), "{choice:?} is there twice");
            assert_eq!(serde_json::from_value::<Do>(Value::String(id(*choice))).unwrap(), *choice);
        }
    }

    #[test]
    fn no_key_and_no_letter_of_a_menu_is_there_twice() {
        let mut keys = BTreeSet::new();
        for (menu, _, lines) in MENUS {
            let mut letters = BTreeSet::new();
            for line in *lines {
                let words = match line {
                    Line::Choice(_, words, key) => {
                        if let Some(key) = key.and_then(Key::here) {
                            assert!(keys.insert(key), "{key} is there twice");
                        }
                        words
                    }
                    Line::Recent(words) => words,
                    Line::Separator => continue,
                };
                let letter = words.split_once('&').unwrap().1.chars().next().unwrap().to_ascii_lowercase();
                assert!(letters.insert(letter), "{letter} opens two lines of {menu}");
            }
        }
    }
}
