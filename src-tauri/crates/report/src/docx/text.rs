//! Words in a paragraph: runs with their looks, cut by script, and lines of pieces.

use crate::document::{Line, Mark, Piece, Tone};
use crate::docx::names::Names;
use crate::docx::script::{self, Direction};
use crate::docx::xml::Xml;
use crate::quotation::Emphasis;

/// How a run is set.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// The id of a character style in `parts/styles.xml`.
    pub style: Option<&'static str>,
    pub bold: bool,
    pub italic: bool,
    pub struck: bool,
    /// Not to be checked for spelling: a quotation is not the editor's to mend.
    pub foreign: bool,
    pub mark: Option<Mark>,
    /// Whether the run stands inside a deletion, where text has another element.
    pub deleted: bool,
}

impl Look {
    pub fn style(style: &'static str) -> Self {
        Self { style: Some(style), ..Self::default() }
    }

    pub fn tone(tone: Tone) -> Self {
        let foreign = matches!(tone, Tone::Foreign | Tone::Quoted | Tone::Code);
        let style = match tone {
            Tone::Plain => None,
            Tone::Strong => Some("Strong"),
            Tone::Soft => Some("Soft"),
            Tone::Foreign => Some("Foreign"),
            Tone::Quoted => Some("Quoted"),
            Tone::Code => Some("Code"),
            Tone::Differs => Some("Differs"),
            Tone::Named => Some("Named"),
            Tone::Aside => Some("Aside"),
        };
        Self { style, foreign, ..Self::default() }
    }

    pub fn emphasis(emphasis: Emphasis) -> Self {
        let style = match emphasis {
            Emphasis::Plain => None,
            Emphasis::Differs => Some("Differs"),
            Emphasis::Named => Some("Named"),
            Emphasis::Aside => Some("Aside"),
        };
        Self { style, ..Self::default() }
    }
}

/// The line that a mark is drawn with, its colour, and the sign before its words.
pub fn drawn(mark: Mark) -> (Option<(&'static str, &'static str)>, &'static str) {
    match mark {
        Mark::Same => (Some(("thick", "0F6FB3")), ""),
        Mark::Reworded => (Some(("dashedHeavy", "00806A")), ""),
        Mark::Differs => (Some(("dottedHeavy", "C2410C")), ""),
        Mark::Contradicts => (Some(("double", "8B2F8F")), ""),
        Mark::Related => (Some(("single", "746E60")), ""),
        Mark::Own => (Some(("wave", "746E60")), ""),
        Mark::Softened => (Some(("dottedHeavy", "C2410C")), "↓\u{a0}"),
        Mark::Hardened => (Some(("dottedHeavy", "C2410C")), "↑\u{a0}"),
        Mark::Updated => (Some(("dottedHeavy", "C2410C")), "→\u{a0}"),
        Mark::Absent => (None, "–\u{a0}"),
        Mark::New => (None, "+\u{a0}"),
    }
}

/// How a paragraph stands by the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keep {
    /// On one page with the next paragraph.
    pub next: bool,
    /// Its own lines on one page.
    pub lines: bool,
}

impl Keep {
    pub const NEXT: Self = Self { next: true, lines: true };

    pub fn next_if(next: bool) -> Self {
        Self { next, lines: next }
    }
}

/// Opens a paragraph in a style of `parts/styles.xml`.
pub fn open(xml: &mut Xml, style: &str, direction: Direction, keep: Keep) {
    open_indented(xml, style, direction, keep, None);
}

/// The same for words that run from left to right among others that do not: they stand where the others begin.
pub fn open_at_right(xml: &mut Xml, style: &str, keep: Keep) {
    open_with(xml, style, Direction::LeftToRight, keep, |xml| xml.empty("w:jc", &[("w:val", "right")]));
}

/// The same, set in from the start of the line; the first line hangs out by the second measure. In twentieths of a point.
pub fn open_indented(
    xml: &mut Xml,
    style: &str,
    direction: Direction,
    keep: Keep,
    indent: Option<(u32, u32)>,
) {
    open_with(xml, style, direction, keep, |xml| {
        if let Some((indent, hanging)) = indent {
            xml.empty("w:ind", &[("w:left", &indent.to_string()), ("w:hanging", &hanging.to_string())]);
        }
    });
}

fn open_with(xml: &mut Xml, style: &str, direction: Direction, keep: Keep, more: impl FnOnce(&mut Xml)) {
    xml.start("w:p", &[]);
    xml.start("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", style)]);
    if keep.next {
        xml.empty("w:keepNext", &[]);
    }
    if keep.lines {
        xml.empty("w:keepLines", &[]);
    }
    if direction == Direction::RightToLeft {
        xml.empty("w:bidi", &[]);
    }
    more(xml);
    xml.end();
}

/// A paragraph of pieces.
pub fn line(xml: &mut Xml, style: &str, line: &[Piece], names: Option<&Names<'_>>, keep: Keep) {
    let direction = direction_of(line);
    open(xml, style, direction, keep);
    pieces(xml, line, names, direction);
    xml.end();
}

/// Pieces in a row; with `names`, what leads to a place is a link.
pub fn pieces(xml: &mut Xml, line: &[Piece], names: Option<&Names<'_>>, paragraph: Direction) {
    for one in line {
        let anchor = one.to.as_deref().zip(names).and_then(|(to, names)| names.get(to));
        piece(xml, one, anchor, paragraph);
    }
}

/// Writes words as runs, cut where their direction changes.
pub fn words(xml: &mut Xml, text: &str, look: Look, paragraph: Direction) {
    let east_asian = script::east_asian_language(text);
    for (stretch, direction) in script::stretches(text, paragraph) {
        xml.start("w:r", &[]);
        properties(xml, look, direction, stretch, east_asian);
        plain(xml, stretch, look.deleted);
        xml.end();
    }
}

/// A tab to the next stop.
pub fn tab(xml: &mut Xml) {
    xml.start("w:r", &[]);
    xml.empty("w:tab", &[]);
    xml.end();
}

/// Words of a relation or a fate, underlined with its line.
pub fn marked(xml: &mut Xml, mark: Mark, text: &str, look: Look, paragraph: Direction) {
    let (_, sign) = drawn(mark);
    if !sign.is_empty() {
        words(xml, sign, look, paragraph);
    }
    words(xml, text, Look { mark: Some(mark), ..look }, paragraph);
}

/// One piece of a line; `anchor` is the bookmark that it leads to.
fn piece(xml: &mut Xml, piece: &Piece, anchor: Option<&str>, paragraph: Direction) {
    let mut look = Look::tone(piece.tone);
    if let Some(anchor) = anchor {
        xml.start("w:hyperlink", &[("w:anchor", anchor), ("w:history", "1")]);
        look = Look { style: Some("Hyperlink"), bold: piece.tone == Tone::Strong, ..look };
    }
    let quoted = piece.tone == Tone::Quoted;
    if quoted {
        words(xml, "“", look, paragraph);
    }
    // A name such as "2017.txt" begins with what has no direction, and would be torn apart.
    let turned = look.foreign
        && paragraph == Direction::RightToLeft
        && script::first_direction([piece.text.as_str()]) == Direction::LeftToRight;
    if turned {
        let text = format!("\u{200e}{}\u{200e}", piece.text);
        words(xml, &text, look, Direction::LeftToRight);
    } else {
        words(xml, &piece.text, look, paragraph);
    }
    let closers = script::closers(&piece.text);
    if !closers.is_empty() {
        words(xml, &closers, look, paragraph);
    }
    if quoted {
        words(xml, "”", look, paragraph);
    }
    if anchor.is_some() {
        xml.end();
    }
}

/// The direction of a line: that of the first letter in it.
pub fn direction_of(line: &[Piece]) -> Direction {
    script::first_direction(line.iter().map(|piece| piece.text.as_str()))
}

/// The pieces of a label, which stand apart from each other; a line's pieces bring their own spaces.
pub fn spaced(label: &[Piece]) -> Line {
    let mut spaced: Line = Vec::new();
    for piece in label.iter().filter(|piece| !piece.text.is_empty()) {
        let joins = |text: &str| text.starts_with(|c: char| c.is_whitespace() || ",.;:)’”".contains(c));
        let opens = |text: &str| text.ends_with(|c: char| c.is_whitespace() || "(“".contains(c));
        // Words from outside do not join anything by what they happen to begin or end with.
        let ours = |piece: &Piece| !matches!(piece.tone, Tone::Foreign | Tone::Quoted);
        let apart = spaced
            .last()
            .is_some_and(|last| !(ours(last) && opens(&last.text) || ours(piece) && joins(&piece.text)));
        if apart {
            spaced.push(Piece::plain(" "));
        }
        spaced.push(piece.clone());
    }
    spaced
}

fn properties(xml: &mut Xml, look: Look, direction: Direction, text: &str, east_asian: Option<&str>) {
    let right_to_left = direction == Direction::RightToLeft;
    let Look { style, bold, italic, struck, foreign, mark, .. } = look;
    let line = mark.and_then(|mark| drawn(mark).0);
    if !(style.is_some() || bold || italic || struck || foreign || right_to_left)
        && line.is_none()
        && east_asian.is_none()
    {
        return;
    }
    // In the order that the schema asks for.
    xml.start("w:rPr", &[]);
    if let Some(style) = style {
        xml.empty("w:rStyle", &[("w:val", style)]);
    }
    if east_asian.is_some() {
        // Quotation marks and dashes, which both scripts have, come from the East Asian face too.
        xml.empty("w:rFonts", &[("w:hint", "eastAsia")]);
    }
    for (name, complex, on) in [("w:b", "w:bCs", bold), ("w:i", "w:iCs", italic)] {
        if on {
            xml.empty(name, &[]);
            xml.empty(complex, &[]);
        }
    }
    if struck {
        xml.empty("w:strike", &[]);
    }
    if foreign {
        xml.empty("w:noProof", &[]);
    }
    if let Some((form, colour)) = line {
        xml.empty("w:u", &[("w:val", form), ("w:color", colour)]);
    }
    if right_to_left {
        xml.empty("w:rtl", &[]);
        xml.empty("w:lang", &[("w:bidi", script::right_to_left_language(text))]);
    } else if let Some(language) = east_asian {
        xml.empty("w:lang", &[("w:eastAsia", language)]);
    }
    xml.end();
}

/// Text in a run: line breaks and tabs are elements there.
fn plain(xml: &mut Xml, text: &str, deleted: bool) {
    let name = if deleted { "w:delText" } else { "w:t" };
    let text = text.replace("\r\n", "\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let end = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
        if end > 0 {
            xml.words(name, &[("xml:space", "preserve")], &rest[..end]);
        }
        match rest[end..].chars().next() {
            Some('\t') => xml.empty("w:tab", &[]),
            Some(_) => xml.empty("w:br", &[]),
            None => break,
        }
        rest = &rest[end + 1..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_labels_pieces_stand_apart() {
        let told = |pieces: &[(&str, Tone)]| {
            let line: Line = pieces.iter().map(|(text, tone)| Piece::new(*text, *tone)).collect();
            spaced(&line).iter().map(|piece| piece.text.as_str()).collect::<String>()
        };
        assert_eq!(told(&[("2017", Tone::Strong), ("The Post", Tone::Foreign)]), "2017 The Post");
        assert_eq!(told(&[("2017", Tone::Strong), (", paragraph 3", Tone::Soft)]), "2017, paragraph 3");
        assert_eq!(told(&[("2017, ", Tone::Strong), ("The Post", Tone::Foreign)]), "2017, The Post");
        assert_eq!(told(&[("2017", Tone::Strong), (". dot", Tone::Foreign)]), "2017 . dot");
        assert_eq!(told(&[("2017", Tone::Strong), ("", Tone::Foreign)]), "2017");
        assert_eq!(told(&[("The Post (", Tone::Foreign), ("2017", Tone::Soft)]), "The Post ( 2017");
    }
}
