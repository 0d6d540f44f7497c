//! Reads a source from beginning to end: the one place where the steps of an import follow each other.

use article::{Article, ArticleBuilder, BlockKind, Facts, Source};

use crate::{
    ImportError, Remark, boilerplate,
    clean::clean,
    decode::decode,
    draft::Draft,
    format::{foreign_format, is_database},
    front_matter, heading,
    limits::{self, MAX_BLOCKS, MAX_SOURCE_BYTES},
    markdown, masthead, plain_text,
};

/// What a pasted text is called.
const PASTED: &str = "Pasted text";

/// An article as it was understood, and what the editor should know about that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    pub article: Article,
    pub remarks: Vec<Remark>,
    /// The source's bytes, as they came.
    pub bytes: Vec<u8>,
}

/// Imports the bytes of a source; its name tells Markdown (`.md`, `.markdown`) from plain text.
pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    let name = || name.to_owned();
    if bytes.len() as u64 > MAX_SOURCE_BYTES {
        return Err(ImportError::TooLarge { name: name(), bytes: bytes.len() as u64 });
    }
    if is_database(bytes) {
        return Err(ImportError::Database { name: name() });
    }
    if let Some(format) = foreign_format(&name(), bytes) {
        return Err(ImportError::OtherFormat { name: name(), format });
    }
    let (decoded, remarks) = decode(bytes);
    read_text(Source::of(name(), bytes), bytes, &decoded, remarks)
}

/// Imports a text that was pasted.
pub fn read_pasted(text: &str) -> Result<Imported, ImportError> {
    if text.len() as u64 > MAX_SOURCE_BYTES {
        return Err(ImportError::TooLarge { name: PASTED.to_owned(), bytes: text.len() as u64 });
    }
    read_text(Source::of(PASTED, text.as_bytes()), text.as_bytes(), text, Vec::new())
}

fn read_text(
    source: Source,
    bytes: &[u8],
    decoded: &str,
    mut remarks: Vec<Remark>,
) -> Result<Imported, ImportError> {
    let name = || source.name.clone();
    let cleaned = clean(decoded);
    if cleaned.is_binary {
        return Err(ImportError::Binary { name: name() });
    }
    if cleaned.text.trim().is_empty() {
        return Err(ImportError::Empty { name: name() });
    }
    remarks.extend(cleaned.remarks);
    let (given, mut drafts) = if is_markdown(&source.name) {
        let (given, text) = front_matter::part(&cleaned.text);
        (given, markdown::read(text))
    } else {
        (Facts::default(), plain_text::read(&cleaned.text))
    };
    if drafts.len() > MAX_BLOCKS {
        return Err(ImportError::TooManyBlocks { name: name() });
    }
    let (facts, masthead_remarks) = understand(&mut drafts, given);
    remarks.extend(masthead_remarks);
    let article = build(&drafts, facts, source, &mut remarks);
    if !article.blocks.iter().any(article::Block::is_body) {
        return Err(ImportError::NoArticle { name: article.source.name });
    }
    Ok(Imported { article, remarks, bytes: bytes.to_owned() })
}

/// Finds the facts, and marks each block as headline, masthead, heading, boilerplate or body.
fn understand(drafts: &mut Vec<Draft>, given: Facts) -> (Facts, Vec<Remark>) {
    let has_headings = drafts.iter().any(|draft| matches!(draft.kind, BlockKind::Heading { .. }));
    let (mut facts, mut remarks) = masthead::read(drafts, given);
    boilerplate::fence(drafts, facts.byline.as_deref());
    if has_headings {
        heading::mark_bold(drafts);
    } else {
        heading::mark(drafts);
    }
    if facts.headline.is_none() {
        facts.headline = masthead::headline_from_text(drafts);
        remarks.push(Remark::NoHeadline);
    }
    let missing = [
        (facts.byline.is_none(), Remark::NoByline),
        (facts.outlet.is_none(), Remark::NoOutlet),
        (facts.date.is_none(), Remark::NoDate),
    ];
    remarks.extend(missing.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, remark)| remark));
    (facts, remarks)
}

fn build(drafts: &[Draft], facts: Facts, source: Source, remarks: &mut Vec<Remark>) -> Article {
    let mut builder = ArticleBuilder::new();
    let mut cut = 0;
    for draft in drafts {
        let parts = limits::cut(&draft.words);
        cut += usize::from(parts.len() > 1);
        for part in parts {
            builder.push(draft.kind, part, draft.fence);
        }
    }
    if cut > 0 {
        remarks.push(Remark::CutParagraphs { count: cut });
    }
    builder.finish(facts, source)
}

fn is_markdown(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".md") || name.ends_with(".markdown")
}
