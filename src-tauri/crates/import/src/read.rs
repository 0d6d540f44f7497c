//! Reads a source from beginning to end: the one place where the steps of an import follow each other.

use article::{Article, ArticleBuilder, BlockKind, Facts, Fence, Source};

use crate::{
    ImportError, Remark, boilerplate,
    clean::clean,
    decode::decode,
    draft::Draft,
    format::{Format, format, is_database},
    front_matter, heading,
    limits::{self, MAX_BLOCKS, MAX_SOURCE_BYTES},
    markdown, masthead, packed, plain_text,
    reading::Reading,
    web,
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

/// Imports the bytes of a source; where they do not say their format, its name does.
pub fn read_bytes(name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    if bytes.len() as u64 > MAX_SOURCE_BYTES {
        return Err(ImportError::TooLarge { name: name.to_owned(), bytes: bytes.len() as u64 });
    }
    if is_database(bytes) {
        return Err(ImportError::Database { name: name.to_owned() });
    }
    let other = |format| ImportError::OtherFormat { name: name.to_owned(), format };
    let format = format(name, bytes).map_err(other)?;
    let reading = match format {
        Format::PlainText | Format::Markdown => {
            let (decoded, remarks) = decode(bytes);
            read_text(name, &decoded, format, remarks)?
        }
        Format::WebPage => web::read_page(name, bytes)?,
        Format::WebArchive => web::read_archive(name, bytes)?,
        Format::Word => packed::read_word(name, bytes)?,
        Format::OpenDocument => packed::read_open_document(name, bytes)?,
        Format::Epub => packed::read_epub(name, bytes)?,
        Format::RichText => return Err(other("an RTF document")),
        Format::Pdf => return Err(other("a PDF")),
    };
    finish(reading, Source::of(name, bytes), bytes)
}

/// Imports a text that was pasted.
pub fn read_pasted(text: &str) -> Result<Imported, ImportError> {
    if text.len() as u64 > MAX_SOURCE_BYTES {
        return Err(ImportError::TooLarge { name: PASTED.to_owned(), bytes: text.len() as u64 });
    }
    let reading = read_text(PASTED, text, Format::PlainText, Vec::new())?;
    finish(reading, Source::of(PASTED, text.as_bytes()), text.as_bytes())
}

fn read_text(
    name: &str,
    decoded: &str,
    format: Format,
    mut remarks: Vec<Remark>,
) -> Result<Reading, ImportError> {
    let cleaned = clean(decoded);
    if cleaned.is_binary {
        return Err(ImportError::Binary { name: name.to_owned() });
    }
    if cleaned.text.trim().is_empty() {
        return Err(ImportError::Empty { name: name.to_owned() });
    }
    remarks.extend(cleaned.remarks);
    let (given, drafts) = if format == Format::Markdown {
        let (given, text) = front_matter::part(&cleaned.text);
        (given, markdown::read(text))
    } else {
        (Facts::default(), plain_text::read(&cleaned.text))
    };
    Ok(Reading { given, drafts, remarks, ..Reading::default() })
}

/// What all formats have in common: tells article from boilerplate and puts the article together.
fn finish(mut reading: Reading, source: Source, bytes: &[u8]) -> Result<Imported, ImportError> {
    let name = || source.name.clone();
    if reading.clean() == 0 {
        return Err(ImportError::NoArticle { name: name() });
    }
    let Reading { given, properties, mut drafts, mut comments, mut remarks } = reading;
    if drafts.len() + comments.len() > MAX_BLOCKS {
        return Err(ImportError::TooManyBlocks { name: name() });
    }
    let (facts, masthead_remarks) = understand(&mut drafts, given, properties);
    remarks.extend(masthead_remarks);
    for comment in &mut comments {
        *comment = Draft { fence: Some(Fence::Comments), ..Draft::new(comment.kind, &comment.words) };
    }
    drafts.append(&mut comments);
    let article = build(&drafts, facts, source, &mut remarks);
    if !article.blocks.iter().any(article::Block::is_body) {
        return Err(ImportError::NoArticle { name: article.source.name });
    }
    Ok(Imported { article, remarks, bytes: bytes.to_owned() })
}

/// Finds the facts, and marks each block as headline, masthead, heading, boilerplate or body.
fn understand(drafts: &mut Vec<Draft>, given: Facts, properties: Facts) -> (Facts, Vec<Remark>) {
    let has_headings = drafts.iter().any(|draft| matches!(draft.kind, BlockKind::Heading { .. }));
    let (mut facts, mut remarks) = masthead::read(drafts, given);
    boilerplate::fence(drafts, facts.byline.as_deref());
    if has_headings {
        heading::mark_bold(drafts);
    } else {
        heading::mark(drafts);
    }
    let taken = masthead::fill(drafts, &mut facts, properties);
    if !taken.is_empty() {
        remarks.push(Remark::FactsFromProperties { facts: taken });
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
