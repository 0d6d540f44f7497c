//! Reads a Word document: paragraphs by their styles, tables row by row, tracked changes as accepted.

use std::collections::HashMap;

use article::BlockKind;

use super::{
    archive::Archive,
    paragraphs::Paragraphs,
    properties, style,
    xml::{Element, Node, walk},
};
use crate::{ImportError, Remark, reading::Reading};

pub(super) const FORMAT: &str = "format-word";

/// Elements that go with everything in them: deleted text, former styles, the second version of a drawing,
/// and codes.
const DROPPED: [&str; 8] =
    ["del", "moveFrom", "pPrChange", "rPrChange", "Fallback", "instrText", "delText", "sdtPr"];

/// Reads a document with the styles and properties beside it.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Reading, ImportError> {
    let mut archive = Archive::open(name, FORMAT, bytes)?;
    let text = archive.required("word/document.xml")?;
    let styles = match archive.part("word/styles.xml")? {
        Some(styles) => style_names(name, &styles)?,
        None => HashMap::new(),
    };
    let properties = match archive.part("docProps/core.xml")? {
        Some(properties) => properties::read(name, &properties)?,
        None => Default::default(),
    };
    let mut reader = Reader { styles, ..Reader::default() };
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

/// The names of styles by their ids: ids are in the language of whoever made the document, names of the
/// usual styles are English.
fn style_names(name: &str, bytes: &[u8]) -> Result<HashMap<String, String>, ImportError> {
    let mut names = HashMap::new();
    let mut id = None;
    walk(name, bytes, |node| {
        match node {
            Node::Start(element) if element.name() == "style" => id = element.attribute("styleId"),
            Node::Start(element) if element.name() == "name" => {
                if let (Some(id), Some(name)) = (id.take(), element.attribute("val")) {
                    names.insert(id, name);
                }
            }
            _ => {}
        }
        Ok(())
    })?;
    Ok(names)
}

#[derive(Default)]
struct Reader {
    styles: HashMap<String, String>,
    paragraphs: Paragraphs,
    /// Properties of the paragraph come first in it, those of a run first in the run.
    in_paragraph_properties: bool,
    bold: bool,
    hidden: bool,
    in_text: bool,
    /// Whether the end of the innermost paragraph was deleted.
    end_deleted: bool,
    /// How many dropped elements are open.
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
                if self.in_text && self.dropped == 0 && !self.hidden {
                    // A line end in the markup is a space.
                    self.push(&words.replace(['\n', '\r'], " "));
                }
            }
        }
    }

    fn push(&mut self, words: &str) {
        let bold = self.bold;
        if let Some(paragraph) = self.paragraphs.last() {
            paragraph.push(words, bold);
        }
    }

    fn start(&mut self, element: &Element<'_>) {
        if self.dropped > 0 {
            self.dropped += usize::from(DROPPED.contains(&element.name()));
            return;
        }
        match element.name() {
            // In a paragraph's properties it says that the paragraph's end was deleted.
            "del" | "moveFrom" if self.in_paragraph_properties => {
                self.end_deleted = true;
                self.dropped = 1;
            }
            name if DROPPED.contains(&name) => self.dropped = 1,
            "p" => {
                self.paragraphs.begin();
                self.end_deleted = false;
            }
            "pPr" => self.in_paragraph_properties = true,
            "pStyle" => self.style(&element.attribute("val").unwrap_or_default()),
            "numPr" => self.numbered(),
            "r" => (self.bold, self.hidden) = (false, false),
            "b" if !self.in_paragraph_properties => self.bold = element.is_on(),
            "vanish" if !self.in_paragraph_properties => self.hidden = element.is_on(),
            "t" => self.in_text = true,
            "tab" if !self.in_paragraph_properties => self.push(" "),
            "br" | "cr" if !self.hidden => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "tr" => self.paragraphs.begin_row(),
            "tc" => self.paragraphs.begin_cell(),
            "commentReference" => self.comments += 1,
            "footnoteReference" | "endnoteReference" => self.footnotes += 1,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.dropped > 0 {
            self.dropped -= usize::from(DROPPED.contains(&name));
            return;
        }
        match name {
            "p" if std::mem::take(&mut self.end_deleted) => self.paragraphs.run_on(),
            "p" => self.paragraphs.end(),
            "pPr" => self.in_paragraph_properties = false,
            "t" => self.in_text = false,
            "tr" => self.paragraphs.end_row(),
            _ => {}
        }
    }

    fn style(&mut self, id: &str) {
        let name = self.styles.get(id).map_or(id, String::as_str);
        let (kind, is_title) = (style::kind(name), style::is_title(name));
        if let Some(paragraph) = self.paragraphs.last() {
            paragraph.kind = kind;
            paragraph.is_title = is_title;
        }
    }

    /// Headings may be numbered as well.
    fn numbered(&mut self) {
        if let Some(paragraph) = self.paragraphs.last() {
            paragraph.kind.get_or_insert(BlockKind::ListItem);
        }
    }
}
