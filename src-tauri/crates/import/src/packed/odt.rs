//! Reads an OpenDocument text: paragraphs by their styles, lists, tables row by row.

use std::collections::HashMap;

use article::{BlockKind, Facts};

use super::{
    archive::Archive,
    paragraphs::Paragraphs,
    properties, style,
    xml::{Element, Node, walk},
};
use crate::{ImportError, Remark, reading::Reading};

pub(super) const FORMAT: &str = "format-open-document";

/// Elements that go with everything in them: notes, remarks in the margin, deleted text, forms.
const DROPPED: [&str; 7] =
    ["note", "annotation", "tracked-changes", "forms", "sequence-decls", "table-of-content", "ruby-text"];

/// The most spaces that one element may stand for.
const MAX_SPACES: usize = 100;

/// Reads a document with the properties beside it.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Reading, ImportError> {
    let mut archive = Archive::open(name, FORMAT, bytes)?;
    let encrypted = archive.part("META-INF/manifest.xml")?;
    if encrypted.is_some_and(|manifest| String::from_utf8_lossy(&manifest).contains("encryption-data")) {
        return Err(ImportError::Protected { name: name.to_owned() });
    }
    let text = archive.required("content.xml")?;
    let properties = match archive.part("meta.xml")? {
        Some(properties) => properties::read(name, &properties)?,
        None => Facts::default(),
    };
    let mut reader = Reader::default();
    walk(name, &text, |node| {
        reader.take(node);
        reader.paragraphs.check(name)
    })?;
    let mut remarks = Vec::new();
    if reader.comments > 0 {
        remarks.push(Remark::LeftOutComments { count: reader.comments });
    }
    if reader.footnotes > 0 {
        remarks.push(Remark::LeftOutFootnotes { count: reader.footnotes });
    }
    Ok(Reading { properties, drafts: reader.paragraphs.finish(), remarks, ..Reading::default() })
}

/// A style that the document made for itself.
#[derive(Default, Clone)]
struct OwnStyle {
    parent: String,
    bold: bool,
}

#[derive(Default)]
struct Reader {
    styles: HashMap<String, OwnStyle>,
    /// The style whose properties come next.
    style: Option<String>,
    paragraphs: Paragraphs,
    /// For each paragraph and passage that is open: whether it is bold.
    bold: Vec<bool>,
    lists: usize,
    in_body: bool,
    dropped: usize,
    comments: usize,
    footnotes: usize,
}

impl Reader {
    fn take(&mut self, node: Node<'_>) {
        match node {
            Node::Start(element) => self.start(&element),
            Node::End(name) => self.end(name),
            Node::Words(words) => {
                if self.in_body && self.dropped == 0 {
                    self.push(&words.replace(['\n', '\r'], " "));
                }
            }
        }
    }

    fn push(&mut self, words: &str) {
        let bold = self.bold.last().copied().unwrap_or_default();
        if let Some(paragraph) = self.paragraphs.last() {
            paragraph.push(words, bold);
        }
    }

    fn start(&mut self, element: &Element<'_>) {
        let name = element.name();
        if DROPPED.contains(&name) {
            self.comments += usize::from(name == "annotation" && self.dropped == 0);
            self.footnotes += usize::from(name == "note" && self.dropped == 0);
            self.dropped += 1;
        }
        if self.dropped > 0 {
            return;
        }
        match name {
            "text" if !self.in_body => self.in_body = true,
            "style" => self.begin_style(element),
            "text-properties" => {
                let bold = element.attribute("font-weight").as_deref() == Some("bold");
                if let Some(style) = self.style.as_ref().and_then(|style| self.styles.get_mut(style)) {
                    style.bold = bold;
                }
            }
            "h" => {
                let level = element.attribute("outline-level").and_then(|level| level.parse::<u8>().ok());
                self.begin(element, Some(BlockKind::Heading { level: level.unwrap_or(1).clamp(1, 6) }));
            }
            "p" => self.begin(element, None),
            "span" => {
                let style = element.attribute("style-name").unwrap_or_default();
                let outer = self.bold.last().copied().unwrap_or_default();
                self.bold.push(outer || self.styles.get(&style).is_some_and(|style| style.bold));
            }
            "list" => self.lists += 1,
            "s" => {
                let count = element.attribute("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.push(&" ".repeat(MAX_SPACES.min(count)));
            }
            "tab" => self.push(" "),
            "line-break" => self.push("\n"),
            "table-row" => self.paragraphs.begin_row(),
            "table-cell" => self.paragraphs.begin_cell(),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if DROPPED.contains(&name) {
            self.dropped = self.dropped.saturating_sub(1);
            return;
        }
        if self.dropped > 0 {
            return;
        }
        match name {
            "style" => self.style = None,
            "h" | "p" => {
                self.bold.pop();
                self.paragraphs.end();
            }
            "span" => drop(self.bold.pop()),
            "list" => self.lists = self.lists.saturating_sub(1),
            "table-row" => self.paragraphs.end_row(),
            _ => {}
        }
    }

    fn begin_style(&mut self, element: &Element<'_>) {
        let Some(name) = element.attribute("name") else { return };
        let parent = element.attribute("parent-style-name").unwrap_or_default();
        self.styles.insert(name.clone(), OwnStyle { parent, bold: false });
        self.style = Some(name);
    }

    fn begin(&mut self, element: &Element<'_>, heading: Option<BlockKind>) {
        let name = element.attribute("style-name").unwrap_or_default();
        let own = self.styles.get(&name).cloned();
        self.bold.push(own.as_ref().is_some_and(|style| style.bold));
        let style = own.map_or(name, |style| style.parent).replace("_20_", " ");
        let in_list = (self.lists > 0).then_some(BlockKind::ListItem);
        self.paragraphs.begin();
        if let Some(paragraph) = self.paragraphs.last() {
            paragraph.kind = heading.or(in_list).or_else(|| style::kind(&style));
            paragraph.is_title = style::is_title(&style);
        }
    }
}
