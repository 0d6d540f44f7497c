//! A block in the making: what a format's reader hands to the rooms that tell article from boilerplate.

use article::{BlockKind, Fence};

/// One block before it has a place in an article's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    pub kind: BlockKind,
    /// Without white space at the ends; runs of it are one space. In Markdown's paragraphs a line break
    /// is kept until the masthead is read, because there each line may be a fact of its own.
    pub words: String,
    /// The number in front of a list item.
    pub number: Option<u32>,
    /// Whether all of it is set in bold.
    pub strong: bool,
    /// Whether it is a row of a table, its cells parted by bars.
    pub row: bool,
    pub fence: Option<Fence>,
}

impl Draft {
    /// Makes a block of one line.
    pub(crate) fn new(kind: BlockKind, words: &str) -> Self {
        Self { kind, words: one_line(words), number: None, strong: false, row: false, fence: None }
    }

    /// Whether it is part of the article's running text, as far as is known by now.
    pub(crate) fn is_body(&self) -> bool {
        self.fence.is_none()
            && matches!(self.kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quotation)
    }
}

/// The words with every run of white space as one space, and none at the ends.
pub(crate) fn one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
