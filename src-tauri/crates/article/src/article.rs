//! One imported text with what its masthead says.

use sha2::{Digest, Sha256};

use crate::{Block, BlockKind, Fence, PublicationDate, Span};

/// What stands between two blocks in an article's text.
const BLOCK_BREAK: &str = "\n\n";

/// One imported text, cut into blocks, with its masthead facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Every block's words, one after the other; all spans point into it.
    pub text: String,
    /// In reading order, without overlap.
    pub blocks: Vec<Block>,
    pub facts: Facts,
    pub source: Source,
}

impl Article {
    /// The words of one block.
    pub fn block_text(&self, block: &Block) -> &str {
        block.span.of(&self.text).unwrap_or_default()
    }

    /// How many words its compared blocks hold, split at white space.
    pub fn word_count(&self) -> usize {
        let body = self.blocks.iter().filter(|block| block.is_body());
        body.map(|block| self.block_text(block).split_whitespace().count()).sum()
    }
}

/// What the article says of itself; `None` where it does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    pub headline: Option<Headline>,
    pub byline: Option<String>,
    pub outlet: Option<String>,
    pub date: Option<PublicationDate>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    pub text: String,
    pub origin: HeadlineOrigin,
}

/// Where a headline came from, so that the window can say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HeadlineOrigin {
    Masthead,
    /// The article has none; its first sentence stands in.
    FirstSentence,
    /// The editor wrote it.
    Editor,
}

impl HeadlineOrigin {
    pub const ALL: [Self; 3] = [Self::Masthead, Self::FirstSentence, Self::Editor];

    /// The name used in files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Masthead => "masthead",
            Self::FirstSentence => "first sentence",
            Self::Editor => "editor",
        }
    }

    /// Reads [`HeadlineOrigin::name`] back.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|origin| origin.name() == name)
    }
}

/// Where an article was imported from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// A file name without its folders, or "Pasted text".
    pub name: String,
    /// SHA-256 of the source's bytes, 64 lower-case hexadecimal digits.
    pub sha256: String,
}

impl Source {
    /// Describes a source by its name and the checksum of its bytes.
    pub fn of(name: impl Into<String>, bytes: &[u8]) -> Self {
        let digest = Sha256::digest(bytes);
        let sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        Self { name: name.into(), sha256 }
    }
}

/// Puts an article together block by block, so that text and spans always agree.
#[derive(Debug, Default)]
pub struct ArticleBuilder {
    text: String,
    blocks: Vec<Block>,
}

impl ArticleBuilder {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a block; white space at its ends is dropped, and an empty one is not added.
    pub fn push(&mut self, kind: BlockKind, words: &str, fence: Option<Fence>) -> &mut Self {
        let words = words.trim();
        if words.is_empty() {
            return self;
        }
        if !self.text.is_empty() {
            self.text.push_str(BLOCK_BREAK);
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.blocks.push(Block { span: Span::new(start, self.text.len()), kind, fence });
        self
    }

    pub fn finish(self, facts: Facts, source: Source) -> Article {
        Article { text: self.text, blocks: self.blocks, facts, source }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_builder_keeps_text_and_spans_together() {
        let mut builder = ArticleBuilder::new();
        builder.push(BlockKind::Headline, " Trust, lost ", None);
        builder.push(BlockKind::Paragraph, "  ", None);
        builder.push(BlockKind::Paragraph, "Élan vital.", None);
        builder.push(BlockKind::Paragraph, "Photo: A. N. Other", Some(Fence::PhotoCredit));
        let article = builder.finish(Facts::default(), Source::of("a.txt", b"abc"));
        let words: Vec<_> = article.blocks.iter().map(|block| article.block_text(block)).collect();
        assert_eq!(words, ["Trust, lost", "Élan vital.", "Photo: A. N. Other"]);
        assert_eq!(article.word_count(), 2, "headline and fenced blocks do not count");
        assert_eq!(article.source.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
