//! The process that reads one PDF: bytes on standard input, text as JSON on standard output.

use std::{
    env,
    io::{self, Read, Write},
    process::ExitCode,
};

use serde_json::{Value, json};
use unpdf::{Block, Document, ErrorKind, InlineContent, Paragraph, ParseOptions};

use super::{Extract, Piece, PieceKind, Refusal, WORKER_ARGUMENT};
use crate::limits::{MAX_BLOCKS, MAX_SOURCE_BYTES};

/// The most memory that the process may take, its own program and libraries included. Real articles need
/// less than a tenth; a hostile one took 2 GB.
#[cfg(unix)]
const MAX_MEMORY: u64 = 1_500_000_000;

/// The most seconds of a processor, in case nobody is left to end the process.
#[cfg(unix)]
const MAX_SECONDS: u64 = 60;

/// Whether this process was started to read a PDF.
pub fn is_worker() -> bool {
    let mut arguments = env::args_os().skip(1);
    arguments.next().is_some_and(|argument| argument == WORKER_ARGUMENT) && arguments.next().is_none()
}

/// Reads one PDF and ends. Must run before anything else does.
pub fn worker_main() -> ExitCode {
    limit_resources();
    let mut bytes = Vec::new();
    if io::stdin().lock().take(MAX_SOURCE_BYTES + 1).read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let answer = match extract(&bytes) {
        Ok(extract) => to_json(&extract),
        Err(Refusal::Protected) => json!({ "refusal": "protected" }),
        Err(_) => json!({ "refusal": "damaged" }),
    };
    let mut out = io::stdout().lock();
    match out.write_all(answer.to_string().as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Systems that know no such limit still have the deadline.
#[cfg(unix)]
fn limit_resources() {
    use rlimit::{Resource, setrlimit};
    // One that fails is no reason to read no PDFs: macOS, for one, knows no limit of memory.
    let _ = setrlimit(Resource::AS, MAX_MEMORY, MAX_MEMORY);
    let _ = setrlimit(Resource::CPU, MAX_SECONDS, MAX_SECONDS);
    // It writes no file, and leaves no picture of its memory when it is ended.
    let _ = setrlimit(Resource::FSIZE, 0, 0);
    let _ = setrlimit(Resource::CORE, 0, 0);
}

#[cfg(not(unix))]
fn limit_resources() {}

fn extract(bytes: &[u8]) -> Result<Extract, Refusal> {
    let options = ParseOptions::new().lenient().with_resources(false).sequential();
    let document = unpdf::parse_bytes_with_options(bytes, options).map_err(|error| match error.kind() {
        ErrorKind::Encrypted | ErrorKind::InvalidPassword => Refusal::Protected,
        _ => Refusal::Damaged,
    })?;
    let metadata = &document.metadata;
    let said = |fact: &Option<String>| fact.clone().unwrap_or_default();
    Ok(Extract {
        title: said(&metadata.title),
        author: said(&metadata.author),
        created: metadata.created.map(|created| created.to_rfc3339()).unwrap_or_default(),
        pages: pages(&document),
    })
}

fn pages(document: &Document) -> Vec<Vec<Piece>> {
    let mut count = 0;
    let mut pages = Vec::new();
    for page in &document.pages {
        let pieces: Vec<Piece> = page.elements.iter().flat_map(pieces).collect();
        count += pieces.len();
        pages.push(pieces);
        // One more than an article may have is enough to refuse it.
        if count > MAX_BLOCKS {
            break;
        }
    }
    pages
}

fn pieces(block: &Block) -> Vec<Piece> {
    let plain = |words: String| Piece { kind: PieceKind::Paragraph, words };
    match block {
        Block::Paragraph(paragraph) => vec![Piece { kind: kind(paragraph), words: words(paragraph) }],
        Block::Table(table) => {
            let cell = |cell: &unpdf::TableCell| cell.content.iter().map(words).collect::<Vec<_>>().join(" ");
            let row = |row: &unpdf::TableRow| {
                let cells: Vec<String> = row.cells.iter().map(cell).collect();
                let cells: Vec<&str> =
                    cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
                plain(cells.join(" | "))
            };
            table.rows.iter().map(row).collect()
        }
        Block::Image { .. } => Vec::new(),
        other => {
            let mut words = String::new();
            other.append_plain_text(&mut words);
            words.lines().map(|line| plain(line.to_owned())).collect()
        }
    }
}

fn kind(paragraph: &Paragraph) -> PieceKind {
    let style = &paragraph.style;
    match (style.heading_level, &style.list_info) {
        (Some(level), _) => PieceKind::Heading(level.clamp(1, 6)),
        (None, Some(list)) => PieceKind::Item(list.item_number),
        (None, None) => PieceKind::Paragraph,
    }
}

/// The words without the marker of a list item.
fn words(paragraph: &Paragraph) -> String {
    let inline = |content: &InlineContent| match content {
        InlineContent::Text(run) => run.text.clone(),
        InlineContent::LineBreak => " ".to_owned(),
        InlineContent::Link { text, .. } => text.clone(),
        InlineContent::Image { .. } => String::new(),
    };
    paragraph.content.iter().map(inline).collect()
}

fn to_json(extract: &Extract) -> Value {
    let piece = |piece: &Piece| match piece.kind {
        PieceKind::Paragraph => json!(["p", 0, piece.words]),
        PieceKind::Heading(level) => json!(["h", level, piece.words]),
        PieceKind::Item(number) => json!(["l", number, piece.words]),
    };
    let pages: Vec<Vec<Value>> = extract.pages.iter().map(|page| page.iter().map(piece).collect()).collect();
    json!({ "title": extract.title, "author": extract.author, "created": extract.created, "pages": pages })
}

/// Reads an answer back; `None` where it is none.
pub(super) fn from_json(answer: &[u8]) -> Option<Result<Extract, Refusal>> {
    let answer: Value = serde_json::from_slice(answer).ok()?;
    match answer["refusal"].as_str() {
        Some("protected") => return Some(Err(Refusal::Protected)),
        Some(_) => return Some(Err(Refusal::Damaged)),
        None => {}
    }
    let piece = |piece: &Value| {
        let number = || piece[1].as_u64().and_then(|number| u32::try_from(number).ok());
        let kind = match piece[0].as_str()? {
            "h" => PieceKind::Heading(number().and_then(|level| u8::try_from(level).ok())?.clamp(1, 6)),
            "l" => PieceKind::Item(number()),
            _ => PieceKind::Paragraph,
        };
        Some(Piece { kind, words: piece[2].as_str()?.to_owned() })
    };
    let page = |page: &Value| page.as_array()?.iter().map(piece).collect::<Option<Vec<_>>>();
    let text = |key: &str| answer[key].as_str().unwrap_or_default().to_owned();
    let pages = answer["pages"].as_array()?.iter().map(page).collect::<Option<Vec<_>>>()?;
    Some(Ok(Extract { title: text("title"), author: text("author"), created: text("created"), pages }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_worker_says_crosses_unchanged() {
        let piece = |kind, words: &str| Piece { kind, words: words.into() };
        let extract = Extract {
            title: "A “Secret”".into(),
            author: String::new(),
            created: "2021-03-12".into(),
            pages: vec![
                vec![piece(PieceKind::Heading(2), "One\u{0}"), piece(PieceKind::Paragraph, "Élan")],
                vec![piece(PieceKind::Item(Some(3)), "a"), piece(PieceKind::Item(None), "b")],
            ],
        };
        assert_eq!(from_json(to_json(&extract).to_string().as_bytes()), Some(Ok(extract)));
        assert_eq!(from_json(br#"{"refusal": "protected"}"#), Some(Err(Refusal::Protected)));
        for answer in ["", "{}", "[]", r#"{"pages": [[["p", 0]]]}"#] {
            assert_eq!(from_json(answer.as_bytes()), None, "{answer}");
        }
    }
}
