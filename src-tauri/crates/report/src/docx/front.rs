//! The first page: the organisation's head, the title, what the report is, and its contents.

use crate::docx::body::Body;
use crate::docx::script;
use crate::docx::tables::Table;
use crate::docx::text::{self, Keep, Look};
use crate::letterhead::{Letterhead, Logo};
use crate::words::grouped;
use locale::said;

/// A report with fewer sections needs no contents.
const SECTIONS_WITH_CONTENTS: usize = 3;

/// The largest that a logo is set, in English Metric Units (360,000 a centimetre): 6 cm wide, 1.6 cm high.
const LOGO_WIDTH: u64 = 2_160_000;
const LOGO_HEIGHT: u64 = 576_000;
/// The size of a pixel where the logo is smaller than that: 96 pixels an inch.
const PIXEL: u64 = 9525;

impl Body<'_> {
    pub fn front(&mut self) {
        let letterhead = self.setting.letterhead;
        if let Some(letterhead) = letterhead {
            self.letterhead(letterhead);
        }
        let document = self.document;
        self.one("Kicker", &document.kicker, Keep::NEXT);
        self.one("Title", &document.title, Keep::NEXT);
        self.one("Subtitle", &document.standfirst, Keep::default());
        self.one("Made", &document.made_line, Keep::default());
        if let Some(opening) = letterhead.and_then(|letterhead| letterhead.opening.as_deref()) {
            self.paragraphs("Opening", opening);
        }
        if document.sections.len() >= SECTIONS_WITH_CONTENTS {
            self.contents();
        }
    }

    /// A paragraph of one text, where there is any.
    fn one(&mut self, style: &str, words: &str, keep: Keep) {
        if words.is_empty() {
            return;
        }
        let direction = script::first_direction([words]);
        self.open(style, direction, keep);
        text::words(&mut self.xml, words, Look::default(), direction);
        self.close();
    }

    fn letterhead(&mut self, letterhead: &Letterhead) {
        let Some(logo) = &letterhead.logo else {
            // The last line of it carries the rule.
            let style = if letterhead.line.is_some() { "Letterhead" } else { "LetterheadAlone" };
            return self.organisation(letterhead, style);
        };
        let half = self.measure() / 2;
        let mut table = Table::open(self, "LetterheadTable", &[half, self.measure() - half]);
        table.row(false, true);
        table.cell(1);
        let direction = table.body.direction();
        table.body.open("Logo", direction, Keep::default());
        table.body.logo(logo);
        table.body.close();
        table.cell(1);
        table.body.organisation(letterhead, "LetterheadBeside");
        table.close_with("AfterLetterhead", Keep::default());
    }

    fn organisation(&mut self, letterhead: &Letterhead, style: &str) {
        self.one(style, &letterhead.name, Keep::default());
        self.one(&format!("{style}Line"), letterhead.line.as_deref().unwrap_or_default(), Keep::default());
    }

    fn logo(&mut self, logo: &Logo) {
        let (width, height) = logo_size(logo);
        let (width, height) = (width.to_string(), height.to_string());
        let extent: [(&str, &str); 2] = [("cx", &width), ("cy", &height)];
        let xml = &mut self.xml;
        xml.start("w:r", &[]);
        xml.start("w:drawing", &[]);
        xml.start("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
        xml.empty("wp:extent", &extent);
        xml.empty("wp:docPr", &[("id", "1"), ("name", "Logo"), ("descr", &logo.description)]);
        xml.start("a:graphic", &[]);
        xml.start("a:graphicData", &[("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")]);
        xml.start("pic:pic", &[]);
        xml.start("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &[("id", "1"), ("name", "Logo"), ("descr", &logo.description)]);
        xml.empty("pic:cNvPicPr", &[]);
        xml.end();
        xml.start("pic:blipFill", &[]);
        xml.empty("a:blip", &[("r:embed", "rLogo")]);
        xml.start("a:stretch", &[]);
        xml.empty("a:fillRect", &[]);
        xml.end();
        xml.end();
        xml.start("pic:spPr", &[]);
        xml.start("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &extent);
        xml.end();
        xml.start("a:prstGeom", &[("prst", "rect")]);
        xml.empty("a:avLst", &[]);
        // prstGeom, spPr, pic, graphicData, graphic, inline, drawing, run
        (0..8).for_each(|_| xml.end());
    }

    /// A contents field with its entries as they are, so that Word shows them without a question. It has no page numbers:
    /// only a word processor knows them.
    fn contents(&mut self) {
        let contents = self.document.language.say(&said!("contents"));
        self.one("ContentsHeading", &contents, Keep::NEXT);
        let document = self.document;
        for (at, section) in document.sections.iter().enumerate() {
            let (first, last) = (at == 0, at + 1 == document.sections.len());
            let direction = script::first_direction([section.heading.as_str()]);
            self.open("TOC1", direction, Keep::next_if(!last));
            if first {
                self.field("begin");
                self.xml.start("w:r", &[]);
                self.xml.words("w:instrText", &[("xml:space", "preserve")], " TOC \\o \"1-1\" \\n \\h \\z ");
                self.xml.end();
                self.field("separate");
            }
            let anchor = self.names.get(&section.anchor);
            if let Some(anchor) = anchor {
                self.xml.start("w:hyperlink", &[("w:anchor", anchor), ("w:history", "1")]);
            }
            text::words(&mut self.xml, &section.heading, Look::default(), direction);
            if let Some(count) = section.count {
                let count = format!("\u{a0}\u{a0}{}", grouped(count));
                text::words(&mut self.xml, &count, Look::style("Soft"), direction);
            }
            if anchor.is_some() {
                self.xml.end();
            }
            if last {
                self.field("end");
            }
            self.close();
        }
    }

    fn field(&mut self, kind: &str) {
        self.xml.start("w:r", &[]);
        self.xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        self.xml.end();
    }
}

/// A logo's width and height in English Metric Units, in its own proportions.
fn logo_size(logo: &Logo) -> (u64, u64) {
    let (width, height) = (u64::from(logo.width.max(1)), u64::from(logo.height.max(1)));
    let (natural_width, natural_height) = (width * PIXEL, height * PIXEL);
    if natural_width <= LOGO_WIDTH && natural_height <= LOGO_HEIGHT {
        return (natural_width, natural_height);
    }
    if width * LOGO_HEIGHT > height * LOGO_WIDTH {
        (LOGO_WIDTH, (LOGO_WIDTH * height / width).max(1))
    } else {
        ((LOGO_HEIGHT * width / height).max(1), LOGO_HEIGHT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letterhead::LogoKind;

    #[test]
    fn a_logo_keeps_its_proportions_and_its_bounds() {
        let size = |width, height| {
            logo_size(&Logo {
                kind: LogoKind::Png,
                bytes: Vec::new(),
                width,
                height,
                description: String::new(),
            })
        };
        assert_eq!(size(40, 20), (381_000, 190_500));
        assert_eq!(size(4000, 1000), (2_160_000, 540_000));
        assert_eq!(size(1000, 1000), (576_000, 576_000));
        assert_eq!(size(4000, 1), (2_160_000, 540));
        assert_eq!(size(1, 4000), (144, 576_000));
    }
}
