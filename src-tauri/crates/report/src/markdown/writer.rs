//! Blocks of Markdown under each other, in quotations and lists that are open round them.

use super::inline::Inline;

#[derive(Default)]
pub struct Writer {
    text: String,
    /// What stands before each line of what is open.
    open: Vec<Open>,
}

struct Open {
    /// Of the first line.
    first: String,
    /// Of all others.
    then: String,
    begun: bool,
}

impl Writer {
    pub fn finish(mut self) -> String {
        self.text.push('\n');
        self.text
    }

    /// Opens a quotation ("> ") or an item of a list ("1. ").
    pub fn open(&mut self, mark: &str) {
        let then = if mark.starts_with('>') { mark.to_owned() } else { " ".repeat(mark.len()) };
        // A line between it and what stands before belongs to what is round it.
        self.part();
        self.open.push(Open { first: mark.to_owned(), then, begun: false });
    }

    pub fn close(&mut self) {
        if self.open.last().is_some_and(|it| !it.begun) {
            self.lines(&[String::new()], "");
        }
        self.open.pop();
    }

    pub fn quotation(&mut self, write: impl FnOnce(&mut Self)) {
        self.open("> ");
        write(self);
        self.close();
    }

    pub fn item(&mut self, mark: &str, write: impl FnOnce(&mut Self)) {
        self.open(mark);
        write(self);
        self.close();
    }

    pub fn heading(&mut self, level: usize, words: &str) {
        let words = Inline::default().plain(words).heading();
        self.lines(&[format!("{} {words}", "#".repeat(level))], "");
    }

    pub fn words(&mut self, words: &str) {
        self.line(Inline::default().plain(words));
    }

    /// A paragraph.
    pub fn line(&mut self, line: &Inline) {
        let line = line.line();
        if !line.is_empty() {
            self.lines(&[line], "");
        }
    }

    /// A list of lines without space between them.
    pub fn list(&mut self, lines: impl Iterator<Item = String>) {
        let lines: Vec<String> = lines.map(|line| format!("- {line}")).collect();
        if !lines.is_empty() {
            self.lines(&lines, "");
        }
    }

    pub fn table(&mut self, heads: &[String], rows: Vec<Vec<String>>) {
        let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
        let width = heads.len();
        let rule = vec!["---".to_owned(); width];
        let rows = rows.into_iter().map(|mut cells| {
            cells.resize(width, String::new());
            row(&cells)
        });
        let lines: Vec<String> = [row(heads), row(&rule)].into_iter().chain(rows).collect();
        self.lines(&lines, "");
    }

    /// A block, each of its lines but the last with `end`.
    pub fn lines(&mut self, lines: &[String], end: &str) {
        self.part();
        for (at, line) in lines.iter().enumerate() {
            if at > 0 {
                self.text.push_str(end);
                self.text.push('\n');
            }
            for open in &mut self.open {
                self.text.push_str(if open.begun { &open.then } else { &open.first });
                open.begun = true;
            }
            self.text.push_str(line);
            if line.is_empty() {
                self.trim();
            }
        }
    }

    /// An empty line after what stands before, within what is open and begun.
    fn part(&mut self) {
        // What opens is parted from what stands before it by whoever opened it.
        if self.text.is_empty() || self.open.last().is_some_and(|it| !it.begun) {
            return;
        }
        self.text.push('\n');
        for open in &self.open {
            self.text.push_str(&open.then);
        }
        self.trim();
        self.text.push('\n');
    }

    /// Takes the spaces from the end of what stands before an empty line.
    fn trim(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
    }
}
