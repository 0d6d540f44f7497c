//! Puts the contents of a report into words and order.

use crate::choices::Kind;
use crate::contents::{Body, Contents};
use crate::document::{Block, Document, Line, Piece, Section, Tone};
use crate::document::{about, comparison, memo, notes, record};
use crate::time;

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
    Document {
        kind,
        kicker: kind.name().to_owned(),
        title: contents.title().to_owned(),
        standfirst: standfirst(kind).to_owned(),
        made_line: format!("Made {} with Crossread {}", time::in_words(about.made), about.app_version),
        made: about.made,
        app_version: about.app_version.clone(),
        author: about.author.clone(),
        sections,
    }
}

fn standfirst(kind: Kind) -> &'static str {
    match kind {
        Kind::Comparison => {
            "Two articles set side by side, claim by claim. Claims that overlap are linked and quoted with what \
             differs between them; claims without a counterpart follow. Links and scores are a machine’s \
             suggestion. Decisions and notes are the editor’s."
        }
        Kind::Record => {
            "One article, claim by claim, and what later articles on the same story made of it: what they repeat, \
             reword, put more or less firmly, update or contradict, and what they leave out. The fates are a \
             machine’s suggestion. Decisions and notes are the editor’s."
        }
        Kind::Memo => {
            "What an editor marked in articles on one story: both quotations, what differs between them, the \
             verdict on the earlier claim, and who checked it and when. What differs was found by a machine. \
             Verdicts, decisions and notes are the editor’s."
        }
        Kind::Notes => {
            "The notes that editors wrote on articles of one story, each with the words that it is about, as they \
             were when it was written."
        }
    }
}

pub(super) fn section(anchor: &str, heading: &str, blocks: Vec<Block>) -> Section {
    Section {
        anchor: anchor.to_owned(),
        heading: heading.to_owned(),
        count: None,
        remarks: Vec::new(),
        aside: false,
        blocks,
    }
}

pub(super) fn plain(text: impl Into<String>) -> Line {
    vec![Piece::plain(text)]
}

pub(super) fn toned(text: impl Into<String>, tone: Tone) -> Piece {
    Piece::new(text, tone)
}
