//! The file as a whole: its parts, what kind each is, how they refer to each other, and the archive they lie in.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::ReportError;
use crate::claims::excerpt;
use crate::document::Document;
use crate::docx::DocxSetting;
use crate::docx::body::{MARGIN, Parts, paper_size};
use crate::docx::notes::date_time;
use crate::docx::script::{self, Direction};
use crate::docx::text::{self, Keep, Look};
use crate::docx::xml::Xml;
use crate::letterhead::{LogoKind, Rgb};
use locale::said;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const PARTS: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// How much of the title and of the organisation's name stands on top of a page, in characters.
const RUNNING_TITLE: usize = 64;
const RUNNING_NAME: usize = 36;

/// The colour of the organisation's name and of rules, where its letterhead names none.
const ACCENT: Rgb = Rgb(0x1f, 0x4e, 0x79);

/// What stands for a number that the word processor puts in.
const NUMBER: &str = "1";

/// Space at the right of each column of figures; the style "Figures" has the same.
const FIGURES_GAP: u32 = 400;

struct Part {
    /// Its place in the archive.
    name: &'static str,
    media_type: String,
    /// Its id in the document's relationships and its kind there.
    relationship: Option<(&'static str, &'static str)>,
    bytes: Vec<u8>,
}

/// Puts the parts into an archive.
pub fn package(
    document: &Document,
    setting: &DocxSetting<'_>,
    parts: &Parts,
) -> Result<Vec<u8>, ReportError> {
    let parts = all_parts(document, setting, parts);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // No clock: every file in the archive has the first moment that the format knows.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut add = |name: &str, bytes: &[u8]| -> Result<(), ReportError> {
        archive.start_file(name, options)?;
        Ok(archive.write_all(bytes).map_err(zip::result::ZipError::from)?)
    };
    add("[Content_Types].xml", content_types(&parts).as_bytes())?;
    add("_rels/.rels", package_relationships().as_bytes())?;
    for part in &parts {
        add(part.name, &part.bytes)?;
    }
    add("word/_rels/document.xml.rels", document_relationships(&parts).as_bytes())?;
    Ok(archive.finish()?.into_inner())
}

fn all_parts(document: &Document, setting: &DocxSetting<'_>, parts: &Parts) -> Vec<Part> {
    let word = |name, kind: &str, relationship, text: &str| Part {
        name,
        media_type: format!("{PARTS}.{kind}+xml"),
        relationship,
        bytes: text.as_bytes().to_vec(),
    };
    let property = |name, media_type: &str, text: String| Part {
        name,
        media_type: media_type.to_owned(),
        relationship: None,
        bytes: text.into_bytes(),
    };
    let mut all = vec![
        word("word/document.xml", "document.main", None, &parts.body),
        word("word/styles.xml", "styles", Some(("rStyles", "styles")), &styles(setting)),
        word(
            "word/settings.xml",
            "settings",
            Some(("rSettings", "settings")),
            include_str!("parts/settings.xml"),
        ),
        word(
            "word/fontTable.xml",
            "fontTable",
            Some(("rFonts", "fontTable")),
            include_str!("parts/fonts.xml"),
        ),
        word("word/header1.xml", "header", Some(("rHeader", "header")), &header(document, setting)),
        word("word/header2.xml", "header", Some(("rFirstHeader", "header")), &empty_header()),
        word("word/footer1.xml", "footer", Some(("rFooter", "footer")), &footer(document, setting)),
    ];
    if let Some(comments) = &parts.comments {
        all.push(word("word/comments.xml", "comments", Some(("rComments", "comments")), comments));
    }
    if let Some(logo) = setting.letterhead.and_then(|letterhead| letterhead.logo.as_ref()) {
        all.push(Part {
            name: match logo.kind {
                LogoKind::Png => "word/media/logo.png",
                LogoKind::Jpeg => "word/media/logo.jpeg",
            },
            media_type: logo.kind.media_type().to_owned(),
            relationship: Some(("rLogo", "image")),
            bytes: logo.bytes.clone(),
        });
    }
    let core = "application/vnd.openxmlformats-package.core-properties+xml";
    all.push(property("docProps/core.xml", core, core_properties(document, setting)));
    let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    all.push(property("docProps/app.xml", app, app_properties(document, setting)));
    all
}

fn content_types(parts: &[Part]) -> String {
    let mut xml = Xml::part();
    xml.start("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let relationships = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", relationships)]);
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")]);
    for part in parts {
        let name = format!("/{}", part.name);
        xml.empty("Override", &[("PartName", &name), ("ContentType", &part.media_type)]);
    }
    xml.finish()
}

fn package_relationships() -> String {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relationships(&[
        ("rDocument", &format!("{RELATIONSHIPS}/officeDocument"), "word/document.xml"),
        ("rCore", &core, "docProps/core.xml"),
        ("rApp", &format!("{RELATIONSHIPS}/extended-properties"), "docProps/app.xml"),
    ])
}

fn document_relationships(parts: &[Part]) -> String {
    let related = parts.iter().filter_map(|part| {
        let (id, kind) = part.relationship?;
        Some((id, format!("{RELATIONSHIPS}/{kind}"), part.name.trim_start_matches("word/")))
    });
    let related: Vec<_> = related.collect();
    let related: Vec<_> = related.iter().map(|(id, kind, name)| (*id, kind.as_str(), *name)).collect();
    relationships(&related)
}

fn relationships(all: &[(&str, &str, &str)]) -> String {
    let mut xml = Xml::part();
    xml.start("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    for (id, kind, target) in all {
        xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
    }
    xml.finish()
}

fn styles(setting: &DocxSetting<'_>) -> String {
    let Rgb(red, green, blue) = setting.letterhead.and_then(|letterhead| letterhead.accent).unwrap_or(ACCENT);
    let measure = paper_size(setting.paper).0 - 2 * MARGIN;
    include_str!("parts/styles.xml")
        .replace("{accent}", &format!("{red:02X}{green:02X}{blue:02X}"))
        // Where the figures and the editor's words end: tab stops do not follow the paper by themselves.
        .replace("{measure}", &measure.to_string())
        .replace("{third}", &(measure / 3 - FIGURES_GAP).to_string())
}

/// The title, and the organisation at the other end of the line.
fn header(document: &Document, setting: &DocxSetting<'_>) -> String {
    let mut xml = Xml::part();
    xml.start("w:hdr", &[("xmlns:w", WORD)]);
    let name = setting.letterhead.map_or("", |letterhead| letterhead.name.as_str());
    let title = excerpt(&one_line(&document.title), RUNNING_TITLE);
    let direction = Direction::of(document.language);
    ends(&mut xml, setting, "Header", direction, |xml| {
        text::words(xml, &title, Look::default(), direction);
        closed(xml, &title, direction);
        text::tab(xml);
        text::words(xml, &excerpt(&one_line(name), RUNNING_NAME), Look::default(), direction);
    });
    xml.finish()
}

/// The first page has the title on it anyway.
fn empty_header() -> String {
    let mut xml = Xml::part();
    xml.start("w:hdr", &[("xmlns:w", WORD)]);
    text::open(&mut xml, "FirstHeader", Direction::LeftToRight, Keep::default());
    xml.finish()
}

fn footer(document: &Document, setting: &DocxSetting<'_>) -> String {
    let mut xml = Xml::part();
    xml.start("w:ftr", &[("xmlns:w", WORD)]);
    let direction = Direction::of(document.language);
    ends(&mut xml, setting, "Footer", direction, |xml| {
        let plain = |xml: &mut Xml, words: &str| text::words(xml, words, Look::default(), direction);
        plain(xml, &document.kicker);
        text::tab(xml);
        for part in document.language.parts(&said!("page-of", page = NUMBER, pages = NUMBER)) {
            match part.mark.as_deref() {
                Some(field) => {
                    let instruction = if field == "page" { " PAGE " } else { " NUMPAGES " };
                    xml.start("w:fldSimple", &[("w:instr", instruction)]);
                    plain(xml, &part.text);
                    xml.end();
                }
                None => plain(xml, &part.text),
            }
        }
    });
    xml.finish()
}

/// A line with something at both ends.
fn ends(
    xml: &mut Xml,
    setting: &DocxSetting<'_>,
    style: &str,
    direction: Direction,
    inside: impl FnOnce(&mut Xml),
) {
    let end = (paper_size(setting.paper).0 - 2 * MARGIN).to_string();
    xml.start("w:p", &[]);
    xml.start("w:pPr", &[]);
    xml.empty("w:pStyle", &[("w:val", style)]);
    xml.start("w:tabs", &[]);
    xml.empty("w:tab", &[("w:val", "right"), ("w:pos", &end)]);
    xml.end();
    if direction == Direction::RightToLeft {
        xml.empty("w:bidi", &[]);
    }
    xml.end();
    inside(xml);
    xml.end();
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Ends what the words leave open, so that the rest of the line runs as it should.
fn closed(xml: &mut Xml, words: &str, direction: Direction) {
    let closers = script::closers(words);
    if !closers.is_empty() {
        text::words(xml, &closers, Look::default(), direction);
    }
}

fn core_properties(document: &Document, setting: &DocxSetting<'_>) -> String {
    let mut xml = Xml::part();
    xml.start(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let organisation = setting.letterhead.map_or("", |letterhead| letterhead.name.as_str());
    let author = [document.author.as_str(), organisation].into_iter().find(|name| !name.trim().is_empty());
    let author = author.unwrap_or("Crossread");
    xml.words("dc:title", &[], &document.title);
    xml.words("dc:subject", &[], &document.kicker);
    xml.words("dc:creator", &[], author);
    xml.words("cp:lastModifiedBy", &[], author);
    xml.words("cp:revision", &[], "1");
    if let Some(made) = date_time(document.made) {
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.words(name, &[("xsi:type", "dcterms:W3CDTF")], &made);
        }
    }
    xml.words("dc:language", &[], document.language.region());
    xml.finish()
}

fn app_properties(document: &Document, setting: &DocxSetting<'_>) -> String {
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.start("Properties", &[("xmlns", namespace)]);
    if let Some(letterhead) = setting.letterhead {
        xml.words("Company", &[], &letterhead.name);
    }
    // No AppVersion: Word refuses one that is not of its own form.
    xml.words("Application", &[], &format!("Crossread {}", document.app_version));
    xml.finish()
}
