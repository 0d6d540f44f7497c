//! Lines, quotations and notes as HTML, for the page and the clipboard: only fixed tags, and words that are escaped.

use std::fmt::Display;

use askama::filters::Escaper;

use crate::document::{Line, Tone};
use crate::nesting::Step;
use crate::page::HtmlText;
use crate::prose::{Paragraph, Prose, Role, Words};
use crate::quotation::{Emphasis, Run};
use crate::words_of::is_parted;

/// What opens and what closes something.
pub type Tag = (&'static str, &'static str);

/// How something looks in HTML.
pub struct Look {
    pub tone: fn(Tone) -> Tag,
    pub emphasis: fn(Emphasis) -> Tag,
    pub role: fn(&Role) -> Tag,
    pub bullets: Tag,
    /// What stands before and after the number of the first item.
    pub numbers: (&'static str, &'static str, &'static str),
    pub item: Tag,
    pub quotation: Tag,
    pub code: Tag,
    /// Of a line in a note; none keeps it as it is.
    pub line_break: Option<&'static str>,
    /// Whether words lead to their place in the document.
    pub leads: bool,
}

/// HTML that is being written. Nothing but fixed tags gets into it unescaped.
#[derive(Default)]
pub struct Markup(String);

impl Markup {
    pub fn tag(&mut self, tag: &'static str) -> &mut Self {
        self.0.push_str(tag);
        self
    }

    pub fn text(&mut self, text: &str) -> &mut Self {
        // A string takes whatever is written to it.
        let _ = HtmlText.write_escaped_str(&mut self.0, text);
        self
    }

    pub fn number(&mut self, number: impl Display) -> &mut Self {
        self.text(&number.to_string())
    }

    pub fn finish(self) -> String {
        self.0
    }

    /// Words that run on.
    pub fn line(&mut self, line: &Line, look: &Look) -> &mut Self {
        (0..line.len()).for_each(|at| self.piece(line, at, look));
        self
    }

    /// Words that stand apart, with `between` between them.
    pub fn label(&mut self, label: &Line, between: &'static str, look: &Look) -> &mut Self {
        for at in 0..label.len() {
            if is_parted(label, at) {
                self.tag(between);
            }
            self.piece(label, at, look);
        }
        self
    }

    fn piece(&mut self, line: &Line, at: usize, look: &Look) {
        let Some(piece) = line.get(at) else { return };
        let to = piece.to.as_deref().filter(|_| look.leads);
        if let Some(to) = to {
            self.tag("<a href=\"#").text(to).tag("\">");
        }
        let (open, close) = (look.tone)(piece.tone);
        self.tag(open).text(&piece.text).tag(close);
        if to.is_some() {
            self.tag("</a>");
        }
    }

    pub fn runs(&mut self, runs: &[Run], look: &Look) -> &mut Self {
        for run in runs {
            let (open, close) = (look.emphasis)(run.emphasis);
            self.tag(open).text(&run.text).tag(close);
        }
        self
    }

    pub fn prose(&mut self, prose: &Prose, look: &Look) -> &mut Self {
        for step in prose.steps() {
            match step {
                Step::OpenBullets => self.tag(look.bullets.0),
                Step::OpenNumbers(from) => self.tag(look.numbers.0).number(from).tag(look.numbers.1),
                Step::OpenItem => self.tag(look.item.0),
                Step::OpenQuotation => self.tag(look.quotation.0),
                Step::Paragraph(paragraph) => self.paragraph(paragraph, look),
                Step::CloseQuotation => self.tag(look.quotation.1),
                Step::CloseItem => self.tag(look.item.1),
                Step::CloseBullets => self.tag(look.bullets.1),
                Step::CloseNumbers => self.tag(look.numbers.2),
            };
        }
        self
    }

    fn paragraph(&mut self, paragraph: &Paragraph, look: &Look) -> &mut Self {
        let (open, close) = (look.role)(&paragraph.role);
        self.tag(open);
        paragraph.words.iter().for_each(|words| self.words(words, look));
        self.tag(close)
    }

    fn words(&mut self, words: &Words, look: &Look) {
        let tags = [
            (words.strong, ("<b>", "</b>")),
            (words.emphatic, ("<em>", "</em>")),
            (words.struck, ("<s>", "</s>")),
            (words.code, look.code),
        ];
        for (_, (open, _)) in tags.iter().filter(|(is, _)| *is) {
            self.tag(open);
        }
        for (at, line) in words.text.split('\n').enumerate() {
            if at > 0 {
                self.tag(look.line_break.unwrap_or("\n"));
            }
            self.text(line);
        }
        for (_, (_, close)) in tags.iter().rev().filter(|(is, _)| *is) {
            self.tag(close);
        }
    }
}
