//! Bytes to text: byte order mark, UTF-8, UTF-16 told by its NULs, else a guess that is named.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::Remark;

/// Decodes a source. Never fails: what cannot be decoded becomes U+FFFD and is counted in a remark.
pub(crate) fn decode(bytes: &[u8]) -> (String, Vec<Remark>) {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return decode_as(encoding, &bytes[mark..], false);
    }
    let (encoding, guessed) = encoding_of(bytes);
    // Half a pair at the end is no letter.
    let wide = encoding == UTF_16LE || encoding == UTF_16BE;
    decode_as(encoding, if wide { &bytes[..bytes.len() / 2 * 2] } else { bytes }, guessed)
}

/// The encoding of bytes, and whether they do not say it themselves.
pub(crate) fn encoding_of(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return (encoding, false);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return (encoding, true);
    }
    if str::from_utf8(bytes).is_ok() || is_damaged_utf8(bytes) {
        return (UTF_8, false);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, Utf8Detection::Deny), true)
}

pub(crate) fn decode_as(encoding: &'static Encoding, bytes: &[u8], guessed: bool) -> (String, Vec<Remark>) {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    let mut remarks = Vec::new();
    if guessed {
        remarks.push(Remark::GuessedEncoding { encoding: printed_name(encoding) });
    }
    if damaged {
        let count = text.chars().filter(|c| *c == '\u{FFFD}').count();
        remarks.push(Remark::UnreadableCharacters { count });
    }
    (text.into_owned(), remarks)
}

/// UTF-16 of most scripts has a NUL in one half of many pairs (spaces, digits, Latin letters), and next
/// to none in the other half. Without this test it would pass for UTF-8 with NULs in it.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    let nuls = |half: usize| bytes.iter().skip(half).step_by(2).filter(|byte| **byte == 0).count();
    let (first, second) = (nuls(0), nuls(1));
    let only = |many: usize, few: usize| many * 20 >= pairs && many >= 2 && few * 20 <= many;
    let encoding = if only(second, first) {
        UTF_16LE
    } else if only(first, second) {
        UTF_16BE
    } else {
        return None;
    };
    let (_, damaged) = encoding.decode_without_bom_handling(&bytes[..pairs * 2]);
    (!damaged).then_some(encoding)
}

/// Whether it is UTF-8 with a few bad bytes, as after a cut or a bad join: guessing an encoding would
/// garble every curly quotation mark in it for the sake of one byte.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut letters, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        letters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    letters > 4 * bad
}

/// The name that people know: the standard calls most of them in lower case.
pub(crate) fn printed_name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "windows-1250" => "Windows-1250",
        "windows-1251" => "Windows-1251",
        "windows-1252" => "Windows-1252",
        "windows-1253" => "Windows-1253",
        "windows-1254" => "Windows-1254",
        "windows-1255" => "Windows-1255",
        "windows-1256" => "Windows-1256",
        "windows-1257" => "Windows-1257",
        "windows-1258" => "Windows-1258",
        "windows-874" => "Windows-874",
        "macintosh" => "Macintosh",
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str = "“Trust,” said Élodie Brûlé, “is lent – not given.” She asked for £5 more.";

    #[track_caller]
    fn check(bytes: &[u8], text: &str, remarks: &[Remark]) {
        assert_eq!(decode(bytes), (text.to_owned(), remarks.to_vec()));
    }

    fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
    }

    #[test]
    fn marked_and_valid_text_is_taken_at_its_word() {
        check(SENTENCE.as_bytes(), SENTENCE, &[]);
        check(&[b"\xEF\xBB\xBF", SENTENCE.as_bytes()].concat(), SENTENCE, &[]);
        check(&utf16(SENTENCE, true, u16::to_le_bytes), SENTENCE, &[]);
        check(&utf16(SENTENCE, true, u16::to_be_bytes), SENTENCE, &[]);
        check(b"", "", &[]);
    }

    #[test]
    fn utf16_without_a_mark_is_told_by_its_nuls() {
        let little = [Remark::GuessedEncoding { encoding: "UTF-16LE" }];
        let big = [Remark::GuessedEncoding { encoding: "UTF-16BE" }];
        let hebrew = "אמון הוא דבר שמשאילים ולא נותנים, כך אמר הקצין.";
        for text in [SENTENCE, hebrew] {
            check(&utf16(text, false, u16::to_le_bytes), text, &little);
            check(&utf16(text, false, u16::to_be_bytes), text, &big);
        }
        check(b"stray\0NUL in text", "stray\0NUL in text", &[]);
    }

    #[test]
    fn other_bytes_are_guessed_and_the_guess_is_named() {
        let (bytes, ..) = encoding_rs::WINDOWS_1252.encode(SENTENCE);
        check(&bytes, SENTENCE, &[Remark::GuessedEncoding { encoding: "Windows-1252" }]);
        let russian = "Доверие дают взаймы, а не дарят, сказал бывший сотрудник разведки.";
        let (bytes, ..) = encoding_rs::WINDOWS_1251.encode(russian);
        check(&bytes, russian, &[Remark::GuessedEncoding { encoding: "Windows-1251" }]);
    }

    #[test]
    fn a_bad_byte_does_not_garble_utf8() {
        let mut bytes = SENTENCE.as_bytes().to_vec();
        bytes.push(0xE2);
        check(&bytes, &format!("{SENTENCE}\u{FFFD}"), &[Remark::UnreadableCharacters { count: 1 }]);
    }
}
