//! Hostile text in every place that a report prints: it must come out as text, the same, and as nothing else.

use article::Fence;
use collate::{DifferenceKind, ReasonKind, Relation};
use dossier::{Target, Verdict};
use report::{About, fate_table, fates_html, fates_outline, html, outline};
use scraper::{ElementRef, Html, Node};

use crate::draft::{Draft, LEFT, NOON, RIGHT, Sheet, gone};

const HARMLESS: &str = "harmless";

pub const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</script><script src=//evil.example/x.js></script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<a href=\"javascript:alert(1)\">press</a>",
    "<object data=evil.swf><embed src=evil.swf>",
    "<base href=https://evil.example/>",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
    "<link rel=stylesheet href=https://evil.example/x.css>",
    "<form action=https://evil.example/><input name=a><button>ok</button></form>",
    "</style><style>*{background:url(https://evil.example/)}</style>",
    "</title><script>alert(1)</script>",
    "</textarea></noscript></template><script>alert(1)</script>",
    "<!-- --><!--><script>alert(1)</script><!--",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><!DOCTYPE html>",
    "</blockquote></figure></article></main></body></html>tail",
    "<details open ontoggle=alert(1)>",
    "<math><mtext></mtext><mglyph><style><!--</style><img title=\"--></mglyph><img src=1 onerror=alert(1)>\">",
    "<plaintext>",
    "\" onmouseover=\"alert(1)",
    "' onfocus='alert(1)' autofocus='",
    "\"><script>alert(1)</script>",
    "'-alert(1)-'",
    "`${alert(1)}`",
    "default-src *; script-src 'unsafe-inline'; style-src *",
    "'unsafe-inline' 'unsafe-eval' data: blob:",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&amp;amp; &copy; &#60; &#x3c; &#0; &notit; &bogus",
    "&#xD800; &#1114112; &NewLine; &Tab;",
    "{{ outline.title }} {% include \"comparison.html\" %} {# gone #}",
    "{{ 7 * 7 }} {%- endfor -%} ${7*7} #{7*7} <%= 7*7 %>",
    "{{ text|safe }}",
    "\u{202e}txt.exe\u{202d} \u{2066}left\u{2069} \u{200f}\u{200e}",
    "\u{2067}\u{2067}\u{2067}never closed",
    "a\0b",
    "\0<\0script\0>",
    "bell\u{7} escape\u{1b}[31m backspace\u{8} delete\u{7f}",
    "next line\u{85} c1\u{9f} tab\tform feed\u{c} vertical tab\u{b}",
    "one\rtwo\r\nthree\nfour",
    "\u{fdd0} \u{fffe} \u{ffff} \u{1fffe} \u{10ffff}",
    "\u{feff}mark \u{fffd} \u{2028}line\u{2029}paragraph \u{ad}soft\u{200b}zero\u{2060}",
    "Z\u{351}a\u{33f}l\u{489}g\u{321}o\u{35c} 👩‍👩‍👧‍👦 🇺🇦 é e\u{301}",
    "שלום <b>עולם</b> مرحبا",
    "＜script＞alert(1)＜/script＞ ‹b› ʺ",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "=HYPERLINK(\"https://evil.example/\") @SUM(1) #anchor",
    "https://evil.example/ file:///etc/passwd ../../x",
    "%3Cscript%3E \\u003cscript\\u003e \\x3c",
];

/// A comparison with `text` in every place that takes imported or typed words.
fn page(text: &str) -> String {
    let around = |name: &str| format!("{name} ‹{text}› {name}.");
    let words: Vec<String> =
        ["headline", "byline", "outlet", "source", "Linked", "Lonely", "fenced"].map(around).to_vec();
    let [headline, byline, outlet, source, linked, lonely, fenced] = words.as_slice() else { unreachable!() };
    let sheet = Sheet {
        headline: Some(headline),
        byline: Some(byline),
        outlet: Some(outlet),
        source,
        paragraphs: &[&[linked, lonely]],
        fenced: &[(Fence::Comments, fenced)],
        ..Sheet::default()
    };
    let mut draft = Draft::new(&sheet, &sheet);
    draft.link(
        ("Linked", "Linked"),
        (0.7, Relation::DiffersInDetail),
        &[(ReasonKind::Terms, &[text, text])],
        &[(DifferenceKind::Name, text, text), (DifferenceKind::Hedge, text, "")],
    );
    draft.own_link("Lonely", "Linked", Verdict::Rejected);
    draft.note_on_link("Linked", "Linked", &around("note"));
    draft.note_on_claim(LEFT, "Lonely", &around("note"));
    draft.note(Target::Article(RIGHT), None, None, &around("note"));
    draft.note(Target::Claim(gone(LEFT, &around("quote"))), None, None, &around("note"));
    draft.lost_decision(&around("lost"), &around("lost"), Verdict::Confirmed);
    let about = About { dossier_title: around("dossier"), app_version: "0.1.0".to_owned(), made: NOON };
    html(&outline(&draft.comparison, &about)).unwrap()
}

/// A table of fates with `text` in every place that takes imported or typed words, on a page of its own and in the report
/// of a pair.
fn fate_pages(text: &str) -> [String; 2] {
    let around = |name: &str| format!("{name} ‹{text}› {name}.");
    let words: Vec<String> = ["headline", "outlet", "source", "Linked", "Lonely"].map(around).to_vec();
    let [headline, outlet, source, linked, lonely] = words.as_slice() else { unreachable!() };
    let drafts = [Some("2017"), Some("2019"), Some("2019"), None].map(|date| {
        let sheet = Sheet {
            headline: Some(headline),
            outlet: Some(outlet),
            date,
            source,
            paragraphs: &[&[linked, lonely]],
            ..Sheet::default()
        };
        let mut draft = Draft::new(&Sheet { date: Some("2017"), ..sheet }, &sheet);
        let differences = [(DifferenceKind::Name, text, text), (DifferenceKind::Hedge, text, "")];
        draft.link(("Linked", "Linked"), (0.7, Relation::DiffersInDetail), &[], &differences);
        draft.own_link("Lonely", "Lonely", Verdict::Rejected);
        draft.comparison
    });
    let about = About { dossier_title: around("dossier"), app_version: "0.1.0".to_owned(), made: NOON };
    let table = fate_table(&drafts).unwrap();
    let mut pair = outline(&drafts[0], &about);
    pair.fates = Some(table.clone());
    [fates_html(&fates_outline(table, &about)).unwrap(), html(&pair).unwrap()]
}

/// What HTML can carry of a text: line ends are one, and what it has no place for is U+FFFD.
fn carried(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    let carry = |character: char| match u32::from(character) {
        9 | 10 | 12 => character,
        0..32 | 127..160 | 0xfdd0..=0xfdef => '\u{fffd}',
        code if code & 0xffff >= 0xfffe => '\u{fffd}',
        _ => character,
    };
    unified.chars().map(carry).collect()
}

/// Every element but the marks, with its attributes, indented by its depth.
fn skeleton(page: &Html) -> Vec<String> {
    let elements = page.tree.nodes().filter_map(ElementRef::wrap);
    let line = |element: ElementRef<'_>| {
        let mut attributes: Vec<String> =
            element.value().attrs().map(|(name, value)| format!("{name}={value:?}")).collect();
        attributes.sort();
        let depth = element.ancestors().count();
        format!("{depth} {} {}", element.value().name(), attributes.join(" "))
    };
    elements.filter(|element| element.value().name() != "mark").map(line).collect()
}

/// All text of a page but the two word counts, which hostile text changes rightly.
fn text(page: &Html) -> String {
    let is_word_count = |element: ElementRef<'_>| {
        let mut cells =
            element.parent().into_iter().flat_map(|row| row.children()).filter_map(ElementRef::wrap);
        element.value().name() == "td"
            && cells.next().is_some_and(|first| first.text().collect::<String>() == "Words compared")
    };
    let mut text = String::new();
    for node in page.tree.nodes() {
        if let Node::Text(words) = node.value()
            && !node.parent().and_then(ElementRef::wrap).is_some_and(is_word_count)
        {
            text.push_str(words);
        }
    }
    text
}

#[test]
fn hostile_text_comes_out_as_text_and_as_nothing_else() {
    assert!(HOSTILE.len() >= 30);
    check(page, 30);
    check(|text| fate_pages(text)[0].clone(), 20);
    check(|text| fate_pages(text)[1].clone(), 40);
}

/// Each hostile text in a page, where the harmless one stands in so many places or more.
#[track_caller]
fn check(page: impl Fn(&str) -> String, places: usize) {
    let harmless = Html::parse_document(&page(HARMLESS));
    let (expected_skeleton, expected_text) = (skeleton(&harmless), text(&harmless));
    assert!(expected_text.matches(HARMLESS).count() >= places, "{expected_text}");
    for hostile in HOSTILE {
        let written = page(hostile);
        let bad = |character: &char| character.is_control() && !"\n\t\r\u{c}".contains(*character);
        assert_eq!(written.chars().find(bad), None, "{hostile:?}");
        let parsed = Html::parse_document(&written);
        assert_eq!(skeleton(&parsed), expected_skeleton, "{hostile:?}");
        let expected = expected_text.replace(HARMLESS, &carried(hostile));
        assert_eq!(text(&parsed), expected, "{hostile:?}");
    }
}

#[test]
fn a_page_holds_nothing_that_runs_or_fetches() {
    let elements = [
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "header",
        "main",
        "footer",
        "section",
        "article",
        "aside",
        "nav",
        "h1",
        "h2",
        "h3",
        "p",
        "b",
        "i",
        "a",
        "span",
        "bdi",
        "q",
        "mark",
        "blockquote",
        "figure",
        "figcaption",
        "div",
        "dl",
        "dt",
        "dd",
        "ol",
        "ul",
        "li",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "details",
        "summary",
    ];
    let attributes = [
        "lang",
        "charset",
        "http-equiv",
        "content",
        "name",
        "class",
        "id",
        "dir",
        "href",
        "scope",
        "aria-labelledby",
    ];
    for page in [page(HARMLESS), page(HOSTILE[0])].into_iter().chain(fate_pages(HOSTILE[0])) {
        let parsed = Html::parse_document(&page);
        for element in parsed.tree.nodes().filter_map(ElementRef::wrap) {
            let element = element.value();
            assert!(elements.contains(&element.name()), "{element:?}");
            for (name, value) in element.attrs() {
                assert!(attributes.contains(&name), "{element:?}");
                assert!(name != "href" || value.starts_with('#'), "{element:?}");
                assert!(name != "class" || element.name() != "mark" || value == "named", "{element:?}");
            }
        }
    }
}
