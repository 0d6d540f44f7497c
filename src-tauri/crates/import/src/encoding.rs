//! The encodings that an editor may choose from where the guess was wrong, and what a source was read in.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::format::{Format, format};
use crate::{decode, web};

/// Names that people know, each a label of the Encoding Standard; the likely ones first.
pub const ENCODINGS: [&str; 22] = [
    "UTF-8",
    "Windows-1252",
    "Windows-1250",
    "Windows-1251",
    "Windows-1253",
    "Windows-1254",
    "Windows-1255",
    "Windows-1256",
    "Windows-1257",
    "Windows-1258",
    "ISO-8859-2",
    "ISO-8859-15",
    "KOI8-R",
    "Macintosh",
    "IBM866",
    "Shift_JIS",
    "EUC-JP",
    "EUC-KR",
    "GB18030",
    "Big5",
    "UTF-16LE",
    "UTF-16BE",
];

/// How a source's letters were decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// One of [`ENCODINGS`], or another one that the source itself declares.
    pub encoding: String,
    /// Whether the source does not say it: it was told by its bytes.
    pub guessed: bool,
}

/// What a source was decoded in; `None` for a format that leaves no choice.
pub(crate) fn of(name: &str, bytes: &[u8]) -> Option<Decoded> {
    let (encoding, guessed) = match format(name, bytes).ok()? {
        Format::PlainText | Format::Markdown => decode::encoding_of(bytes),
        Format::WebPage => web::encoding_of(bytes),
        _ => return None,
    };
    Some(Decoded { encoding: decode::printed_name(encoding).to_owned(), guessed })
}

/// The text of a source in an encoding that somebody chose; `None` for one that is not known.
pub(crate) fn decoded_as(label: &str, bytes: &[u8]) -> Option<(String, bool)> {
    let encoding = Encoding::for_label(label.as_bytes())?;
    // Half a pair at the end is no letter.
    let whole = if encoding == UTF_16LE || encoding == UTF_16BE { bytes.len() / 2 * 2 } else { bytes.len() };
    let marked = Encoding::for_bom(bytes).filter(|(its, _)| *its == encoding);
    let from = marked.map_or(0, |(_, mark)| mark);
    let (text, damaged) = encoding.decode_without_bom_handling(&bytes[from..whole.max(from)]);
    Some((text.into_owned(), damaged))
}

/// With a mark that says so, so that nothing in a page counts for more.
pub(crate) fn marked_as_utf8(text: &str) -> Vec<u8> {
    ["\u{FEFF}", text].concat().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_that_is_offered_is_known_and_named_so() {
        for name in ENCODINGS {
            let encoding = Encoding::for_label(name.as_bytes()).expect(name);
            assert_eq!(decode::printed_name(encoding).to_lowercase(), name.to_lowercase());
        }
    }

    #[test]
    fn a_source_says_what_it_was_decoded_in() {
        let check = |name: &str, bytes: &[u8], encoding: &str, guessed: bool| {
            assert_eq!(of(name, bytes), Some(Decoded { encoding: encoding.to_owned(), guessed }), "{name}");
        };
        check("a.txt", "Élan.".as_bytes(), "UTF-8", false);
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode("“Élan” – £5, she said.");
        check("a.txt", &bytes, "Windows-1252", true);
        check(
            "a.html",
            b"<!doctype html><meta charset='windows-1251'><p>\xC4\xEE\xE2",
            "Windows-1251",
            false,
        );
        assert_eq!(of("a.docx", b"PK\x03\x04"), None);
    }

    #[test]
    fn bytes_are_read_as_somebody_says() {
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode("Доверие");
        assert_eq!(decoded_as("Windows-1251", &bytes), Some(("Доверие".to_owned(), false)));
        assert_eq!(decoded_as("nonsense", &bytes), None);
        assert_eq!(decoded_as("UTF-16LE", b"\xFF\xFEA\0B\0C"), Some(("AB".to_owned(), false)));
        assert_eq!(decoded_as("UTF-8", b"\xEF\xBB\xBFA"), Some(("A".to_owned(), false)));
        assert_eq!(decoded_as("UTF-16BE", b""), Some((String::new(), false)));
    }
}
