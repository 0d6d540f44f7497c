//! Walks an XML part: elements and words, never more depth than a document needs, and no declarations.

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use crate::{ImportError, decode::decode};

/// How many elements may stand inside each other; tables in text boxes in tables reach some 60.
const MAX_DEPTH: usize = 256;

/// The longest name and attributes of one element.
const MAX_TAG_BYTES: usize = 1_000_000;

/// What comes next in a part.
pub(super) enum Node<'a> {
    Start(Element<'a>),
    /// The local name of the element that ends.
    End(&'a str),
    Words(String),
}

/// An element's start, known by its name without the prefix.
pub(super) struct Element<'a> {
    start: BytesStart<'a>,
}

impl Element<'_> {
    pub(super) fn name(&self) -> &str {
        local(self.start.name().0)
    }

    /// The value of an attribute, known by its name without the prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        // The check for repeated names is slow for elements with thousands of them.
        let mut attributes = attributes.with_checks(false).flatten();
        let found = attributes.find(|attribute| local(attribute.key.0) == name)?;
        Some(found.normalized_value(XmlVersion::Implicit1_0).unwrap_or_default().into_owned())
    }

    /// Whether a switch such as `<w:b/>` is on.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attribute("val").as_deref(), Some("0" | "false" | "off" | "none"))
    }
}

/// Gives every node of a part to `take`. A part that breaks off is read as far as it goes.
pub(super) fn walk(
    name: &str,
    bytes: &[u8],
    mut take: impl FnMut(Node<'_>) -> Result<(), ImportError>,
) -> Result<(), ImportError> {
    let (text, _) = decode(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().allow_dangling_amp = true;
    let declared = || ImportError::Declarations { name: name.to_owned() };
    let mut depth = 0_usize;
    loop {
        let Ok(event) = reader.read_event() else { return Ok(()) };
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH || start.len() > MAX_TAG_BYTES {
                    return Err(ImportError::TooMuchMarkup { name: name.to_owned() });
                }
                take(Node::Start(Element { start }))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                take(Node::End(local(end.name().0)))?;
            }
            Event::Text(words) => take(Node::Words(words.into_inner().into_owned()))?,
            Event::CData(words) => take(Node::Words(words.into_inner().into_owned()))?,
            Event::GeneralRef(reference) => {
                let character = match &*reference {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "apos" => '\'',
                    _ if reference.is_char_ref() => {
                        reference.resolve_char_ref().ok().flatten().unwrap_or('\u{FFFD}')
                    }
                    // Only a declaration could say what it stands for.
                    _ => return Err(declared()),
                };
                take(Node::Words(character.to_string()))?;
            }
            Event::DocType(_) => return Err(declared()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(xml: &str) -> Result<String, ImportError> {
        let mut all = String::new();
        walk("a.docx", xml.as_bytes(), |node| {
            if let Node::Words(words) = node {
                all.push_str(&words);
            }
            Ok(())
        })?;
        Ok(all)
    }

    #[test]
    fn references_are_characters() {
        assert_eq!(words("<a>R&amp;D &#8217;&#x2019;<b/> &lt;</a>").unwrap(), "R&D ’’ <");
        assert_eq!(words("<a>one<b>two</c>").unwrap(), "onetwo", "a damaged part is read as far as it goes");
    }

    #[test]
    fn declarations_and_depth_are_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbb\">]><a>&b;</a>";
        assert!(matches!(words(bomb), Err(ImportError::Declarations { .. })));
        assert!(matches!(words("<a>&b;</a>"), Err(ImportError::Declarations { .. })));
        let deep = "<a>".repeat(200_000);
        assert!(matches!(words(&deep), Err(ImportError::TooMuchMarkup { .. })));
    }
}
