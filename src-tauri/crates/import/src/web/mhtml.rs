//! A saved web archive (MHTML): finds the page in the envelope; pictures and styles are never unpacked.

use super::charset::label;
use crate::{ImportError, Remark};

/// How many parts are looked at; the page is the first or second of them.
const MAX_PARTS: usize = 2_000;

/// How many envelopes may stand inside each other.
const MAX_DEPTH: usize = 4;

/// The first HTML page in an archive, as text.
pub(crate) fn page(name: &str, bytes: &[u8]) -> Result<(String, Vec<Remark>), ImportError> {
    let (bytes, charset) = find(bytes, MAX_DEPTH)
        .ok_or_else(|| ImportError::Damaged { name: name.to_owned(), format: "format-mhtml" })?;
    Ok(super::charset::decode_page(&bytes, charset.as_deref()))
}

/// The bytes of the first HTML part, and the charset that its header declares.
fn find(part: &[u8], depth: usize) -> Option<(Vec<u8>, Option<String>)> {
    let (head, body) = head_and_body(part);
    let head = unfolded(head);
    let kind = header(&head, "content-type").unwrap_or_default();
    let folded = kind.to_ascii_lowercase();
    if folded.starts_with("multipart/") {
        let boundary = boundary(&kind)?;
        return parts(body, &boundary).take(MAX_PARTS).find_map(|part| find(part, depth.checked_sub(1)?));
    }
    if !folded.starts_with("text/html") && !folded.starts_with("application/xhtml") {
        return None;
    }
    let encoding = header(&head, "content-transfer-encoding").unwrap_or_default().to_ascii_lowercase();
    let bytes = match encoding.trim() {
        "quoted-printable" => quoted_printable(body),
        "base64" => base64(body),
        _ => body.to_owned(),
    };
    Some((bytes, label(&folded, "charset").map(str::to_owned)))
}

fn head_and_body(part: &[u8]) -> (&[u8], &[u8]) {
    let part = part.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(part);
    let mut at = 0;
    for line in part.split_inclusive(|byte| *byte == b'\n') {
        at += line.len();
        if line.trim_ascii().is_empty() {
            return (&part[..at], &part[at..]);
        }
    }
    (part, &[])
}

/// A head with each header on one line.
fn unfolded(head: &[u8]) -> String {
    let head = String::from_utf8_lossy(head).replace("\r\n", "\n");
    head.replace("\n\t", " ").replace("\n ", " ")
}

fn header(head: &str, wanted: &str) -> Option<String> {
    head.lines().find_map(|line| {
        let (key, value) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(wanted).then(|| value.trim().to_owned())
    })
}

/// The boundary is written in its own case, its key in any.
fn boundary(kind: &str) -> Option<String> {
    let at = kind.to_ascii_lowercase().find("boundary")?;
    label(kind.get(at..)?, kind.get(at..at + "boundary".len())?).map(str::to_owned)
}

/// The parts between lines of "--boundary".
fn parts<'a>(body: &'a [u8], boundary: &str) -> impl Iterator<Item = &'a [u8]> {
    let mark = format!("--{boundary}");
    let mut starts = Vec::new();
    let mut at = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        if line.starts_with(mark.as_bytes()) {
            starts.push((at, at + line.len()));
        }
        at += line.len();
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(start, _)| *start).chain([body.len()]).collect();
    starts.into_iter().zip(ends).map(|((_, start), end)| &body[start..end])
}

fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        if byte != b'=' {
            bytes.push(byte);
            continue;
        }
        let digit = |at: usize| rest.get(at).and_then(|digit| char::from(*digit).to_digit(16));
        if let (Some(high), Some(low)) = (digit(0), digit(1)) {
            bytes.push((high * 16 + low) as u8);
            rest = &rest[2..];
        } else if let Some(end) = rest.iter().position(|byte| *byte == b'\n')
            && rest[..end].trim_ascii().is_empty()
        {
            // A line end behind "=" only keeps lines short.
            rest = &rest[end + 1..];
        } else {
            bytes.push(byte);
        }
    }
    bytes
}

fn base64(body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(archive: &str, expect: &str) {
        assert_eq!(page("a.mht", archive.as_bytes()).unwrap().0.trim_end(), expect);
    }

    #[test]
    fn the_page_is_found_and_decoded() {
        let head = "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tBoundary=\"--=_x\"\r\n\r\n";
        let picture = "----=_x\r\nContent-Type: image/gif\r\n\r\n<p>no page\r\n";
        let part = |kind: &str, encoding: &str, body: &str| {
            format!(
                "----=_x\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n"
            )
        };
        let html = part("text/html", "quoted-printable", "<p>=E2=80=9C=C3=89lan=\r\n=E2=80=9D a=b");
        check(&format!("{head}{picture}{html}----=_x--\r\n"), "<p>“Élan” a=b");
        let html = part("text/html; charset=windows-1252", "base64", "PHA+yWxh\r\nbg==");
        check(&format!("{head}{html}----=_x--\r\n"), "<p>Élan");
        let html = part("text/html; charset=\"utf-8\"", "8bit", "<p>Élan");
        check(&format!("{head}{html}"), "<p>Élan");
        check("Content-Type: text/html\n\n<p>Élan", "<p>Élan");
    }

    #[test]
    fn an_archive_without_a_page_is_refused() {
        for archive in ["", "Content-Type: multipart/related\n\n", "Content-Type: image/gif\n\n<p>"] {
            assert!(
                matches!(page("a.mht", archive.as_bytes()), Err(ImportError::Damaged { .. })),
                "{archive}"
            );
        }
    }
}
