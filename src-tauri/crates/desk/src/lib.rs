//! What an editor can do, one act per file: the window and the command line are two doors to this desk.
//!
//! Every act blocks until it is done (a write until it is on the disk); the window calls them from worker
//! threads.

mod absences;
mod add_articles;
mod annotations;
mod archive_dossier;
mod backups;
mod collations;
mod compare;
mod cuts;
mod decide_link;
mod delete_dossier;
mod delete_note;
mod edit_article;
mod error;
mod fates;
mod library_place;
mod open_dossier;
mod origins;
mod overlap;
mod preview;
mod related;
mod remove_article;
mod rename_dossier;
mod reports;
mod sample;
mod search;
mod share;
mod undo;
mod versions;
mod write_note;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Mutex, PoisonError};

use article::{Selector, Span, Utf16Map};
use dossier::{ArticleId, KeptArticle, Milliseconds, Place};
use locale::{Language, Said};
use messages::Breadth;
use store::Library;

use collations::Collations;
use origins::KnownOrigins;
use preview::Previews;

pub use add_articles::read_articles;
pub use backups::{backups, replace_library};
pub use compare::{FileComparison, Hearing, compare_files};
pub use error::DeskError;
pub use library_place::{LIBRARY, copy_library, schema, take_up_library};
pub use rename_dossier::LONGEST_TITLE;
pub use reports::{
    FilesReport, Preview, report_file_name, report_format, report_on, report_on_files, write_contents,
};

/// A library laid open, and what has just been compared.
pub struct Desk {
    library: Library,
    /// The time, in milliseconds since 1970 (UTC).
    now: fn() -> Milliseconds,
    /// In which the window is told what is part of an answer, as why a file could not be read.
    language: Mutex<Language>,
    collations: Collations,
    origins: KnownOrigins,
    /// How many links are shown.
    breadth: Mutex<Breadth>,
    /// What was read and not yet kept.
    previews: Mutex<Previews>,
    /// The pair on the screen, whose comparison goes on; none once it was stopped.
    on_screen: Mutex<Option<(ArticleId, ArticleId)>>,
    /// The article whose table of fates is being read closely.
    tabled: Mutex<Option<ArticleId>>,
    /// The article of which related ones are looked for.
    relating: Mutex<Option<ArticleId>>,
    /// Whether the report that is being written was called off.
    called_off: AtomicBool,
    /// Where the template of reports is, where it is not beside the library.
    template: Option<PathBuf>,
    /// How many previews of reports were asked for; only the last one is wanted.
    previewed: AtomicU64,
    /// When the newest backup was last found to hold all there is.
    backed_up: Mutex<Option<Milliseconds>>,
}

impl Desk {
    /// Opens the library at `path`, or makes it.
    pub fn open(path: &Path, now: fn() -> Milliseconds) -> Result<Self, DeskError> {
        Ok(Self::at(Library::open(path)?, now))
    }

    fn at(library: Library, now: fn() -> Milliseconds) -> Self {
        Self {
            library,
            now,
            language: Mutex::default(),
            collations: Collations::default(),
            origins: KnownOrigins::default(),
            breadth: Mutex::default(),
            previews: Mutex::default(),
            on_screen: Mutex::default(),
            tabled: Mutex::default(),
            relating: Mutex::default(),
            called_off: AtomicBool::new(false),
            template: None,
            previewed: AtomicU64::new(0),
            backed_up: Mutex::default(),
        }
    }

    /// Opens a library, or a dossier file, as it is at this moment, for reading alone.
    pub fn open_for_reading(path: &Path, now: fn() -> Milliseconds) -> Result<Self, DeskError> {
        Ok(Self::at(Library::open_for_reading(path)?, now))
    }

    /// From now on the window is told in this language; English until then.
    pub fn speak(&self, language: Language) {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner) = language;
    }

    /// In the window's language.
    fn say(&self, said: &Said) -> String {
        self.language().say(said)
    }

    fn language(&self) -> Language {
        *self.language.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where the library lies.
    pub fn library_path(&self) -> &Path {
        self.library.path()
    }

    fn kept_article(&self, id: i64) -> Result<(dossier::DossierId, KeptArticle), DeskError> {
        let (dossier, kept) = self.library.article(ArticleId(id))?.ok_or(DeskError::NoArticle)?;
        self.collations.know(kept.id, self.cuts_of(dossier, &kept)?);
        Ok((dossier, kept))
    }
}

/// The place of a UTF-16 range in an article.
fn place(article: &KeptArticle, range: messages::Range) -> Result<Place, DeskError> {
    place_in(article, &Utf16Map::new(&article.article.text), range)
}

/// The same with the map of the article's text at hand.
fn place_in(article: &KeptArticle, map: &Utf16Map<'_>, range: messages::Range) -> Result<Place, DeskError> {
    let span: Option<Span> = map.span(range.into());
    let selector =
        span.filter(|span| !span.is_empty()).and_then(|span| Selector::of(&article.article.text, span));
    Ok(Place { article: article.id, selector: selector.ok_or(DeskError::NoPlace)? })
}
