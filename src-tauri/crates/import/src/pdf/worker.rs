//! The process that reads one PDF: bytes on standard input, text as JSON on standard output.

use std::{
    env,
    io::{self, Read, Write},
    process::ExitCode,
};

use serde_json::{Value, json};
use unpdf::{
    ErrorKind,
    parser::{
        LayoutAnalyzer, TextSpan,
        backend::{PdfBackend, RawBackend},
    },
};

use super::{
    Extract, Piece, PieceKind, Refusal, WORKER_ARGUMENT,
    confine::confine,
    layout::{self, Span},
};
use crate::limits::{MAX_PAGES, MAX_SOURCE_BYTES};

/// Whether this process was started to read a PDF.
pub fn is_worker() -> bool {
    let mut arguments = env::args_os().skip(1);
    arguments.next().is_some_and(|argument| argument == WORKER_ARGUMENT) && arguments.next().is_none()
}

/// Reads one PDF and ends. Must run before anything else does.
pub fn worker_main() -> ExitCode {
    // Before a byte of the file is read. Where nothing can be confined, nothing is read.
    if confine().is_err() {
        return say(&json!({ "refusal": "unconfined" }));
    }
    let mut bytes = Vec::new();
    if io::stdin().lock().take(MAX_SOURCE_BYTES + 1).read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let answer = match extract(&bytes) {
        Ok(extract) => to_json(&extract),
        Err(Refusal::Protected) => json!({ "refusal": "protected" }),
        Err(Refusal::TooLong) => json!({ "refusal": "too long" }),
        Err(_) => json!({ "refusal": "damaged" }),
    };
    say(&answer)
}

fn say(answer: &Value) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(answer.to_string().as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn extract(bytes: &[u8]) -> Result<Extract, Refusal> {
    let backend = RawBackend::load_bytes(bytes).map_err(|error| match error.kind() {
        ErrorKind::Encrypted | ErrorKind::InvalidPassword => Refusal::Protected,
        _ => Refusal::Damaged,
    })?;
    let numbers: Vec<u32> = backend.pages().into_keys().collect();
    if numbers.len() > MAX_PAGES {
        return Err(Refusal::TooLong);
    }
    let analyzer = LayoutAnalyzer::new(&backend);
    // A page that cannot be read is as an empty one; the others may hold the article.
    let spans = |number: &u32| {
        let spans = analyzer.extract_page_spans(*number).unwrap_or_default();
        spans.iter().filter(|span| is_upright(span)).map(span).collect::<Vec<Span>>()
    };
    let pages: Vec<Vec<Span>> = numbers.iter().map(spans).collect();
    let body = layout::body_size(&pages);
    let metadata = backend.metadata();
    let said = |fact: Option<String>| fact.unwrap_or_default();
    Ok(Extract {
        title: said(metadata.title),
        author: said(metadata.author),
        created: day(&said(metadata.creation_date)),
        pages: pages.into_iter().map(|spans| layout::pieces(spans, body)).collect(),
    })
}

/// Text that stands upright: a word that is set across the page is a watermark.
fn is_upright(span: &TextSpan) -> bool {
    span.direction[0] > 0.9
}

fn span(span: &TextSpan) -> Span {
    let width = span.ink_width.unwrap_or(span.width);
    Span {
        words: unligatured(&span.text),
        x: span.x,
        y: span.y,
        width,
        size: span.font_size,
        bold: span.is_bold,
    }
}

/// Letters for the signs that printers cast as one piece.
fn unligatured(words: &str) -> String {
    const LIGATURES: [(char, &str); 7] = [
        ('\u{FB00}', "ff"),
        ('\u{FB01}', "fi"),
        ('\u{FB02}', "fl"),
        ('\u{FB03}', "ffi"),
        ('\u{FB04}', "ffl"),
        ('\u{FB05}', "st"),
        ('\u{FB06}', "st"),
    ];
    let mut letters = words.to_owned();
    for (sign, meant) in LIGATURES {
        if letters.contains(sign) {
            letters = letters.replace(sign, meant);
        }
    }
    letters
}

/// "D:20210311160000Z" as "2021-03-11".
fn day(date: &str) -> String {
    let digits = date.strip_prefix("D:").unwrap_or(date);
    match digits.get(..8) {
        Some(day) if day.chars().all(|c| c.is_ascii_digit()) => {
            format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..])
        }
        _ => digits.to_owned(),
    }
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
        Some("too long") => return Some(Err(Refusal::TooLong)),
        Some("unconfined") => return Some(Err(Refusal::Unconfined)),
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
        assert_eq!(from_json(br#"{"refusal": "too long"}"#), Some(Err(Refusal::TooLong)));
        assert_eq!(from_json(br#"{"refusal": "unconfined"}"#), Some(Err(Refusal::Unconfined)));
        for answer in ["", "{}", "[]", r#"{"pages": [[["p", 0]]]}"#] {
            assert_eq!(from_json(answer.as_bytes()), None, "{answer}");
        }
    }

    #[test]
    fn letters_and_days_are_plain() {
        assert_eq!(unligatured("the o\u{FB03}ce \u{FB01}les"), "the office files");
        for (date, expect) in
            [("D:20210311160000Z", "2021-03-11"), ("2021-03-11", "2021-03-11"), ("D:20", "20")]
        {
            assert_eq!(day(date), expect, "{date}");
        }
    }
}
