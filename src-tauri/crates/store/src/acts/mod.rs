//! The log of acts: what was done, by whom and when, and each row that it changed, so that it can be undone and done
//! again, over restarts.
//!
//! While the library is open, temporary triggers note down each row that a change of [tracked](tracked) tables makes,
//! takes or alters. SQLite's own session extension does the same, but binding it needs libclang on every machine that
//! builds, and its changesets can be read by no person.

mod keep;
mod list;
mod tracked;
mod undo;

use dossier::{DossierId, Milliseconds};

pub(crate) use keep::{goes_on, keep};
pub use list::Next;
pub(crate) use tracked::{forget_noted, watch};

/// What a change is called in the log.
#[derive(Debug, Clone)]
pub(crate) struct Deed {
    /// None for what is done to the shelf of dossiers.
    pub dossier: Option<DossierId>,
    /// Completes "Undo: …".
    pub name: &'static str,
    /// Words to know it by.
    pub about: String,
    /// Names what is typed into: as long as nothing else is done, and no pause is long, it is one act.
    pub sitting: Option<String>,
    pub now: Milliseconds,
}

impl Deed {
    pub fn new(dossier: impl Into<Option<DossierId>>, name: &'static str, now: Milliseconds) -> Self {
        Self { dossier: dossier.into(), name, about: String::new(), sitting: None, now }
    }

    pub fn about(mut self, words: &str) -> Self {
        self.about = beginning(words);
        self
    }

    pub fn sitting(mut self, name: String) -> Self {
        self.sitting = Some(name);
        self
    }
}

/// After so long a pause, typing is another act.
pub(crate) const PAUSE: Milliseconds = 60_000;

/// The first words, in so many characters at most.
const LONGEST: usize = 80;

fn beginning(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}
