//! Bytes of a page to text: what the page or its envelope declares comes before a guess.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::{Remark, decode};

/// How far into a page its `meta` element is looked for. The standard says 1,024 bytes; saved pages often
/// have a long comment above it.
const MAX_HEAD_BYTES: usize = 8 * 1024;

/// Decodes a page: byte order mark, then `declared` by the envelope, then by the page, then by its bytes.
pub(super) fn decode_page(bytes: &[u8], declared: Option<&str>) -> (String, Vec<Remark>) {
    match declared_in(bytes, declared) {
        Some(encoding) => decode::decode_as(encoding, bytes, false),
        None => decode::decode(bytes),
    }
}

/// The encoding of a page, and whether nothing says it.
pub(crate) fn encoding_of(bytes: &[u8]) -> (&'static Encoding, bool) {
    declared_in(bytes, None).map_or_else(|| decode::encoding_of(bytes), |encoding| (encoding, false))
}

/// None where a byte order mark says it, or nothing.
fn declared_in(bytes: &[u8], declared: Option<&str>) -> Option<&'static Encoding> {
    if Encoding::for_bom(bytes).is_some() {
        return None;
    }
    let known = |label: &str| Encoding::for_label(label.as_bytes());
    // Many pages that call themselves UTF-8 are not.
    declared.and_then(known).or_else(|| in_meta(bytes)).filter(|encoding| *encoding != UTF_8)
}

/// The encoding in `<meta charset=…>`, in `<meta … content="text/html; charset=…">` or in `<?xml encoding=…`.
fn in_meta(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes[..bytes.len().min(MAX_HEAD_BYTES)].to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let in_xml = head.trim_start().strip_prefix("<?xml").and_then(|rest| {
        let declaration = rest.split('>').next()?;
        named(declaration, "encoding")
    });
    let mut metas = head.match_indices("<meta").map(|(at, _)| head[at..].split('>').next());
    let encoding = in_xml.or_else(|| metas.find_map(|meta| named(meta?, "charset")))?;
    // A page whose `meta` can be read as ASCII is not UTF-16, whatever it says.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

/// The encoding that follows `key` and an equals sign.
pub(super) fn named(text: &str, key: &str) -> Option<&'static Encoding> {
    let value = label(text, key)?;
    Encoding::for_label(value.as_bytes())
}

/// The value that follows `key` and an equals sign, without quotation marks.
pub(super) fn label<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(key)?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let value = match rest.chars().next().filter(|quote| matches!(quote, '"' | '\'')) {
        Some(quote) => rest[1..].split(quote).next(),
        None => rest.split(|c: char| c.is_whitespace() || matches!(c, ';' | '"' | '\'' | '/' | '>')).next(),
    };
    value.filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, declared: Option<&str>, encoding: &'static Encoding) {
        let (bytes, ..) = encoding.encode(page);
        assert_eq!(decode_page(&bytes, declared), (page.to_owned(), Vec::new()));
    }

    #[test]
    fn what_is_declared_comes_before_a_guess() {
        let windows = encoding_rs::WINDOWS_1252;
        check("<meta charset=\"windows-1252\"><p>“Élan” – £5", None, windows);
        check(
            "<META http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>“Élan”",
            None,
            windows,
        );
        check("<?xml version='1.0' encoding='windows-1251'?><p>Доверие", None, encoding_rs::WINDOWS_1251);
        check("<meta charset=utf-8><p>Доверие", Some("windows-1251"), encoding_rs::WINDOWS_1251);
        check("<meta charset='utf-16'><p>Élan", None, UTF_8);
        check("<meta charset=nonsense><p>Élan", None, UTF_8);
    }
}
