//! Any text as Markdown: a parser of CommonMark or of GitHub's dialect reads back the same text and nothing else.

use crate::page::is_noncharacter;

/// What may begin something anywhere in a line: code, emphasis, links, HTML, tables, struck words, formulas, attributes.
const ALWAYS: &str = "\\`*_[]<|~$^{}";

/// Writes a text that stays in its line. What only a reference can carry, such as a line break, becomes one.
///
/// What matters at the edges of a line alone is left to the functions below, which see the whole line.
pub fn text(text: &str, to: &mut String) {
    let mut rest = text.char_indices().peekable();
    while let Some((at, character)) = rest.next() {
        match character {
            // One line end, as HTML counts them.
            '\r' if rest.peek().is_some_and(|(_, next)| *next == '\n') => {}
            '\n' | '\r' => to.push_str("&#10;"),
            '\t' => to.push_str("&#9;"),
            '\u{c}' => to.push_str("&#12;"),
            '&' if begins_reference(&text[at..]) => to.push_str("\\&"),
            ':' | '@' if begins_address(&text[at..], to) => {
                to.push('\\');
                to.push(character);
            }
            '.' if ends_with_www(to) => to.push_str("\\."),
            _ if ALWAYS.contains(character) => {
                to.push('\\');
                to.push(character);
            }
            _ if character.is_control() || is_noncharacter(character) => to.push('\u{fffd}'),
            _ => to.push(character),
        }
    }
}

fn begins_reference(text: &str) -> bool {
    text[1..].starts_with(|next: char| next == '#' || next.is_ascii_alphanumeric())
}

/// "http:", "mailto:", "name@": what readers make links of by themselves.
fn begins_address(text: &str, before: &str) -> bool {
    let follows = text[1..].chars().next();
    let word_before = before.ends_with(|last: char| last.is_ascii_alphanumeric() || "._-+".contains(last));
    match text.as_bytes().first() {
        Some(b'@') => word_before,
        _ => word_before && follows.is_some_and(|next| !next.is_whitespace() && !next.is_ascii_digit()),
    }
}

fn ends_with_www(before: &str) -> bool {
    let tail = before.len().checked_sub(3).and_then(|at| before.get(at..));
    tail.is_some_and(|tail| tail.eq_ignore_ascii_case("www"))
}

/// A text with what no Markdown can carry replaced, and one kind of line end.
pub fn carried(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_carried =
        |it: char| matches!(it, '\n' | '\t' | '\u{c}') || !it.is_control() && !is_noncharacter(it);
    unified.chars().map(|it| if is_carried(it) { it } else { '\u{fffd}' }).collect()
}

/// A character as a reference, which stands for it and counts as punctuation to what is round it.
pub fn reference(character: char) -> String {
    format!("&#{};", u32::from(character))
}

/// Keeps the spaces at the edges of a line.
pub fn edges(line: &mut String) {
    if line.starts_with(' ') {
        line.replace_range(..1, "&#32;");
    }
    if line.ends_with(' ') {
        line.pop();
        line.push_str("&#32;");
    }
}

/// Keeps a whole line from being a heading, a list, a quotation, a rule or the underline of a heading.
pub fn line_start(line: &mut String) {
    let bytes = line.as_bytes();
    let digits = bytes.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let at = match bytes.get(digits) {
        Some(b'.' | b')') if (1..=9).contains(&digits) => digits,
        Some(b'#' | b'>' | b'-' | b'+' | b'=' | b':') if digits == 0 => 0,
        _ => return,
    };
    line.insert(at, '\\');
}

/// Keeps the end of a heading from being a part of its mark.
pub fn heading_end(line: &mut String) {
    if line.ends_with('#') {
        line.insert(line.len() - 1, '\\');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_act_is_escaped() {
        let check = |from: &str, expect: &str| {
            let mut line = String::new();
            text(from, &mut line);
            edges(&mut line);
            line_start(&mut line);
            assert_eq!(line, expect);
        };
        check("He said: “no”, at 12:30 (it's true)!", "He said: “no”, at 12:30 (it's true)!");
        check("AT&T & Co; &amp; a", "AT\\&T & Co; \\&amp; a");
        check("a_b *c* [d](e) <f> `g` | ~h~", "a\\_b \\*c\\* \\[d\\](e) \\<f> \\`g\\` \\| \\~h\\~");
        check("http://x www.y.z a@b.c", "http\\://x www\\.y.z a\\@b.c");
        check("1986. A year", "1986\\. A year");
        check("1234567890. none", "1234567890. none");
        check("- a", "\\- a");
        check(" a  b ", "&#32;a  b&#32;");
        check("a\r\nb\tc\0", "a&#10;b&#9;c\u{fffd}");
    }
}
