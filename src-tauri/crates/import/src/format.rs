//! Tells by their first bytes the formats that are not read, so that a refusal can name them.

/// The format of `bytes` with its article ("a PDF"), if it is a known one that is not plain text.
pub(crate) fn foreign_format(name: &str, bytes: &[u8]) -> Option<&'static str> {
    let has = |at: usize, magic: &[u8]| bytes.get(at..).is_some_and(|bytes| bytes.starts_with(magic));
    let early = &bytes[..bytes.len().min(1024)];
    // Magics of plain letters could also begin an article; a binary file has NULs close behind them.
    let binary = early.contains(&0);
    Some(if has(0, b"%PDF-") || (binary && find(early, b"%PDF-")) {
        "a PDF"
    } else if has(0, b"PK\x03\x04") {
        zipped(name, early)
    } else if has(0, b"{\\rtf") {
        "an RTF document"
    } else if has(0, b"\xD0\xCF\x11\xE0") {
        "an old Word or Office document"
    } else if [&b"\x89PNG"[..], b"\xFF\xD8\xFF", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*"]
        .iter()
        .any(|magic| has(0, magic))
        || (binary && (has(8, b"WEBP") || has(0, b"BM")))
    {
        "a picture"
    } else if binary && (has(0, b"ID3") || has(0, b"OggS") || has(4, b"ftyp") || has(0, b"RIFF")) {
        "a sound or video recording"
    } else if has(0, b"\x1F\x8B") || has(0, b"7z\xBC\xAF\x27\x1C") || has(0, b"Rar!\x1A") {
        "a compressed archive"
    } else if has(0, b"\x7FELF") || (binary && has(0, b"MZ")) {
        "a program"
    } else if is_html(early) {
        "a web page (HTML)"
    } else {
        return None;
    })
}

/// Whether `bytes` are an SQLite database; Crossread's own libraries are such.
pub(crate) fn is_database(bytes: &[u8]) -> bool {
    bytes.starts_with(b"SQLite format 3\0")
}

/// What a ZIP archive holds: the formats of most word processors are such archives.
fn zipped(name: &str, early: &[u8]) -> &'static str {
    let name = name.to_ascii_lowercase();
    if name.ends_with(".docx") || find(early, b"word/") {
        "a Word document"
    } else if name.ends_with(".odt") || find(early, b"opendocument.text") {
        "an OpenDocument text"
    } else if name.ends_with(".epub") || find(early, b"epub+zip") {
        "an EPUB book"
    } else {
        "a ZIP archive"
    }
}

fn is_html(early: &[u8]) -> bool {
    let start = early.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(early).trim_ascii_start();
    let begins = |tag: &[u8]| start.get(..tag.len()).is_some_and(|start| start.eq_ignore_ascii_case(tag));
    begins(b"<!doctype html") || begins(b"<html")
}

fn find(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_first_bytes() {
        for (name, bytes, format) in [
            ("a.txt", &b"%PDF-1.7\n%\xE2"[..], Some("a PDF")),
            ("a.docx", b"PK\x03\x04\x14\0", Some("a Word document")),
            ("a.bin", b"PK\x03\x04\x14\0mimetypeapplication/epub+zip", Some("an EPUB book")),
            ("a.zip", b"PK\x03\x04", Some("a ZIP archive")),
            ("a", b"\x89PNG\r\n\x1A\n", Some("a picture")),
            ("a.html", b"\n<!DOCTYPE html><p>", Some("a web page (HTML)")),
            ("a.txt", b"MZ Wallace sells bags.", None),
            ("a.exe", b"MZ\x90\0\x03\0", Some("a program")),
            ("a.txt", b"<htm", None),
            ("a.txt", b"ID3 tags are old.", None),
            ("a.txt", b"", None),
        ] {
            assert_eq!(foreign_format(name, bytes), format, "{name} {bytes:?}");
        }
    }
}
