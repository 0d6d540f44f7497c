//! A line of Markdown that is being written: words, and marks round some of them that hold wherever they stand.

use super::escape::{self, carried, reference};
use crate::document::{Line, Piece, Tone};
use crate::quotation::Emphasis;
use crate::words_of::is_parted;

/// How some words are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Marked {
    pub strong: bool,
    pub emphatic: bool,
    pub struck: bool,
    pub code: bool,
}

impl Marked {
    /// Whether stars or underlines stand round it.
    fn leans(self) -> bool {
        self.strong || self.emphatic
    }
}

/// Words in a row, put together at the end.
#[derive(Default)]
pub struct Inline {
    parts: Vec<Part>,
}

struct Part {
    text: String,
    marked: Marked,
}

impl Inline {
    pub fn push(&mut self, text: &str, marked: Marked) -> &mut Self {
        let text = carried(text);
        match self.parts.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.marked == marked => last.text.push_str(&text),
            _ => self.parts.push(Part { text, marked }),
        }
        self
    }

    pub fn plain(&mut self, text: &str) -> &mut Self {
        self.push(text, Marked::default())
    }

    pub fn strong(&mut self, text: &str) -> &mut Self {
        self.push(text, Marked { strong: true, ..Marked::default() })
    }

    pub fn emphatic(&mut self, text: &str) -> &mut Self {
        self.push(text, Marked { emphatic: true, ..Marked::default() })
    }

    pub fn marked(&mut self, text: &str, emphasis: Emphasis) -> &mut Self {
        match emphasis {
            Emphasis::Plain | Emphasis::Aside => self.plain(text),
            Emphasis::Differs => self.emphatic(text),
            Emphasis::Named => self.strong(text),
        }
    }

    /// Words that run on.
    pub fn pieces(&mut self, line: &Line) -> &mut Self {
        line.iter().for_each(|piece| self.piece(piece));
        self
    }

    /// Words that stand apart.
    pub fn label(&mut self, label: &Line) -> &mut Self {
        for (at, piece) in label.iter().enumerate() {
            if is_parted(label, at) {
                self.plain(", ");
            }
            self.piece(piece);
        }
        self
    }

    fn piece(&mut self, piece: &Piece) {
        match piece.tone {
            Tone::Strong | Tone::Named => self.strong(&piece.text),
            Tone::Differs => self.emphatic(&piece.text),
            Tone::Quoted => self.plain("“").plain(&piece.text).plain("”"),
            Tone::Plain | Tone::Soft | Tone::Foreign | Tone::Code | Tone::Aside => self.plain(&piece.text),
        };
    }

    /// As a line of its own.
    pub fn line(&self) -> String {
        let mut line = self.cell();
        escape::line_start(&mut line);
        line
    }

    /// In a table, where no line begins.
    pub fn cell(&self) -> String {
        let mut line = self.written();
        escape::edges(&mut line);
        line
    }

    /// After the mark of a heading.
    pub fn heading(&self) -> String {
        let mut line = self.cell();
        escape::heading_end(&mut line);
        line
    }

    fn written(&self) -> String {
        let mut line = String::new();
        let stars = self.stars();
        for (at, part) in self.parts.iter().enumerate() {
            let struck =
                |at: Option<usize>| at.and_then(|at| self.parts.get(at)).is_some_and(|it| it.marked.struck);
            let marks = match (part.marked.strong, part.marked.emphatic, stars[at]) {
                (true, true, true) => "***",
                (true, true, false) => "___",
                (true, false, true) => "**",
                (true, false, false) => "__",
                (false, true, true) => "*",
                (false, true, false) => "_",
                (false, false, _) => "",
            };
            if part.marked.struck && !struck(at.checked_sub(1)) {
                line.push_str("~~");
            }
            line.push_str(marks);
            self.words(at, &stars, &mut line);
            line.push_str(marks);
            if part.marked.struck && !struck(Some(at + 1)) {
                line.push_str("~~");
            }
        }
        line
    }

    /// Which parts are marked with stars: marks that touch would run together if they were the same sign.
    fn stars(&self) -> Vec<bool> {
        let mut stars: Vec<bool> = Vec::new();
        for (at, part) in self.parts.iter().enumerate() {
            let touches = at > 0 && self.parts[at - 1].marked.leans();
            stars.push(!(part.marked.leans() && touches && stars[at - 1]));
        }
        stars
    }

    /// The words of a part. A mark takes hold only where what is next to it, within and without, is of the right kind: a
    /// letter or a figure within, or else a space or a sign without. A reference is such a sign, and stands for what is
    /// neither.
    fn words(&self, at: usize, stars: &[bool], to: &mut String) {
        let part = &self.parts[at];
        if part.marked.code {
            return code(&part.text, to);
        }
        let mut text = part.text.as_str();
        let mut last = None;
        let refer = |character: char, neighbour: Option<usize>, at_its_end: bool| -> bool {
            let other = neighbour.and_then(|at| Some((self.parts.get(at)?, stars[at])));
            let other_marked = other.map(|it| it.0.marked).unwrap_or_default();
            if part.marked.leans() || part.marked.struck && !other_marked.struck {
                return !character.is_alphanumeric() && !character.is_ascii_punctuation();
            }
            let Some((other, star)) = other.filter(|_| other_marked.leans() || other_marked.struck) else {
                return false;
            };
            let edge = if at_its_end { other.text.chars().next_back() } else { other.text.chars().next() };
            let holds = edge.is_some_and(char::is_alphanumeric)
                && star
                && !other_marked.code
                && !(other_marked.struck && other_marked.leans());
            !holds && character != ' ' && !character.is_ascii_punctuation()
        };
        if let Some(first) = text.chars().next()
            && refer(first, at.checked_sub(1), true)
        {
            to.push_str(&reference(first));
            text = &text[first.len_utf8()..];
        }
        if let Some(character) = text.chars().next_back()
            && refer(character, Some(at + 1), false)
        {
            last = Some(character);
            text = &text[..text.len() - character.len_utf8()];
        }
        let mut body = String::new();
        escape::text(text, &mut body);
        to.push_str(&body);
        to.extend(last.map(reference));
    }
}

/// What is between marks as it was typed.
fn code(text: &str, to: &mut String) {
    let text = text.replace('\n', " ");
    let marks = "`".repeat(longest_run(&text, '`') + 1);
    let is_blank = text.chars().all(|it| it == ' ');
    let pad = text.starts_with('`')
        || text.ends_with('`')
        || text.starts_with(' ') && text.ends_with(' ') && !is_blank;
    let pad = if pad { " " } else { "" };
    to.extend([marks.as_str(), pad, &text, pad, &marks]);
}

/// How many of a sign stand in a row at most.
pub fn longest_run(text: &str, sign: char) -> usize {
    text.split(|it| it != sign).map(str::len).max().unwrap_or_default()
}
