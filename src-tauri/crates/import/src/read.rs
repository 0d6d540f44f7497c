//! Reads a source from beginning to end: the one place where the steps of an import follow each other.

use article::{Article, ArticleBuilder, BlockKind, Facts, Fence, Source};

use crate::{
    Decoded, ImportError, Remark, boilerplate,
    clean::clean,
    decode::decode,
    draft::Draft,
    encoding,
    format::{Format, format, is_database},
    front_matter, heading,
    limits::{self, MAX_BLOCKS, MAX_SOURCE_BYTES},
    markdown, masthead, packed, pdf, plain_text,
    reading::Reading,
    rtf, web,
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
    /// How its letters were decoded; `None` for a format that leaves no choice.
    pub decoded: Option<Decoded>,
}

/// Imports the bytes of a source; where they do not say their format, its name does.
///
/// A PDF is read by another process: see [`crate::pdf`].
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
        Format::RichText => rtf::read(name, bytes)?,
        Format::Pdf => pdf::read(name, bytes)?,
    };
    let imported = finish(reading, Source::of(name, bytes), bytes)?;
    Ok(Imported { decoded: encoding::of(name, bytes), ..imported })
}

/// The same source read in an encoding that somebody chose, by one of its [`labels`](crate::ENCODINGS): nothing in the
/// source counts for more. A format that leaves no choice is read as it was.
pub fn read_decoded(name: &str, bytes: &[u8], label: &str) -> Result<Imported, ImportError> {
    let page = match encoding::of(name, bytes) {
        Some(_) => format(name, bytes) == Ok(Format::WebPage),
        None => return read_bytes(name, bytes),
    };
    let (text, damaged) = encoding::decoded_as(label, bytes)
        .ok_or_else(|| ImportError::NoEncoding { name: name.to_owned(), label: label.to_owned() })?;
    let mut remarks = Vec::new();
    if damaged {
        let count = text.chars().filter(|letter| *letter == '\u{FFFD}').count();
        remarks.push(Remark::UnreadableCharacters { count });
    }
    let reading = if page {
        let reading = web::read_page(name, &encoding::marked_as_utf8(&text))?;
        Reading { remarks: [remarks, reading.remarks].concat(), ..reading }
    } else {
        let format = format(name, bytes).unwrap_or(Format::PlainText);
        read_text(name, &text, format, remarks)?
    };
    let imported = finish(reading, Source::of(name, bytes), bytes)?;
    Ok(Imported { decoded: Some(Decoded { encoding: label.to_owned(), guessed: false }), ..imported })
}

/// Imports a text that was pasted with its markup, as a browser or a word processor gives it; `plain` is the same text
/// without. Where much of the text is lost with the markup, the plain one is read.
pub fn read_pasted_rich(html: &str, plain: &str) -> Result<Imported, ImportError> {
    if html.len() as u64 > MAX_SOURCE_BYTES {
        return read_pasted(plain);
    }
    let rich = web::read_whole(PASTED, html).and_then(|drafts| {
        let reading = Reading { drafts, ..Reading::default() };
        finish(reading, Source::of(PASTED, html.as_bytes()), html.as_bytes())
    });
    let words = |text: &str| text.split_whitespace().count();
    match rich {
        Ok(imported) if 10 * words(&imported.article.text) >= 9 * words(plain) => Ok(imported),
        _ => read_pasted(plain),
    }
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
    Ok(Imported { article, remarks, bytes: bytes.to_owned(), decoded: None })
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
            // A row may have been understood as something else: a byline beside a date.
            let is_row = draft.row && draft.kind == BlockKind::Paragraph;
            builder.push(if is_row { BlockKind::TableRow } else { draft.kind }, part, draft.fence);
        }
    }
    if cut > 0 {
        remarks.push(Remark::CutParagraphs { count: cut });
    }
    builder.finish(facts, source)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<meta charset='windows-1252'><h1>\u{421}\u{43e}\u{44e}\u{437}</h1><p>\u{414}\u{43e}\u{432}\u{435}\u{440}\u{438}\u{435} дают взаймы, сказал он на прошлой неделе.</p>";

    #[test]
    fn a_text_is_read_again_as_the_editor_says() {
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(PAGE);
        for name in ["a.html", "a.txt"] {
            let wrong = read_bytes(name, &bytes).unwrap();
            assert!(!wrong.article.text.contains("Доверие") || name == "a.txt", "{}", wrong.article.text);
            let right = read_decoded(name, &bytes, "Windows-1251").unwrap();
            assert!(right.article.text.contains("Доверие дают"), "{}", right.article.text);
            assert_eq!(right.decoded, Some(Decoded { encoding: "Windows-1251".to_owned(), guessed: false }));
            assert_eq!((&right.bytes, &right.article.source), (&wrong.bytes, &wrong.article.source));
        }
        let error = read_decoded("a.txt", &bytes, "nonsense").unwrap_err();
        assert_eq!(
            error.to_string(),
            "No text can be read as “nonsense”. Choose another encoding for “a.txt”."
        );
    }

    #[test]
    fn what_is_pasted_with_its_markup_keeps_headings_and_lists() {
        let html = "<h1>Ferry sinks</h1><p>It sank off <b>Cebu</b> on Friday.</p><h2>The crew</h2>\
                    <ul><li>One was found.</li></ul><table><tr><td>Crew<td>12</table><script>alert(1)</script>";
        let plain = "Ferry sinks\n\nIt sank off Cebu on Friday.\n\nThe crew\n\nOne was found.\n\nCrew 12";
        let imported = read_pasted_rich(html, plain).unwrap();
        let kinds: Vec<_> = imported.article.blocks.iter().map(|block| block.kind.name()).collect();
        assert_eq!(kinds, ["headline", "paragraph", "heading", "list item", "table row"]);
        assert!(!imported.article.text.contains("alert"));
        // Markup that holds less than the text does is left.
        let imported = read_pasted_rich("<p>It sank.</p>", plain).unwrap();
        assert!(imported.article.text.contains("One was found."));
    }
}
