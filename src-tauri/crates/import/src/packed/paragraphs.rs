//! Gathers the paragraphs of a document, and the cells of its tables, into blocks.

use article::BlockKind;

use crate::{
    ImportError,
    draft::{Draft, one_line},
    limits::MAX_BLOCKS,
};

/// A paragraph in the making.
#[derive(Debug, Default)]
pub(crate) struct Paragraph {
    words: String,
    pub(crate) kind: Option<BlockKind>,
    /// Whether its style is that of the document's title.
    pub(crate) is_title: bool,
    any_plain: bool,
}

impl Paragraph {
    pub(crate) fn push(&mut self, words: &str, bold: bool) {
        self.any_plain |= !bold && !words.trim().is_empty();
        self.words.push_str(words);
    }
}

/// The paragraphs so far. One may begin inside another: a text box is anchored in a paragraph.
#[derive(Debug, Default)]
pub(crate) struct Paragraphs {
    drafts: Vec<Draft>,
    open: Vec<Paragraph>,
    /// The rows that are open, each with the paragraphs of its cells.
    rows: Vec<Vec<Vec<Draft>>>,
    /// Words whose paragraph ends by a change that was rejected: they run on.
    carried: Option<Paragraph>,
    title_seen: bool,
}

impl Paragraphs {
    pub(crate) fn begin(&mut self) {
        self.open.push(self.carried.take().unwrap_or_default());
    }

    /// The innermost paragraph.
    pub(crate) fn last(&mut self) -> Option<&mut Paragraph> {
        self.open.last_mut()
    }

    pub(crate) fn end(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        let lines: Vec<String> = paragraph.words.lines().map(one_line).collect();
        let words = lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        if words.is_empty() {
            return;
        }
        self.title_seen |= paragraph.is_title;
        let kind = match paragraph.kind.unwrap_or(BlockKind::Paragraph) {
            BlockKind::Heading { level } if self.title_seen && !paragraph.is_title => {
                BlockKind::Heading { level: (level + 1).min(6) }
            }
            kind => kind,
        };
        let draft = Draft { words, strong: !paragraph.any_plain, ..Draft::new(kind, "") };
        match self.rows.last_mut().and_then(|row| row.last_mut()) {
            Some(cell) => cell.push(draft),
            None => self.drafts.push(draft),
        }
    }

    /// Ends a paragraph whose end was deleted: the next one goes on in its line.
    pub(crate) fn run_on(&mut self) {
        self.carried = self.open.pop();
    }

    pub(crate) fn begin_row(&mut self) {
        self.rows.push(Vec::new());
    }

    pub(crate) fn begin_cell(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.push(Vec::new());
        }
    }

    /// Makes one paragraph of a row; a row of one cell only frames what stands in it.
    pub(crate) fn end_row(&mut self) {
        let Some(cells) = self.rows.pop() else { return };
        let mut cells: Vec<Vec<Draft>> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        let row = if cells.len() == 1 {
            cells.remove(0)
        } else {
            let words = |cell: &Vec<Draft>| {
                cell.iter().map(|draft| one_line(&draft.words)).collect::<Vec<_>>().join(" ")
            };
            let words = cells.iter().map(words).collect::<Vec<_>>().join(" | ");
            vec![Draft { row: true, ..Draft::new(BlockKind::Paragraph, &words) }]
        };
        let row = row.into_iter().filter(|draft| !draft.words.is_empty());
        match self.rows.last_mut().and_then(|outer| outer.last_mut()) {
            Some(cell) => cell.extend(row),
            None => self.drafts.extend(row),
        }
    }

    /// Refuses what is no article before it fills the memory.
    pub(crate) fn check(&self, name: &str) -> Result<(), ImportError> {
        if self.drafts.len() > MAX_BLOCKS {
            return Err(ImportError::TooManyBlocks { name: name.to_owned() });
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Vec<Draft> {
        self.open.extend(self.carried.take());
        while !self.open.is_empty() {
            self.end();
        }
        while !self.rows.is_empty() {
            self.end_row();
        }
        self.drafts
    }
}
