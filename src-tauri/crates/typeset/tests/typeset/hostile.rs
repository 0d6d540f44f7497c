//! Hostile text wherever words from outside may stand: it must come out as text, the same, and as nothing else.

use report::Paper;
use report::document::{Document, Section};
use serde_json::Value;
use typeset::{Setting, pdf};

use crate::opened::Opened;
use crate::setting;

const HARMLESS: &str = "harmless";
/// A heading that is in no hostile word.
const BEGIN: &str = "Ⓑⓔⓖⓘⓝ";

const HOSTILE: &[&str] = &[
    // Typst
    "#read(\"/etc/passwd\")",
    "#import \"@preview/cetz:0.3.0\"",
    "#include \"/etc/passwd\"",
    "#image(\"/etc/hostname\")",
    "#json(\"sheet.json\")",
    "#eval(\"1 + 1\")",
    "#panic(\"stop\")",
    "#pagebreak()",
    "#set text(fill: white)",
    "#set page(width: 1cm)",
    "#show: it => none",
    "#show \"a\": \"b\"",
    "#let data = none",
    "#{ while true { } }",
    "#sys.inputs",
    "#link(\"https://evil.example\")[press]",
    "https://evil.example/press",
    "#metadata(none) <links>",
    "#context query(heading)",
    "#counter(page).update(99)",
    "#plugin(\"x.wasm\")",
    "#pdf.attach(\"sheet.json\")",
    "#raw(\"x\", lang: \"rust\")",
    "$x$",
    "$ sum_(i=0)^n i = (n(n+1))/2 $",
    "$$",
    "*strong* _emphatic_ `code`",
    "***",
    "___",
    "```typ\n#read(\"x\")\n```",
    "`",
    "@ref",
    "@link-7",
    "<label>",
    "<link-7>",
    "= Heading",
    "== Heading of level two",
    "- item\n- item",
    "+ item",
    "/ Term: what it says",
    "// a comment",
    "/* a comment that never ends",
    "*/",
    "\\",
    "\\#\\$\\*\\_",
    "\\u{1f600}",
    "\\ ",
    "~",
    "-- --- ... -?",
    "\"quoted\" 'single'",
    "[content]",
    "]",
    "[",
    "}",
    "{",
    ")",
    "]#panic()[",
    "\"}, {\"text\": \"more",
    "\", \"tone\": \"strong",
    // Markup of other kinds
    "<script>alert(1)</script>",
    "</script><script src=//evil.example/x.js></script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">press</a>",
    "<!-- --><!--",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
    "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
    "&lt;script&gt; &amp; &#60; &#x3c; &#0;",
    "{{ 7 * 7 }} {% include \"x\" %} ${7*7} <%= 7*7 %>",
    "\\documentclass{article}\\input{/etc/passwd}",
    "\\write18{rm -rf /}",
    "[press](javascript:alert(1))",
    "![pixel](http://evil.example/x.png)",
    "[a]: http://evil.example",
    "# Heading\n\n> quotation\n\n1. one",
    "| a | b |\n|---|---|",
    "<http://evil.example/>",
    // Formulas
    "=1+1",
    "=cmd|'/C calc'!A0",
    "=HYPERLINK(\"http://evil.example\",\"press\")",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    ";=1+1",
    "\"=1+1\"",
    // PDF
    "(text) Tj ET Q",
    ") Tj ET\nendstream endobj",
    "/URI (http://evil.example)",
    "<< /S /JavaScript /JS (app.alert(1)) >>",
    "%PDF-1.7 %%EOF",
    "<FEFF0041>",
    "%s%n%x",
    "../../../../etc/passwd",
    "C:\\Windows\\System32",
    "file:///etc/passwd",
    "'; DROP TABLE notes; --",
    // Letters
    "\u{202e}txt.exe",
    "\u{202e}txt.exe\u{202d} \u{2066}left\u{2069} \u{200f}\u{200e}",
    "\u{2067}\u{2067}\u{2067}never closed",
    "\u{2069}\u{202c}\u{2069}closed before it was opened",
    "\u{61c}\u{200e}marks alone",
    "a\0b",
    "\0",
    "\u{1b}[31mred\u{7f}",
    "next line\u{85} tab\tform feed\u{c} vertical tab\u{b} end",
    "one\rtwo\r\nthree\nfour",
    "\u{fdd0} \u{fffe} \u{ffff} \u{1fffe} \u{10ffff}",
    "\u{feff}mark \u{fffd} \u{2028}line\u{2029}paragraph \u{ad}soft\u{200b}zero\u{2060}",
    "Z\u{351}a\u{33f}l\u{489}g\u{321}o\u{35c}",
    "é e\u{301} ñ n\u{303} ﬁ ﬂ ĳ ŉ",
    "＜script＞alert(1)＜/script＞ ‹b› ʺ",
    "+ADw-script+AD4-",
    "ＡＢＣ",
    "\u{e000}\u{f8ff}\u{f0000}",
    "\u{13000}\u{1f9ff}\u{10fffd}",
    "\u{e0001}\u{e0041}tagged",
    "a\u{200d}b\u{200c}c",
    "…—–‐‑‒",
    "   spaces   inside   ",
    "'\"`´‘’“”„«»",
    "->=>!=<=--><-->||",
    "0123456789 ½ ² ① Ⅷ",
    "--------------------------------------------------------------------------------",
    "................................................................................",
];

/// Every hostile word: those above, each control alone, combining marks alone, and words that fill a line many times.
fn hostile() -> Vec<String> {
    let mut words: Vec<String> = HOSTILE.iter().map(|word| (*word).to_owned()).collect();
    words
        .extend((0..0x20).chain(0x7f..0xa0).filter_map(char::from_u32).map(|control| format!("a{control}b")));
    words.extend((0x300..0x310).filter_map(char::from_u32).map(|mark| mark.to_string()));
    words.push("A".repeat(500));
    words.push("Donaudampfschifffahrtsgesellschaftskapitän".repeat(4));
    words.push(format!("https://example.org/{}", "a/long-path?with=many&".repeat(12)));
    words.push("e\u{301}".repeat(120));
    words.push("e\u{323}\u{302} x\u{323}\u{302}".to_owned());
    words.push("a line\n".repeat(70));
    words.push("many words ".repeat(120));
    words.push("0123456789abcdef".repeat(8));
    words
}

/// Documents with a part for each word, in which it stands in every place.
fn document(words: &[String]) -> Document {
    let mut whole = setting::of(HARMLESS);
    whole.sections.clear();
    for word in words {
        whole.sections.push(heading());
        whole.sections.extend(setting::of(word).sections);
    }
    whole.sections.push(heading());
    whole
}

fn heading() -> Section {
    Section {
        anchor: String::new(),
        heading: BEGIN.to_owned(),
        count: None,
        remarks: Vec::new(),
        aside: false,
        blocks: Vec::new(),
    }
}

/// What stands between two of the headings, without spaces and without letters that are not seen.
fn parts(text: &str) -> Vec<String> {
    let text = plain(text);
    let mut parts: Vec<_> = text.split(BEGIN).map(str::to_owned).collect();
    parts.pop();
    // The contents have every heading too; what stands between them and the first part is not the words'.
    parts.split_off(parts.len() / 2 + 1)
}

/// How a text comes out: what no page can carry has a sign, spaces and what is not seen are no letters.
fn plain(text: &str) -> String {
    let seen = text.chars().filter_map(|letter| match letter {
        _ if letter.is_whitespace() => None,
        '\u{ad}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => None,
        '\u{e0000}'..='\u{e0fff}' => None,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)),
        '\u{7f}' => Some('␡'),
        '\u{80}'..='\u{9f}' | '\u{fdd0}'..='\u{fdef}' => Some('\u{fffd}'),
        _ if u32::from(letter) & 0xfffe == 0xfffe => Some('\u{fffd}'),
        _ => Some(letter),
    });
    seen.collect()
}

#[test]
fn hostile_words_come_out_as_they_went_in() {
    let words = hostile();
    assert!(words.len() >= 200, "{}", words.len());
    let harmless = Opened::new(&pdf(&document(&[HARMLESS.to_owned()]), &Setting::plain(Paper::A4)).unwrap());
    let template = parts(&harmless.text_of_columns());
    let places = template[0].matches(HARMLESS).count();
    assert!(places > 40, "{places}: {}", template[0]);
    let mut wrong = Vec::new();
    for words in words.chunks(60) {
        let opened = Opened::new(&pdf(&document(words), &Setting::plain(Paper::A4)).unwrap());
        opened.check();
        does_nothing(&opened.objects());
        let parts = parts(&opened.text_of_columns());
        assert_eq!(parts.len(), words.len());
        for (word, part) in words.iter().zip(parts) {
            let expected = template[0].replace(HARMLESS, &plain(word));
            // A page may end between any two lines, so that what stands beside each other is told in another order, and a
            // table's head stands twice.
            let (lost, more) = difference(&expected, &part);
            let head = plain(&format!("2017 Right {word} Claim {word}")).chars().count();
            let whole = part.matches(&plain(word)).count();
            let is_whole = whole + 4 >= places || word.len() > 300 || plain(word).is_empty() || turns(word);
            if !lost.is_empty() || more.chars().count() > 2 * head || !is_whole {
                wrong.push(format!("{word:.60?}: {whole} of {places}, lost {lost:?}, more {more:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} words:\n{}", wrong.len(), wrong.join("\n"));
}

/// The letters of one text that are not in the other one, and those of the other that are not in the one.
fn difference(one: &str, other: &str) -> (String, String) {
    let sorted = |text: &str| {
        let mut letters: Vec<_> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    let (mut one, mut other) = (sorted(one).into_iter().peekable(), sorted(other).into_iter().peekable());
    let (mut lost, mut more) = (String::new(), String::new());
    loop {
        match (one.peek(), other.peek()) {
            (None, None) => return (lost, more),
            (left, right) if left == right => {
                one.next();
                other.next();
            }
            (Some(left), right) if right.is_none_or(|right| left < right) => lost.extend(one.next()),
            _ => more.extend(other.next()),
        }
    }
}

/// Whether it holds what turns the direction of letters: a page has them in the order in which they are seen.
fn turns(word: &str) -> bool {
    word.contains(['\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}'])
}

/// Nothing in the file acts, leads out of it or brings another one along.
fn does_nothing(objects: &Value) {
    match objects {
        Value::Array(values) => values.iter().for_each(does_nothing),
        Value::Object(object) => {
            for (name, value) in object {
                let acts = [
                    "/JS",
                    "/AA",
                    "/OpenAction",
                    "/EmbeddedFiles",
                    "/EmbeddedFile",
                    "/AF",
                    "/AcroForm",
                    "/URI",
                    "/RichMedia",
                ];
                assert!(!acts.contains(&name.as_str()), "{name}: {value}");
                if name == "/S" {
                    let acts = [
                        "/URI",
                        "/JavaScript",
                        "/Launch",
                        "/GoToR",
                        "/GoToE",
                        "/SubmitForm",
                        "/ImportData",
                        "/Named",
                    ];
                    assert!(!acts.contains(&value.as_str().unwrap_or_default()), "{value}");
                }
                does_nothing(value);
            }
        }
        _ => {}
    }
}
