//! Thins out a page's markup before a parser sees it: no scripts, no pictures, no depth.
//!
//! HTML parsers look through all open elements at many tags, so a page of 10,000 nested ones takes some of
//! them many seconds. What is dropped here never costs anybody anything.

use crate::ImportError;
use crate::html_text::{behind_end, behind_tag, tag_name};

/// How many elements may stand inside each other; saved news pages have 20 to 40.
const MAX_DEPTH: usize = 80;

/// The most tags that a page may have; long pages with a thousand comments have some 50,000.
const MAX_TAGS: usize = 150_000;

/// The most that all tags' depths may add up to: what a parser does at a tag grows with its depth. Large
/// pages reach half a million, and 7 million took 26 s.
const MAX_WORK: usize = 1_500_000;

/// Elements that go with everything in them. `noscript` mostly repeats pictures or asks for scripts.
const DROPPED: [&str; 20] = [
    "script",
    "style",
    "template",
    "noscript",
    "iframe",
    "object",
    "embed",
    "svg",
    "math",
    "canvas",
    "video",
    "audio",
    "select",
    "textarea",
    "map",
    "applet",
    "xmp",
    "noembed",
    "noframes",
    "plaintext",
];

/// Elements that have no end tag.
const VOID: [&str; 20] = [
    "area", "base", "basefont", "bgsound", "br", "col", "command", "embed", "frame", "hr", "image", "img",
    "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
];

/// Elements of which nothing is kept, though the words around them are: pictures, trackers, and the styles
/// that a parser would open anew in every paragraph.
const BARE: [&str; 32] = [
    "area", "base", "basefont", "bgsound", "command", "embed", "frame", "frameset", "image", "img", "input",
    "keygen", "param", "source", "track", "picture", "big", "code", "font", "i", "nobr", "s", "small",
    "strike", "tt", "u", "em", "marquee", "form", "button", "label", "fieldset",
];

/// Those of them that stand inside words.
const INLINE: [&str; 11] = ["big", "code", "font", "i", "nobr", "s", "small", "strike", "tt", "u", "em"];

/// Elements that may be left open: the next of them closes the last.
const CLOSED_BY_NEXT: [&str; 16] = [
    "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead", "tfoot", "option", "optgroup", "colgroup",
    "rt", "rp", "a",
];

/// The page's markup without what no reader of text needs.
pub(super) fn flatten(name: &str, html: &str) -> Result<String, ImportError> {
    let mut flat = String::with_capacity(html.len().min(1 << 20));
    let mut rest = html;
    let (mut depth, mut bold, mut tags, mut work, mut heed_quotes) = (0_usize, 0_usize, 0, 0, true);
    while let Some(at) = rest.find('<') {
        flat.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.split_once("-->").map_or("", |(_, rest)| rest);
            continue;
        }
        let Some(tag) = tag_name(rest) else {
            if rest.starts_with("<!") || rest.starts_with("<?") || rest.starts_with("</") {
                rest = behind_tag(rest, &mut heed_quotes);
            } else {
                flat.push_str("&lt;");
                rest = &rest[1..];
            }
            continue;
        };
        tags += 1;
        work += depth.min(MAX_DEPTH);
        if tags > MAX_TAGS || work > MAX_WORK {
            return Err(ImportError::TooMuchMarkup { name: name.to_owned() });
        }
        let behind = behind_tag(rest, &mut heed_quotes);
        let markup = &rest[..rest.len() - behind.len()];
        rest = behind;
        let element = tag.trim_start_matches('/');
        let is_end = tag.starts_with('/');
        if DROPPED.contains(&element) {
            if !is_end {
                let end = behind_end(behind, element);
                if element == "script" && markup.to_ascii_lowercase().contains("ld+json") {
                    flat.push_str(markup);
                    flat.push_str(&behind[..behind.len() - end.len()]);
                }
                rest = end;
            }
        } else if BARE.contains(&element) {
            // Words on both sides of a picture or a button do not belong to one word.
            if !INLINE.contains(&element) {
                flat.push(' ');
            }
        } else if VOID.contains(&element) || CLOSED_BY_NEXT.contains(&element) {
            flat.push_str(markup);
        } else if matches!(element, "b" | "strong") {
            // More of them would be opened anew in every paragraph.
            if is_end && bold > 0 {
                bold -= 1;
                flat.push_str("</b>");
            } else if !is_end && bold == 0 {
                bold += 1;
                flat.push_str("<b>");
            }
        } else if is_end {
            if depth <= MAX_DEPTH {
                flat.push_str(markup);
            }
            depth = depth.saturating_sub(1);
        } else {
            depth += 1;
            flat.push_str(if depth <= MAX_DEPTH { markup } else { "<br>" });
        }
    }
    flat.push_str(rest);
    Ok(flat)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expect: &str) {
        assert_eq!(flatten("a.html", html).unwrap(), expect, "{html}");
    }

    #[test]
    fn scripts_pictures_and_styles_go() {
        check("<p>a<script>b</SCRIPT>c<img src=x onerror=y>d", "<p>ac d");
        check("<p>a<i class=x>b</i><em>c</em></p>", "<p>abc</p>");
        check("<svg><p>a</p></svg>b<noscript><img></noscript>", "b");
        check("a<!-- <b> -->b<!DOCTYPE html [<!ENTITY x 'y'>]>c", "ab]>c");
        check("1 < 2", "1 &lt; 2");
        check("<script never closed", "");
    }

    #[test]
    fn facts_for_machines_stay() {
        let json = r#"<script type="application/ld+json">{"a": "<b>"}</script>"#;
        check(json, json);
    }

    #[test]
    fn depth_is_flattened_and_paragraphs_stay_paragraphs() {
        let deep = format!("{}a{}<p>b</p>", "<div>".repeat(1_000), "</div>".repeat(1_000));
        let flat = flatten("a.html", &deep).unwrap();
        assert_eq!(flat.matches("<div>").count(), MAX_DEPTH);
        assert!(flat.ends_with("<p>b</p>"));
        let open = "<p>a".repeat(1_000);
        check(&open, &open);
    }

    #[test]
    fn too_many_tags_are_refused_at_once() {
        let start = std::time::Instant::now();
        for unit in ["<div>", "<p>", "<a href='", "<b><p>", "<table><tr><td>", "<svg>"] {
            let flat = flatten("a.html", &unit.repeat(200_000));
            assert!(flat.is_err() || flat.unwrap().len() < 2_000_000, "{unit}");
        }
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }
}
