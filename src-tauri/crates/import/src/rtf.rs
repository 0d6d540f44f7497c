//! Reads RTF: paragraphs by their styles, tables row by row, what is deleted or hidden left out.
//!
//! One pass over the bytes with a stack of groups. Pictures and objects are stepped over, never decoded.

mod charset;
mod lexer;

use article::{BlockKind, Facts};

use self::{
    charset::Charsets,
    lexer::{Lexer, Token},
};
use crate::{
    ImportError, Remark,
    packed::{paragraphs::Paragraphs, properties::facts, style},
    reading::Reading,
};

const FORMAT: &str = "format-rtf";

/// How many groups may stand inside each other.
const MAX_DEPTH: usize = 500;

/// What the words of a group are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Destination {
    Text,
    Fonts,
    Styles,
    Information,
    Title,
    Author,
    Created,
    /// Pictures, headers, codes: nothing that an article says.
    Nothing,
}

/// What holds until the group ends.
#[derive(Debug, Clone, Copy)]
struct State {
    destination: Destination,
    bold: bool,
    hidden: bool,
    /// The font, by which letters are encoded.
    font: i32,
    /// How many characters stand behind a `\u` for readers that do not know it.
    fallback: usize,
}

/// Reads a document.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Reading, ImportError> {
    let mut reader = Reader::new();
    for token in Lexer::new(bytes) {
        reader.take(token);
        if reader.stack.len() > MAX_DEPTH {
            return Err(ImportError::TooMuchMarkup { name: name.to_owned() });
        }
        reader.paragraphs.check(name)?;
    }
    reader.end_paragraph();
    let mut remarks = Vec::new();
    if reader.comments > 0 {
        remarks.push(Remark::LeftOutComments { count: reader.comments });
    }
    if reader.footnotes > 0 {
        remarks.push(Remark::LeftOutFootnotes { count: reader.footnotes });
    }
    let properties = reader.properties();
    let drafts = reader.paragraphs.finish();
    if drafts.is_empty() {
        return Err(ImportError::Damaged { name: name.to_owned(), format: FORMAT });
    }
    Ok(Reading { properties, drafts, remarks, ..Reading::default() })
}

struct Reader {
    stack: Vec<State>,
    state: State,
    charsets: Charsets,
    paragraphs: Paragraphs,
    /// Bytes of letters that are decoded when a word of another kind follows.
    bytes: Vec<u8>,
    /// Half of a character that UTF-16 writes as two.
    high: Option<u16>,
    /// Characters to step over behind a `\u`.
    to_skip: usize,
    /// Whether a paragraph is open, whether it stands in a table, and its style.
    open: bool,
    in_table: bool,
    row_open: bool,
    is_item: bool,
    style: Option<i32>,
    /// The styles' numbers and names.
    styles: Vec<(i32, String)>,
    text: String,
    title: String,
    author: String,
    created: [i32; 3],
    comments: usize,
    footnotes: usize,
}

impl Reader {
    fn new() -> Self {
        let state =
            State { destination: Destination::Text, bold: false, hidden: false, font: 0, fallback: 1 };
        Self {
            stack: Vec::new(),
            state,
            charsets: Charsets::default(),
            paragraphs: Paragraphs::default(),
            bytes: Vec::new(),
            high: None,
            to_skip: 0,
            open: false,
            in_table: false,
            row_open: false,
            is_item: false,
            style: None,
            styles: Vec::new(),
            text: String::new(),
            title: String::new(),
            author: String::new(),
            created: [0; 3],
            comments: 0,
            footnotes: 0,
        }
    }

    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Open => {
                self.decode();
                self.to_skip = 0;
                self.stack.push(self.state);
            }
            Token::Close => {
                self.decode();
                self.to_skip = 0;
                self.end_group();
            }
            Token::Byte(byte) => {
                if self.to_skip > 0 {
                    self.to_skip -= 1;
                } else if self.state.destination != Destination::Nothing {
                    self.bytes.push(byte);
                }
            }
            // A group that begins so may be left out by readers that do not know its name.
            Token::Ignorable => self.state.destination = Destination::Nothing,
            Token::Word(word, value) => {
                if word == "u" {
                    self.decode_before_unit();
                    self.unit(value.unwrap_or_default());
                    return;
                }
                self.decode();
                self.word(word, value);
            }
        }
    }

    fn end_group(&mut self) {
        let ended = self.state;
        let Some(outer) = self.stack.pop() else { return };
        if ended.destination == Destination::Styles && outer.destination == Destination::Styles {
            self.name_style();
        }
        if ended.destination == Destination::Fonts {
            self.text.clear();
        }
        self.state = outer;
    }

    /// "heading 1;" names the style whose number stood before it.
    fn name_style(&mut self) {
        let name = std::mem::take(&mut self.text);
        let number = self.style.take().unwrap_or_default();
        self.styles.push((number, name.trim().trim_end_matches(';').to_owned()));
    }

    fn word(&mut self, word: &str, value: Option<i32>) {
        let on = value != Some(0);
        match word {
            "fonttbl" => self.state.destination = Destination::Fonts,
            "stylesheet" => {
                self.state.destination = Destination::Styles;
                self.style = None;
            }
            "info" => self.state.destination = Destination::Information,
            "title" if self.state.destination == Destination::Information => {
                self.state.destination = Destination::Title;
            }
            "author" if self.state.destination == Destination::Information => {
                self.state.destination = Destination::Author;
            }
            "creatim" if self.state.destination == Destination::Information => {
                self.state.destination = Destination::Created;
            }
            "yr" | "mo" | "dy" if self.state.destination == Destination::Created => {
                let at = ["yr", "mo", "dy"].iter().position(|part| *part == word).unwrap_or_default();
                self.created[at] = value.unwrap_or_default();
            }
            "footnote" => {
                self.footnotes += usize::from(self.state.destination == Destination::Text);
                self.state.destination = Destination::Nothing;
            }
            "annotation" => {
                self.comments += 1;
                self.state.destination = Destination::Nothing;
            }
            _ if lexer::is_no_text(word) => {
                self.is_item |= matches!(word, "listtext" | "pntext");
                self.state.destination = Destination::Nothing;
            }
            "ansicpg" => self.charsets.set_default(value.unwrap_or_default()),
            "mac" => self.charsets.set_default(10_000),
            "f" => self.state.font = value.unwrap_or_default(),
            "fcharset" => self.charsets.set(self.state.font, value.unwrap_or_default()),
            "uc" => self.state.fallback = usize::try_from(value.unwrap_or(1)).unwrap_or(1).min(100),
            "s" => self.style = value,
            "b" => self.state.bold = on,
            "v" | "deleted" => self.state.hidden = on,
            "plain" => (self.state.bold, self.state.hidden) = (false, false),
            _ if self.state.destination == Destination::Text => self.mark(word),
            _ => {}
        }
    }

    /// Words that end or shape a paragraph.
    fn mark(&mut self, word: &str) {
        match word {
            "par" | "sect" | "page" => self.end_paragraph(),
            "pard" => (self.style, self.in_table, self.is_item) = (None, false, false),
            "intbl" => self.in_table = true,
            "ls" | "pnlvlblt" | "pnlvlbody" => self.is_item = true,
            "cell" => {
                self.begin_paragraph();
                self.end_paragraph();
                self.paragraphs.begin_cell();
            }
            "row" => {
                self.end_paragraph();
                if std::mem::take(&mut self.row_open) {
                    self.paragraphs.end_row();
                }
            }
            "line" => self.push("\n"),
            "tab" | "emspace" | "enspace" | "qmspace" => self.push(" "),
            "emdash" => self.push("—"),
            "endash" => self.push("–"),
            "lquote" => self.push("‘"),
            "rquote" => self.push("’"),
            "ldblquote" => self.push("“"),
            "rdblquote" => self.push("”"),
            "bullet" => self.push("•"),
            "~" => self.push("\u{A0}"),
            "_" => self.push("-"),
            _ => {}
        }
    }

    /// One unit of UTF-16, as a signed number.
    fn unit(&mut self, value: i32) {
        self.to_skip = self.state.fallback;
        let unit = (value & 0xFFFF) as u16;
        let units: Vec<u16> = self.high.take().into_iter().chain([unit]).collect();
        if (0xD800..0xDC00).contains(&unit) {
            self.high = Some(unit);
            return;
        }
        let words = String::from_utf16_lossy(&units);
        self.push(&words);
    }

    /// Letters that came as bytes stand before the unit.
    fn decode_before_unit(&mut self) {
        if !self.bytes.is_empty() {
            self.decode();
        }
    }

    fn decode(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let words = self.charsets.decode(self.state.font, &bytes);
        self.push(&words);
    }

    fn push(&mut self, words: &str) {
        match self.state.destination {
            Destination::Text if !self.state.hidden => {
                self.begin_paragraph();
                let bold = self.state.bold;
                if let Some(paragraph) = self.paragraphs.last() {
                    paragraph.push(words, bold);
                }
            }
            Destination::Styles | Destination::Fonts => self.text.push_str(words),
            Destination::Title => self.title.push_str(words),
            Destination::Author => self.author.push_str(words),
            _ => {}
        }
    }

    fn begin_paragraph(&mut self) {
        if self.open {
            return;
        }
        if self.in_table && !self.row_open {
            self.paragraphs.begin_row();
            self.paragraphs.begin_cell();
            self.row_open = true;
        } else if !self.in_table && self.row_open {
            self.paragraphs.end_row();
            self.row_open = false;
        }
        self.open = true;
        self.paragraphs.begin();
    }

    fn end_paragraph(&mut self) {
        self.decode();
        if !std::mem::take(&mut self.open) {
            return;
        }
        let style = self.styles.iter().find(|(number, _)| Some(*number) == self.style);
        let (kind, is_title) =
            style.map_or((None, false), |(_, name)| (style::kind(name), style::is_title(name)));
        let item = self.is_item.then_some(BlockKind::ListItem);
        if let Some(paragraph) = self.paragraphs.last() {
            paragraph.kind = kind.or(item);
            paragraph.is_title = is_title;
        }
        self.paragraphs.end();
    }

    fn properties(&self) -> Facts {
        let [year, month, day] = self.created;
        facts(&self.title, &self.author, "", &format!("{year:04}-{month:02}-{day:02}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rtf: &str, expect: &[&str]) {
        let reading = read("a.rtf", format!("{{\\rtf1\\ansi\\ansicpg1252 {rtf}}}").as_bytes()).unwrap();
        let print = |draft: &crate::draft::Draft| format!("{} {}", &draft.kind.name()[..1], draft.words);
        assert_eq!(reading.drafts.iter().map(print).collect::<Vec<_>>(), expect, "{rtf}");
    }

    #[test]
    fn letters() {
        check(
            r"\'93\'c9lan\'94 \u8364?5 \ldblquote a\rdblquote\~b\_c \u-10179?\u-8704? \{x\}",
            &["p “Élan” €5 “a” b-c 😀 {x}"],
        );
        check("{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset204 Arial;}}\\f1 \\'c4\\'e0\\f0 \\'e4", &["p Даä"]);
        check("{\\uc2 \\u8364ab}c\r\nd", &["p €cd"]);
    }

    #[test]
    fn paragraphs_and_what_is_left_out() {
        check(r"one\par two\line three\par\pard four", &["p one", "p two\nthree", "p four"]);
        check(
            r"a{\v b}{\deleted c}{\*\unknown d}{\pict 00ff}{\header e}{\field{\*\fldinst HYPERLINK x}{\fldrslt f}}",
            &["p af"],
        );
        check(
            r"{\stylesheet{\s1 heading 1;}{\s2\i Quote;}}\s1 A\par\pard\s2 B\par\pard C",
            &["h A", "q B", "p C"],
        );
        check(r"{\listtext -\tab}A\par\pard B", &["l A", "p B"]);
        check(r"\trowd\intbl a\cell b\cell\row\pard c", &["p a | b", "p c"]);
        check(r"a\bin4 }}}}b", &["p ab"]);
    }

    #[test]
    fn hostile_documents_end() {
        for unit in
            ["{", "}", "\\", "\\'", "\\u", "\\bin99999999 ", "\\intbl\\cell", "\\row", "{\\*", "\\par a"]
        {
            let _ = read("a.rtf", format!("{{\\rtf1 a{}", unit.repeat(100_000)).as_bytes());
        }
    }
}
