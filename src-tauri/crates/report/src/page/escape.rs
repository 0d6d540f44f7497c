//! Text as HTML: an HTML parser reads back the same text and nothing else.

use std::fmt;

use askama::filters::Escaper;

/// Writes any text so that an HTML parser reads back the same text and nothing else.
///
/// Characters that HTML cannot carry (NUL, control characters, noncharacters) become U+FFFD.
#[derive(Debug, Clone, Copy)]
pub struct HtmlText;

impl Escaper for HtmlText {
    fn write_escaped_str<W: fmt::Write>(&self, mut dest: W, text: &str) -> fmt::Result {
        text.chars().try_for_each(|character| self.write_escaped_char(&mut dest, character))
    }

    fn write_escaped_char<W: fmt::Write>(&self, mut dest: W, character: char) -> fmt::Result {
        match character {
            '&' => dest.write_str("&amp;"),
            '<' => dest.write_str("&lt;"),
            '>' => dest.write_str("&gt;"),
            '"' => dest.write_str("&quot;"),
            '\'' => dest.write_str("&#39;"),
            '\t' | '\n' | '\r' | '\x0c' => dest.write_char(character),
            _ if character.is_control() || is_noncharacter(character) => dest.write_char('\u{fffd}'),
            _ => dest.write_char(character),
        }
    }
}

pub fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_written_so_that_it_reads_back() {
        let mut written = String::new();
        HtmlText.write_escaped_str(&mut written, "a<b & \"c\" 'd'\0\u{1b}\u{85}\u{ffff}\n\tשלום").unwrap();
        assert_eq!(written, "a&lt;b &amp; &quot;c&quot; &#39;d&#39;\u{fffd}\u{fffd}\u{fffd}\u{fffd}\n\tשלום");
    }
}
