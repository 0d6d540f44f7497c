//! A document as one self-contained page: no script, nothing fetched, readable on a phone and on paper.

mod contents;
mod escape;
mod look;
mod style;
mod table;

use std::fmt::Display;

use askama::Template;
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::ReportError;
use crate::document::{Badge, BadgeTone, Block, Document, FactRow, Line, Mark, Note, Quote, Section, Table};
use crate::letterhead::{Letterhead, Logo};
use crate::words::grouped;
use crate::words_of::text_of;
use contents::Contents;
use locale::{Language, said};
use table::Group;

pub use escape::{HtmlText, is_noncharacter};

/// Sets a document as an HTML page.
pub fn page(document: &Document, letterhead: Option<&Letterhead>) -> Result<String, ReportError> {
    let style = style::style(letterhead, document.language);
    let (about, sections) = match document.sections.split_last() {
        Some((about, sections)) => (Some(about), sections),
        None => (None, document.sections.as_slice()),
    };
    let page = Page {
        document,
        letterhead,
        policy: style::policy(&style, letterhead.is_some_and(|it| it.logo.is_some())),
        style: &style,
        contents: Contents::of(sections),
        opening: contents::opening(sections),
        sections,
        about,
    };
    Ok(page.render()?)
}

#[derive(Template)]
#[template(path = "page/page.html")]
struct Page<'a> {
    document: &'a Document,
    letterhead: Option<&'a Letterhead>,
    policy: String,
    style: &'a str,
    /// None of a short document.
    contents: Option<Contents<'a>>,
    /// How many sections stand before the contents.
    opening: usize,
    sections: &'a [Section],
    about: Option<&'a Section>,
}

impl Page<'_> {
    fn skip(&self) -> String {
        self.document.language.say(&said!("page-skip"))
    }

    fn contents_heading(&self) -> String {
        self.document.language.say(&said!("contents"))
    }

    fn block(&self, block: &Block) -> askama::Result<String> {
        BlockHtml { block, language: self.document.language }.render()
    }

    fn words(&self, line: &Line) -> String {
        look::line(line)
    }

    fn number(&self, number: impl Display) -> String {
        grouped(number)
    }

    fn line(&self, mark: &Mark) -> &'static str {
        class_of(*mark)
    }

    fn data(&self, logo: &Logo) -> String {
        format!("data:{};base64,{}", logo.kind.media_type(), BASE64.encode(&logo.bytes))
    }
}

/// One block, in a template of its own, since what a macro writes is compiled wherever it is called.
#[derive(Template)]
#[template(path = "page/block.html")]
struct BlockHtml<'a> {
    block: &'a Block,
    language: Language,
}

/// Small words of the template.
impl BlockHtml<'_> {
    /// What a link to the other claim of a pair is called.
    fn across(&self, name: &str) -> String {
        self.language.say(&said!("page-across", name = name))
    }

    fn not_given(&self) -> String {
        self.language.say(&said!("page-not-given"))
    }

    /// "1 to 7 of 12".
    fn columns(&self, group: &Group<'_>, table: &Table) -> String {
        let all = table.columns();
        self.language.say(&said!("page-columns", from = group.from, to = group.to, all = all))
    }

    fn words(&self, line: &Line) -> String {
        look::line(line)
    }

    fn label(&self, label: &Line) -> String {
        look::label(label)
    }

    fn runs(&self, quote: &Quote) -> String {
        look::runs(&quote.runs)
    }

    fn prose(&self, note: &Note) -> String {
        look::prose(&note.prose)
    }

    fn number(&self, number: impl Display) -> String {
        grouped(number)
    }

    fn line(&self, mark: &Mark) -> &'static str {
        class_of(*mark)
    }

    fn badge(&self, badge: &Badge) -> &'static str {
        match badge.tone {
            BadgeTone::Undecided => "undecided",
            BadgeTone::Confirmed => "confirmed",
            BadgeTone::Rejected => "rejected",
            BadgeTone::Drawn => "drawn",
        }
    }

    /// What a quotation is called where only its name is told.
    fn name(&self, quote: &Quote) -> String {
        text_of(&quote.label)
    }

    /// A fact of one article, if it is known.
    fn cell<'a>(&self, row: &'a FactRow, at: &usize) -> Option<&'a Line> {
        row.cells.get(*at).filter(|cell| !cell.is_empty())
    }
}

/// The class that gives a mark its colour and line.
fn class_of(mark: Mark) -> &'static str {
    match mark {
        Mark::Same => "same",
        Mark::Reworded => "reworded",
        Mark::Differs => "differs",
        Mark::Contradicts => "contradicts",
        Mark::Related => "related",
        Mark::Own => "own",
        Mark::Softened => "softened",
        Mark::Hardened => "hardened",
        Mark::Updated => "updated",
        Mark::Absent => "absent",
        Mark::New => "new",
    }
}
