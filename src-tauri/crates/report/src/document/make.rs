//! Puts the contents of a report into words and order.

use crate::choices::Kind;
use crate::contents::{Body, Contents};
use crate::document::{Block, Document, Line, Piece, Section, Tone};
use crate::document::{about, comparison, memo, notes, record};
use crate::time;
use locale::{Language, Part, Said, said};

/// The document that HTML, PDF, Word and Markdown set.
pub fn document(contents: &Contents) -> Document {
    let about = &contents.about;
    let mut sections = match &contents.body {
        Body::Comparison(pairs) => comparison::sections(pairs, contents),
        Body::Record(record) => record::sections(record, contents),
        Body::Memo(memo) => memo::sections(memo, contents),
        Body::Notes(groups) => notes::sections(groups, contents),
    };
    sections.push(about::section(contents));
    let kind = contents.kind();
    let language = contents.choices.language;
    Document {
        kind,
        kicker: language.say(&kind.said()),
        title: contents.title(),
        standfirst: language.say(&standfirst(kind)),
        made_line: made(contents),
        language,
        made: about.made,
        app_version: about.app_version.clone(),
        author: about.author.clone(),
        sections,
    }
}

fn standfirst(kind: Kind) -> Said {
    match kind {
        Kind::Comparison => said!("standfirst-comparison"),
        Kind::Record => said!("standfirst-record"),
        Kind::Memo => said!("standfirst-memo"),
        Kind::Notes => said!("standfirst-notes"),
    }
}

/// "Made 9 March 2025, 12:00 UTC with Crossread 0.1.0".
pub(crate) fn made(contents: &Contents) -> String {
    let when = time::in_words(contents.about.made, contents.choices.language);
    contents.choices.say(&said!("made-with", when = when, version = &contents.about.app_version))
}

pub(super) fn section(anchor: &str, heading: String, blocks: Vec<Block>) -> Section {
    Section { anchor: anchor.to_owned(), heading, count: None, remarks: Vec::new(), aside: false, blocks }
}

/// A message as a line; its marks say how its words are set.
pub(super) fn line(language: Language, said: &Said) -> Line {
    let piece = |part: Part| Piece::new(part.text, tone(part.mark.as_deref()));
    language.parts(said).into_iter().map(piece).collect()
}

/// The same with some pieces in the place of the words that stand in a mark.
pub(super) fn line_with(language: Language, said: &Said, mark: &str, pieces: Line) -> Line {
    let mut pieces = Some(pieces);
    let set = |part: Part| match part.mark.as_deref() {
        Some(of) if of == mark => pieces.take().unwrap_or_default(),
        of => vec![Piece::new(part.text, tone(of))],
    };
    language.parts(said).into_iter().flat_map(set).collect()
}

fn tone(mark: Option<&str>) -> Tone {
    match mark {
        Some("strong") => Tone::Strong,
        Some("soft") => Tone::Soft,
        Some("foreign") => Tone::Foreign,
        Some("quoted") => Tone::Quoted,
        Some("differs") => Tone::Differs,
        Some("named") => Tone::Named,
        Some("aside") => Tone::Aside,
        _ => Tone::Plain,
    }
}

pub(super) fn plain(text: impl Into<String>) -> Line {
    vec![Piece::plain(text)]
}

pub(super) fn toned(text: impl Into<String>, tone: Tone) -> Piece {
    Piece::new(text, tone)
}
