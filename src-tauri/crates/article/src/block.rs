//! The parts of an article: paragraphs, headings, quotations, and what is fenced off from the comparison.

use crate::Span;

/// One part of an article's text, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub span: Span,
    pub kind: BlockKind,
    /// Why the block takes no part in a collation, if it does not.
    pub fence: Option<Fence>,
}

impl Block {
    /// Whether it may be left out of the comparison or brought back: what runs, and what was fenced off.
    pub fn may_be_fenced(&self) -> bool {
        matches!(
            self.kind,
            BlockKind::Paragraph
                | BlockKind::ListItem
                | BlockKind::Quotation
                | BlockKind::TableRow
                | BlockKind::Caption
        )
    }

    /// Whether its sentences are compared: running text that is not fenced off.
    pub fn is_body(&self) -> bool {
        self.fence.is_none()
            && matches!(
                self.kind,
                BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Quotation | BlockKind::TableRow
            )
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The article's own title.
    Headline,
    /// Byline, outlet or date above the text.
    Masthead,
    /// A heading inside the text; `level` 1 to 6, as in HTML.
    Heading {
        level: u8,
    },
    Paragraph,
    ListItem,
    Quotation,
    /// A row of a table, its cells parted by bars.
    TableRow,
    Caption,
}

impl BlockKind {
    /// The name used in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Masthead => "masthead",
            Self::Heading { .. } => "heading",
            Self::Paragraph => "paragraph",
            Self::ListItem => "list item",
            Self::Quotation => "quotation",
            Self::TableRow => "table row",
            Self::Caption => "caption",
        }
    }

    /// Reads [`BlockKind::name`] back; `level` counts for headings only.
    pub fn from_name(name: &str, level: u8) -> Option<Self> {
        Some(match name {
            "headline" => Self::Headline,
            "masthead" => Self::Masthead,
            "heading" => Self::Heading { level },
            "paragraph" => Self::Paragraph,
            "list item" => Self::ListItem,
            "quotation" => Self::Quotation,
            "table row" => Self::TableRow,
            "caption" => Self::Caption,
            _ => return None,
        })
    }

    /// The level of a heading, 0 for everything else.
    pub fn level(self) -> u8 {
        if let Self::Heading { level } = self { level } else { 0 }
    }
}

/// Why a block is fenced off: it stands on the page but is no part of what the article claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fence {
    AuthorBiography,
    PhotoCredit,
    Correction,
    RelatedLinks,
    Sharing,
    Comments,
    Legal,
    /// A notice about the text itself, such as "This is a sample".
    Notice,
    /// The editor left it out.
    Editor,
}

impl Fence {
    pub const ALL: [Fence; 9] = [
        Self::AuthorBiography,
        Self::PhotoCredit,
        Self::Correction,
        Self::RelatedLinks,
        Self::Sharing,
        Self::Comments,
        Self::Legal,
        Self::Notice,
        Self::Editor,
    ];

    /// What it is, in the editor's words; also its name in files and messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::AuthorBiography => "author biography",
            Self::PhotoCredit => "photo credit",
            Self::Correction => "correction notice",
            Self::RelatedLinks => "related links",
            Self::Sharing => "newsletter or share prompt",
            Self::Comments => "reader comments",
            Self::Legal => "legal footer",
            Self::Notice => "notice",
            Self::Editor => "by the editor",
        }
    }

    /// Reads [`Fence::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fence| fence.name() == name)
    }
}
