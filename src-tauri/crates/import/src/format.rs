//! Tells a source's format by its first bytes and its name; one that is not read is named in the refusal.

/// How the names of files end that are read.
pub const EXTENSIONS: [&str; 15] = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "mhtml", "mht", "docx", "docm", "odt", "epub",
    "rtf", "pdf",
];

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    PlainText,
    Markdown,
    WebPage,
    WebArchive,
    Word,
    OpenDocument,
    Epub,
    RichText,
    Pdf,
}

/// The format of `bytes`; an error is the message that names the one that is not read.
pub(crate) fn format(name: &str, bytes: &[u8]) -> Result<Format, &'static str> {
    let has = |at: usize, magic: &[u8]| bytes.get(at..).is_some_and(|bytes| bytes.starts_with(magic));
    let early = &bytes[..bytes.len().min(1024)];
    // Magics of plain letters could also begin an article; a binary file has NULs close behind them.
    let binary = early.contains(&0);
    if has(0, b"%PDF-") || (find(early, b"%PDF-") && (binary || ends(name, &[".pdf"]))) {
        Ok(Format::Pdf)
    } else if has(0, b"PK\x03\x04") || has(0, b"PK\x05\x06") {
        zipped(name, bytes)
    } else if has(0, b"{\\rtf") {
        Ok(Format::RichText)
    } else if has(0, b"\xD0\xCF\x11\xE0") {
        Err("format-old-office")
    } else if [&b"\x89PNG"[..], b"\xFF\xD8\xFF", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"]
        .iter()
        .any(|magic| has(0, magic))
        || (binary && (has(8, b"WEBP") || has(0, b"BM")))
    {
        Err("format-picture")
    } else if binary && (has(0, b"ID3") || has(0, b"OggS") || has(4, b"ftyp") || has(0, b"RIFF")) {
        Err("format-recording")
    } else if has(0, b"\x1F\x8B") || has(0, b"7z\xBC\xAF\x27\x1C") || has(0, b"Rar!\x1A") {
        Err("format-compressed")
    } else if has(0, b"\x7FELF") || (binary && has(0, b"MZ")) {
        Err("format-program")
    } else if is_web_archive(name, early) {
        Ok(Format::WebArchive)
    } else if is_html(early) || ends(name, &[".html", ".htm", ".xhtml"]) {
        Ok(Format::WebPage)
    } else if ends(name, &[".md", ".markdown"]) {
        Ok(Format::Markdown)
    } else {
        Ok(Format::PlainText)
    }
}

/// Whether `bytes` are an SQLite database; Crossread's own libraries are such.
pub(crate) fn is_database(bytes: &[u8]) -> bool {
    bytes.starts_with(b"SQLite format 3\0")
}

/// What a ZIP archive holds: the formats of most word processors are such archives. The names of all
/// files stand at its end once more, whatever their order.
fn zipped(name: &str, bytes: &[u8]) -> Result<Format, &'static str> {
    let early = &bytes[..bytes.len().min(1024)];
    let late = &bytes[bytes.len().saturating_sub(64 * 1024)..];
    let holds = |file: &[u8]| find(early, file) || find(late, file);
    if find(early, b"opendocument.text") {
        Ok(Format::OpenDocument)
    } else if find(early, b"epub+zip") {
        Ok(Format::Epub)
    } else if find(early, b"opendocument.") {
        Err("format-other-open-document")
    } else if holds(b"word/document") {
        Ok(Format::Word)
    } else if holds(b"xl/workbook") {
        Err("format-spreadsheet")
    } else if holds(b"ppt/presentation") {
        Err("format-presentation")
    } else if holds(b"Index/Document.iwa") || ends(name, &[".pages"]) {
        Err("format-pages")
    } else if ends(name, &[".docx", ".docm"]) {
        Ok(Format::Word)
    } else if ends(name, &[".odt"]) {
        Ok(Format::OpenDocument)
    } else if ends(name, &[".epub"]) {
        Ok(Format::Epub)
    } else {
        Err("format-zip")
    }
}

fn is_web_archive(name: &str, early: &[u8]) -> bool {
    let folded = early.to_ascii_lowercase();
    let mime = find(&folded, b"mime-version:") || find(&folded, b"content-type:");
    mime && (ends(name, &[".mhtml", ".mht"]) || find(&folded, b"multipart/related"))
}

fn is_html(early: &[u8]) -> bool {
    let mut start = early.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(early).trim_ascii_start();
    // "<!-- saved from url=… -->" stands above everything in pages that a browser saved.
    while let Some(rest) = start.strip_prefix(b"<!--").or_else(|| start.strip_prefix(b"<?xml")) {
        let Some(end) = rest.iter().position(|byte| *byte == b'>') else { return false };
        start = rest[end + 1..].trim_ascii_start();
    }
    let begins = |tag: &[u8]| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    begins(b"<!doctype html") || begins(b"<html")
}

fn ends(name: &str, extensions: &[&str]) -> bool {
    let name = name.to_ascii_lowercase();
    extensions.iter().any(|extension| name.ends_with(extension))
}

fn find(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_first_bytes() {
        for (name, bytes, expect) in [
            ("a.txt", &b"%PDF-1.7\n%\xE2"[..], Ok(Format::Pdf)),
            ("a.docx", b"PK\x03\x04\x14\0", Ok(Format::Word)),
            ("a.bin", b"PK\x03\x04\x14\0mimetypeapplication/epub+zip", Ok(Format::Epub)),
            (
                "a.odt",
                b"PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text",
                Ok(Format::OpenDocument),
            ),
            ("a.docx", b"PK\x03\x04\x14\0xl/workbook.xml", Err("format-spreadsheet")),
            ("a.zip", b"PK\x03\x04", Err("format-zip")),
            ("a.pages", b"PK\x03\x04", Err("format-pages")),
            ("a.doc", b"\xD0\xCF\x11\xE0", Err("format-old-office")),
            ("a.html", b"\x89PNG\r\n\x1A\n", Err("format-picture")),
            ("a.txt", b"\n<!DOCTYPE html><p>", Ok(Format::WebPage)),
            ("a", b"<!-- saved from url=x -->\r\n<html>", Ok(Format::WebPage)),
            ("a.htm", b"<p>", Ok(Format::WebPage)),
            ("a.mht", b"From: x\nMIME-Version: 1.0\n", Ok(Format::WebArchive)),
            ("a", b"MIME-Version: 1.0\nContent-Type: multipart/related", Ok(Format::WebArchive)),
            ("a.mht", b"A text.", Ok(Format::PlainText)),
            ("a.doc", b"{\\rtf1 a}", Ok(Format::RichText)),
            ("a.txt", b"MZ Wallace sells bags.", Ok(Format::PlainText)),
            ("a.exe", b"MZ\x90\0\x03\0", Err("format-program")),
            ("a.txt", b"<htm", Ok(Format::PlainText)),
            ("a.txt", b"ID3 tags are old.", Ok(Format::PlainText)),
            ("a.MD", b"# A", Ok(Format::Markdown)),
            ("a.txt", b"", Ok(Format::PlainText)),
        ] {
            assert_eq!(format(name, bytes), expect, "{name} {bytes:?}");
        }
    }
}
