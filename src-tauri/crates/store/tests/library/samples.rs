//! Made-up articles and places for these tests, and a folder for a library.

use std::path::PathBuf;

use article::{
    ArticleBuilder, BlockKind, Facts, Fence, Headline, HeadlineOrigin, PublicationDate, Selector, Source,
    Span,
};
use dossier::{ArticleId, DossierId, Place};
use store::{Added, Into, Library};

/// How often something is tried that depends on chance: a few times, or as often as `make bench-safety` wants.
pub fn rounds(few: u64) -> u64 {
    std::env::var("CROSSREAD_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(few)
}

/// What SQLite says of a file's structure, indexes and references.
pub fn integrity(path: &std::path::Path) -> String {
    let connection = rusqlite::Connection::open(path).unwrap();
    assert!(!connection.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap());
    connection
        .query_row("PRAGMA integrity_check", [], |row| row.get(0))
        .unwrap_or_else(|error| error.to_string())
}

/// A library in a folder of its own; the folder goes when this is dropped.
pub struct Home {
    pub folder: tempfile::TempDir,
    pub path: PathBuf,
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("library.crossread");
        Self { folder, path }
    }

    pub fn open(&self) -> Library {
        Library::open(&self.path).unwrap()
    }

    /// The texts of all notes of the first dossier.
    pub fn notes(&self) -> Vec<String> {
        let library = self.open();
        let Some(summary) = library.dossiers().unwrap().into_iter().next_back() else { return Vec::new() };
        library.notes(summary.dossier.id).unwrap().into_iter().map(|note| note.text).collect()
    }

    /// A closed library with one note.
    pub fn with_note(&self, text: &str) -> (DossierId, ArticleId) {
        let (library, dossier, article, _) = self.with_dossier();
        library.add_note(dossier, &dossier::Target::Article(article), text, 1).unwrap();
        (dossier, article)
    }

    /// A library with one dossier of two articles.
    pub fn with_dossier(&self) -> (Library, DossierId, ArticleId, ArticleId) {
        let library = self.open();
        let articles = [earlier(), later()];
        let into = Into::New { title: "The tunnel".to_owned() };
        let (dossier, ids) = library.add_articles(into, &articles, 1_000).unwrap();
        (library, dossier, ids[0], ids[1])
    }
}

pub fn earlier() -> Added {
    let facts = Facts {
        headline: Some(Headline { text: "Tunnel “safe”".to_owned(), origin: HeadlineOrigin::Masthead }),
        byline: Some("Zoë Núñez".to_owned()),
        outlet: Some("The Courier 📰".to_owned()),
        date: PublicationDate::from_iso("2017-05-16"),
    };
    article("earlier.txt", facts, "The tunnel holds, the city says.")
}

pub fn later() -> Added {
    let text = "The tunnel leaks.".to_owned();
    let headline = Some(Headline { text, origin: HeadlineOrigin::FirstSentence });
    article("later.md", Facts { headline, ..Facts::default() }, "The tunnel leaks. مرحبا, the city admits.")
}

pub fn dated(name: &str, date: &str) -> Added {
    article(name, Facts { date: PublicationDate::from_iso(date), ..Facts::default() }, name)
}

/// An article with a block of every kind and a fence of every kind.
pub fn article(name: &str, facts: Facts, words: &str) -> Added {
    let mut builder = ArticleBuilder::new();
    let kinds = [
        BlockKind::Headline,
        BlockKind::Masthead,
        BlockKind::Heading { level: 3 },
        BlockKind::Paragraph,
        BlockKind::ListItem,
        BlockKind::Quotation,
        BlockKind::TableRow,
        BlockKind::Caption,
    ];
    for kind in kinds {
        builder.push(kind, words, None);
    }
    for fence in Fence::ALL {
        builder.push(BlockKind::Paragraph, "Élan vital 🙂, nul \0 inside.", Some(fence));
    }
    let bytes = format!("{name}: {words}\0").into_bytes();
    Added { article: builder.finish(facts, Source::of(name, &bytes)), bytes, version_of: None }
}

/// The place of the `nth` time that `words` stand in an article.
pub fn place(library: &Library, id: ArticleId, words: &str, nth: usize) -> Place {
    let (_, kept) = library.article(id).unwrap().unwrap();
    let text = kept.article.text;
    let (start, _) = text.match_indices(words).nth(nth).unwrap();
    let selector = Selector::of(&text, Span::new(start, start + words.len())).unwrap();
    Place { article: id, selector }
}
