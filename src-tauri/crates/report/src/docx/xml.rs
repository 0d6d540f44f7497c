//! Writes one XML part: elements are closed in the order in which they were opened, and every text is escaped.

use std::borrow::Cow;

use quick_xml::escape::escape;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A part while it is written.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A part of its own.
    pub fn part() -> Self {
        Self { text: DECLARATION.to_owned(), open: Vec::new() }
    }

    pub fn start(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push('>');
        self.open.push(name);
    }

    pub fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.text.push_str("/>");
    }

    /// An element with nothing but words in it.
    pub fn words(&mut self, name: &'static str, attributes: &[(&str, &str)], words: &str) {
        self.start(name, attributes);
        self.text(words);
        self.end();
    }

    /// Text as it is to be read back; a carriage return is written so that it is not taken for a line feed.
    pub fn text(&mut self, text: &str) {
        self.text.push_str(&escape(clean(text)).replace('\r', "&#13;"));
    }

    /// Closes what was opened last.
    pub fn end(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.push_str("</");
            self.text.push_str(name);
            self.text.push('>');
        }
    }

    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.end();
        }
        self.text
    }

    fn tag(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.text.push('<');
        self.text.push_str(name);
        for (key, value) in attributes {
            self.text.push(' ');
            self.text.push_str(key);
            self.text.push_str("=\"");
            // White space in an attribute would be read back as spaces.
            let value = escape(clean(value)).replace('\n', "&#10;").replace('\t', "&#9;");
            self.text.push_str(&value.replace('\r', "&#13;"));
            self.text.push('"');
        }
    }
}

/// The same text, with U+FFFD for every character that XML 1.0 cannot carry or had better not.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_carried) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars().map(|character| if is_carried(character) { character } else { '\u{fffd}' }).collect(),
    )
}

fn is_carried(character: char) -> bool {
    let code = u32::from(character);
    let is_noncharacter = (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe;
    matches!(character, '\t' | '\n' | '\r') || !(character.is_control() || is_noncharacter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_carry_is_replaced_and_the_rest_is_kept() {
        assert_eq!(
            clean("a\0b\u{1b}\u{85}\u{b}\u{c}\u{ffff}\u{fdd0}\u{1fffe}").matches('\u{fffd}').count(),
            8
        );
        let kept = "a\tb\nc\rd \u{202e}\u{feff}\u{2028}\u{ad} שלום 👩‍👩‍👧‍👦 \u{fffd}";
        assert_eq!(clean(kept), kept);
    }

    #[test]
    fn elements_close_and_text_is_escaped() {
        let mut xml = Xml::default();
        xml.start("a", &[("b", "\"<&>'\n\t")]);
        xml.words("c", &[], "]]> <d/> &amp; \r");
        xml.empty("e", &[]);
        assert_eq!(
            xml.finish(),
            "<a b=\"&quot;&lt;&amp;&gt;&apos;&#10;&#9;\"><c>]]&gt; &lt;d/&gt; &amp;amp; &#13;</c><e/></a>"
        );
    }
}
