//! Hostile words in every place of a Word file: the same words come out, and nothing else comes with them.

use std::collections::{BTreeMap, BTreeSet};

use report::{DocxSetting, Letterhead, docx};

use super::opened::{Opened, all, paragraphs, value};
use super::{DOCUMENT, letterhead};
use crate::nasty::ALL as HOSTILE;
use crate::setting;

const HARMLESS: &str = "harmless";

/// What Word, XML, Typst, spreadsheets and Markdown might take for more than words.
const FOR_WORD: &[&str] = &[
    "{ INCLUDETEXT \"file:///etc/passwd\" }",
    "{ INCLUDEPICTURE \"https://evil.example/x.png\" \\d }",
    "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" }",
    "{ HYPERLINK \"https://evil.example/\" }",
    "{ TOC \\o \"1-9\" } { PAGE } { NUMPAGES }",
    " PAGE ",
    "{ QUOTE 1 } { SET a b } { IF 1 = 1 \"a\" \"b\" }",
    "\u{13} AUTHOR \u{14}x\u{15}",
    "</w:t></w:r></w:p><w:p><w:r><w:t>injected</w:t></w:r></w:p>",
    "<w:fldSimple w:instr=\" INCLUDETEXT x \"/>",
    "<w:hyperlink r:id=\"rId1\"/>",
    "<w:altChunk r:id=\"rId9\"/>",
    "<w:object><o:OLEObject Type=\"Link\"/></w:object>",
    "</w:document>",
    "</w:comment></w:comments>",
    "\" w:id=\"0\" w:author=\"Somebody else",
    "' w:date='1999-01-01T00:00:00Z",
    "\"/><Relationship Id=\"r1\" TargetMode=\"External\" Target=\"https://evil.example/\"/>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>&b;",
    "<!ENTITY % c \"&#37;d;\"> %c;",
    "&lol9;&amp;&lt;w:t&gt;",
    "]]>",
    "]]]]><![CDATA[>",
    "<![CDATA[ ]]>",
    "-->",
    "<?mso-application progid=\"Word.Document\"?>",
    "<?xml version=\"1.1\"?>",
    "&#x0;&#0;&#xFFFF;&#xD800;",
    "xml:space=\"default\"",
    "  two spaces  before and after  ",
    "\ttab\ttab\t",
    "\u{a0}no-break\u{202f}spaces\u{2007}",
    "non-breaking\u{2011}hyphen soft\u{ad}hyphen",
    "{accent} {measure} {third}",
    "{0} {} {{}} %s %d %n",
    "#include \"x\" #set page(width: 1pt) #eval(\"1\") $ x^2 $",
    "#read(\"/etc/passwd\") #image(\"x.png\") @label <label>",
    "\\input{/etc/passwd} \\write18{id} $x$ %comment",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "=IMPORTXML(\"https://evil.example/\",\"//a\")",
    "\"a\",\"b\";\"c\"",
    "[link](https://evil.example/) ![image](https://evil.example/x.png)",
    "# heading ## heading",
    "* item - item 1. item",
    "| a | b |",
    "```code``` `code` ~~~",
    "**bold** _italic_ ~~struck~~",
    "[^1]: foot",
    "<https://evil.example/>",
    "\\\\evil\\share\\x.dotm",
    "mailto:a@evil.example?subject=x",
    "vbscript:msgbox(1)",
    "ms-word:ofe|u|https://evil.example/x.docx",
    "_Toc1234 _GoBack link_7",
    "link-7",
    "rDocument",
    "../../../word/vbaProject.bin",
    "\u{200f}\u{202b}(a) שלום\u{202c}",
    "\u{2066}\u{2067}\u{2068} open",
    "\u{202d}\u{202e}\u{202a}\u{202b} open",
    "\u{2069}\u{2069}\u{202c}\u{202c} too many ends",
    "مرحبا 123 (abc) ۴۵۶ שלום",
    "ﷺ ﷽ ﻿",
    "東京で「会見」한국어 中文",
    "𝕬𝖇𝖈 𐏿 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👁️‍🗨️",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "\u{e000}\u{f8ff}\u{f0000} private",
    "\u{fff9}a\u{fffa}b\u{fffb} \u{fffc}",
    "\u{e0001}\u{e0065} tags",
    "\u{2028}\u{2029}",
    "ı İ ß ﬁ Ǆ",
    "NUL CON PRN AUX",
    "0",
    "-0.0e308",
    "null undefined NaN true",
    "' OR 1=1; --",
    "$(id) `id` ${PATH} %PATH%",
];

fn all_hostile() -> Vec<String> {
    let mut all: Vec<String> = HOSTILE.iter().chain(FOR_WORD).map(|text| (*text).to_owned()).collect();
    let codes = (0..0x20).chain(0x7f..0xa0).chain(0xfdd0..0xfdf0);
    let planes = (0..=0x10u32).flat_map(|plane| [plane << 16 | 0xfffe, plane << 16 | 0xffff]);
    let marks = (0x200b..0x2010).chain(0x2028..0x202f).chain(0x2060..0x2070).chain([0xfeff, 0x61c]);
    for code in codes.chain(planes).chain(marks) {
        all.push(format!("a{}b", char::from_u32(code).unwrap()));
    }
    all.push("w".repeat(5_000));
    all.push("<".repeat(2_000));
    all.push("א".repeat(2_000));
    all
}

/// What the words are once they have been through XML and a word processor's lines and tabs.
fn carried(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_lost = |character: char| {
        let code = u32::from(character);
        let is_noncharacter = (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe;
        is_noncharacter || character.is_control() && !"\t\n".contains(character)
    };
    text.chars().map(|character| if is_lost(character) { '\u{fffd}' } else { character }).collect()
}

/// Embeddings are closed where they end, so ends are not compared.
fn without_ends(text: &str) -> String {
    text.replace(['\u{202c}', '\u{2069}'], "")
}

fn file_of(word: &str, tracked: bool) -> Opened {
    let letterhead = Letterhead { name: word.to_owned(), line: Some(word.to_owned()), ..letterhead() };
    let setting = DocxSetting { tracked, letterhead: Some(&letterhead), ..DocxSetting::default() };
    Opened::new(&docx(&setting::of(word), &setting).unwrap())
}

/// Elements that only say how words are set, and what keeps short passages on one page.
const SETTING: &[&str] = &[
    "r",
    "rPr",
    "t",
    "tab",
    "br",
    "rtl",
    "lang",
    "rFonts",
    "bidi",
    "rStyle",
    "b",
    "bCs",
    "noProof",
    "u",
    "trPr",
    "cantSplit",
    "keepNext",
    "keepLines",
];

/// How often each other element is there.
fn elements(file: &Opened, part: &str) -> BTreeMap<String, usize> {
    let tree = file.tree(part);
    let mut counts = BTreeMap::new();
    for name in tree.descendants().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name()) {
        if !SETTING.contains(&name) {
            *counts.entry(name.to_owned()).or_default() += 1;
        }
    }
    counts
}

#[test]
fn hostile_words_stay_words() {
    let all_hostile = all_hostile();
    assert!(all_hostile.len() >= 200, "{}", all_hostile.len());
    let harmless = file_of(HARMLESS, false);
    let parts: Vec<&str> = harmless.names().filter(|name| !name.ends_with(".png")).collect();
    let models: Vec<_> = parts.iter().map(|part| elements(&harmless, part)).collect();
    let expected = [DOCUMENT, "word/comments.xml"].map(|part| (part, paragraphs(&harmless.tree(part))));
    let expected_fields = fields(&harmless);
    for text in &all_hostile {
        let shown: String = text.chars().take(80).collect();
        let file = file_of(text, false);
        assert_eq!(file.names().collect::<Vec<_>>(), harmless.names().collect::<Vec<_>>());
        for (part, model) in parts.iter().zip(&models) {
            if file.bytes(part) != harmless.bytes(part) {
                assert_eq!(elements(&file, part), *model, "{part} of {shown:?}");
            }
        }
        for part in ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml"]
        {
            assert_eq!(file.bytes(part), harmless.bytes(part), "{part} of {shown:?}");
        }
        for (part, expected) in &expected {
            check_paragraphs(&paragraphs(&file.tree(part)), expected, text);
        }
        check_attributes(&file, &harmless, text);
        assert_eq!(fields(&file), expected_fields, "{shown:?}");
    }
}

#[track_caller]
fn check_paragraphs(told: &[String], expected: &[String], text: &str) {
    assert_eq!(told.len(), expected.len());
    for (told, expected) in told.iter().zip(expected) {
        let expected = expected.replace(HARMLESS, &carried(text));
        assert_eq!(without_ends(told), without_ends(&expected), "{text:?}");
    }
}

/// Words from outside are in attributes only as an author's name and a picture's description.
fn check_attributes(file: &Opened, harmless: &Opened, text: &str) {
    let (comments, harmless) = (file.tree("word/comments.xml"), harmless.tree("word/comments.xml"));
    // An attribute keeps its white space, which is no line there.
    let kept: String = text
        .chars()
        .map(|character| {
            if "\r\n\t".contains(character) { character.to_string() } else { carried(&character.to_string()) }
        })
        .collect();
    for (comment, model) in all(&comments, "comment").zip(all(&harmless, "comment")) {
        let names = |node: roxmltree::Node<'_, '_>| {
            node.attributes().map(|attribute| attribute.name().to_owned()).collect::<BTreeSet<_>>()
        };
        assert_eq!(names(comment), names(model));
        assert_eq!(value(comment, "date"), value(model, "date"));
        let author = value(comment, "author").unwrap();
        let expect: String = kept.chars().take(120).collect();
        assert_eq!(author, if text.trim().is_empty() { "Editor" } else { &expect }, "{text:?}");
    }
    let core = file.tree("docProps/core.xml");
    assert_eq!(all(&core, "title").next().unwrap().text().unwrap(), kept, "{text:?}");
}

fn fields(file: &Opened) -> Vec<String> {
    let mut fields = Vec::new();
    for part in [DOCUMENT, "word/header1.xml", "word/footer1.xml", "word/comments.xml"] {
        let tree = file.tree(part);
        fields.extend(all(&tree, "instrText").filter_map(|node| node.text()).map(str::to_owned));
        fields.extend(all(&tree, "fldSimple").filter_map(|node| value(node, "instr")).map(str::to_owned));
    }
    fields
}

#[test]
fn hostile_words_stay_words_in_tracked_changes() {
    let expected = paragraphs(&file_of(HARMLESS, true).tree(DOCUMENT));
    for text in HOSTILE.iter().chain(FOR_WORD) {
        check_paragraphs(&paragraphs(&file_of(text, true).tree(DOCUMENT)), &expected, text);
    }
}
