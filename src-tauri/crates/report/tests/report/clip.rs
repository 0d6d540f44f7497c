//! The clipboard: HTML of plain means that says the same as the plain text, and hostile words in both.

use report::document::{Block, Document, Pair};
use report::{clip_document, clip_pair};
use scraper::{ElementRef, Html};

use crate::nasty::{ALL, HARMLESS, carried, skeleton, text};
use crate::setting;

fn first_pair(document: &Document) -> Pair {
    let pair = |block: &Block| match block {
        Block::Pair(pair) => Some(pair.clone()),
        _ => None,
    };
    document.sections.iter().flat_map(|section| &section.blocks).find_map(pair).unwrap()
}

#[test]
fn a_pair_is_told_in_plain_words() {
    let clip = clip_pair(&first_pair(&setting::of("Twelve men")));
    let expect = "\
7. Differs in detail – Confirmed by the editor

2017, Twelve men, paragraph 3:
“Twelve men and Twelve men of Twelve men, Twelve men”
also in link 7

2017, Twelve men, paragraph 3:
“Twelve men and Twelve men of Twelve men, Twelve men”
also in link 7

Figure: “Twelve men” → “45”
Machine’s suggestion: strong, score 0.71.

Note on the claim of 2017 9 March 2025
    Twelve men
    wrong · by Twelve men
    Its place is a guess.
";
    assert_eq!(clip.plain, expect);
}

#[test]
fn a_pair_is_a_table_of_two_columns_without_classes() {
    let clip = clip_pair(&first_pair(&setting::of("Twelve men")));
    assert_eq!(clip.html.matches("<td").count(), 2);
    assert!(clip.html.contains("<b><u>Twelve men</u></b> of <u>Twelve men</u>"), "{}", clip.html);
    for document in [clip.html, clip_document(&setting::of("Twelve men")).html] {
        let parsed = Html::parse_fragment(&document);
        assert!(parsed.errors.is_empty(), "{:?}", parsed.errors);
        for element in parsed.tree.nodes().filter_map(ElementRef::wrap) {
            let known = [
                "html",
                "head",
                "body",
                "meta",
                "h1",
                "h2",
                "h3",
                "p",
                "br",
                "b",
                "u",
                "em",
                "s",
                "span",
                "bdi",
                "code",
                "blockquote",
                "table",
                "tbody",
                "tr",
                "th",
                "td",
                "ul",
                "ol",
                "li",
            ];
            assert!(known.contains(&element.value().name()), "{element:?}");
            for (name, value) in element.value().attrs() {
                assert!(!["class", "id", "href", "src"].contains(&name), "{name}");
                assert!(!value.contains("var("), "{value}");
            }
        }
    }
}

#[test]
fn hostile_words_come_out_as_words_and_as_nothing_else() {
    let harmless = clip_document(&setting::of(HARMLESS));
    let page = Html::parse_fragment(&harmless.html);
    let (shape, words) = (skeleton(&page), text(&page));
    assert!(words.matches(HARMLESS).count() >= 60);
    for hostile in ALL {
        let clip = clip_document(&setting::of(hostile));
        let parsed = Html::parse_fragment(&clip.html);
        let carried = carried(hostile);
        // The lines of a note are parted by breaks.
        let without_breaks = |shape: Vec<String>| -> Vec<String> {
            shape.into_iter().filter(|line| !line.ends_with(" br ")).collect()
        };
        assert_eq!(without_breaks(skeleton(&parsed)), without_breaks(shape.clone()), "{hostile:?}");
        let flat = |text: &str| text.replace('\n', "");
        assert_eq!(flat(&text(&parsed)), flat(&words.replace(HARMLESS, &carried)), "{hostile:?}");
        assert!(!clip.plain.chars().any(|it| it.is_control() && !"\n\t".contains(it)), "{hostile:?}");
        let plain = |text: &str| text.split_whitespace().map(str::to_owned).collect::<String>();
        let carried = carried.replace('\u{c}', "\u{fffd}");
        assert_eq!(plain(&clip.plain), plain(&harmless.plain.replace(HARMLESS, &carried)), "{hostile:?}");
    }
}
