//! A Word file read back, by another parser than the one whose writer wrote it.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

/// The parts of a file by their names.
pub struct Opened(BTreeMap<String, Vec<u8>>);

/// Which changes are taken for done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Changes {
    Accepted,
    Rejected,
}

impl Opened {
    pub fn new(bytes: &[u8]) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            assert!(parts.insert(file.name().unwrap().into_owned(), bytes).is_none());
        }
        Self(parts)
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub fn bytes(&self, name: &str) -> &[u8] {
        &self.0[name]
    }

    pub fn text(&self, name: &str) -> &str {
        std::str::from_utf8(self.bytes(name)).unwrap()
    }

    /// A part as a tree; one that is not well-formed fails the test.
    pub fn tree(&self, name: &str) -> Document<'_> {
        Document::parse(self.text(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

/// The value of an attribute by its name without the prefix.
pub fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

pub fn all<'a, 'input>(
    tree: &'a Document<'input>,
    name: &'a str,
) -> impl Iterator<Item = Node<'a, 'input>> + 'a {
    tree.descendants().filter(move |node| node.tag_name().name() == name)
}

/// The text of each paragraph, in order.
pub fn paragraphs(tree: &Document<'_>) -> Vec<String> {
    all(tree, "p").map(|paragraph| words(paragraph, Changes::Accepted)).collect()
}

/// What a reader sees of a paragraph or a cell once its changes are accepted, or rejected.
pub fn words(node: Node<'_, '_>, changes: Changes) -> String {
    let mut words = String::new();
    gather(node, changes, &mut words);
    words
}

fn gather(node: Node<'_, '_>, changes: Changes, words: &mut String) {
    match (node.tag_name().name(), changes) {
        ("pPr" | "rPr", _) | ("ins", Changes::Rejected) | ("del", Changes::Accepted) => {}
        ("t" | "delText", _) => words.push_str(node.text().unwrap_or_default()),
        ("tab", _) => words.push('\t'),
        ("br", _) => words.push('\n'),
        _ => node.children().for_each(|child| gather(child, changes, words)),
    }
}
