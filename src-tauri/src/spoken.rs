//! The language that the window speaks, and with it what it is told: one process has one window.

use std::sync::atomic::{AtomicU8, Ordering};

use desk::DeskError;
use locale::{Language, Said};
use messages::{Problem, ProblemCode};

use crate::kept::Kept;

/// Under this name the page keeps the language that was chosen.
const KEPT: &str = "language";

/// Its place in [`Language::ALL`].
static SPOKEN: AtomicU8 = AtomicU8::new(0);

/// Before the page has said which: the language that was chosen, else the system's, as the page decides it
/// (`languages/choose.ts`).
pub fn begin(kept: &Kept) {
    let chosen = kept.get::<String>(KEPT).and_then(|tag| Language::of_tag(&tag));
    speak(chosen.unwrap_or_else(of_system));
}

/// The page says which language it is in.
pub fn speak(language: Language) {
    let at = Language::ALL.iter().position(|one| *one == language).unwrap_or_default();
    SPOKEN.store(u8::try_from(at).unwrap_or_default(), Ordering::Relaxed);
}

pub fn language() -> Language {
    Language::ALL.get(usize::from(SPOKEN.load(Ordering::Relaxed))).copied().unwrap_or_default()
}

/// What went wrong at the desk, as the window is told.
#[allow(clippy::needless_pass_by_value, reason = "`map_err` hands it over")]
pub fn told(error: DeskError) -> Problem {
    error.problem(language())
}

pub fn problem(code: ProblemCode, said: &Said) -> Problem {
    Problem { code, message: say(said) }
}

pub fn say(said: &Said) -> String {
    language().say(said)
}

/// The first of the system's languages, if it is one of ours.
fn of_system() -> Language {
    let first = whoami::lang_prefs().ok().and_then(|all| all.message_langs().next());
    first.and_then(|tag| Language::of_tag(&tag.to_string().replace('/', "-"))).unwrap_or_default()
}
