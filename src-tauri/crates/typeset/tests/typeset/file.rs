//! What the file says of itself, and what is in it.

use report::document::{Block, Mark};
use report::{Letterhead, Logo, LogoKind, Paper, Rgb};
use serde_json::Value;
use tiny_skia::Pixmap;
use typeset::{Setting, TypesetError, pdf};

use crate::opened::Opened;
use crate::setting;
use crate::story::story;

fn set(word: &str) -> Opened {
    Opened::new(&pdf(&setting::of(word), &Setting::plain(Paper::A4)).unwrap())
}

/// A red point.
const PNG: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0,
    1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde, 0, 0, 0, 12, b'I', b'D', b'A', b'T', 0x08, 0xd7, 0x63, 0xf8,
    0xcf, 0xc0, 0, 0, 3, 1, 1, 0, 0x18, 0xdd, 0x8d, 0xb0, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42,
    0x60, 0x82,
];

fn letterhead() -> Letterhead {
    Letterhead {
        name: "The Harbour Courier".to_owned(),
        line: Some("Standards desk".to_owned()),
        opening: Some("For the desk’s own use.".to_owned()),
        closing: Some("Questions go to the standards editor.".to_owned()),
        accent: Some(Rgb(0x1f, 0x4e, 0x79)),
        logo: Some(Logo {
            kind: LogoKind::Png,
            bytes: PNG.to_vec(),
            width: 1,
            height: 1,
            description: "A lighthouse".to_owned(),
        }),
    }
}

#[test]
fn every_block_is_there_in_words() {
    let text = set("Okafor").text();
    for words in [
        "Comparison report",
        "Two articles set side by side, claim by claim.",
        "Made 9 March 2025, 12:00 (UTC) with Crossread 0.1.0",
        "Headline",
        "Links 1,234",
        "same words 30",
        "A thin line marks what differs; a thick line what is named below",
        "2017 Okafor paragraph 3",
        "Okafor and Okafor of Okafor, Okafor",
        "also in link 7",
        "Figure “Okafor” → “45”",
        "Differs in detail",
        "Confirmed by the editor",
        "Machine’s suggestion: strong, score 0.71.",
        "Note on the claim of 2017 9 March 2025",
        "wrong · by Okafor",
        "Its place is a guess.",
        "Every claim is linked.",
        "Claims of 2017 in the later articles",
        "figure, hedge",
        "Changed first in 2019",
        "absent",
        "Links and scores are a machine’s suggestion.",
        "1 of ",
    ] {
        assert!(text.contains(words), "{words:?} is not in {text}");
    }
    assert!(text.replace('\n', "").contains(&"0123456789abcdef".repeat(4)));
}

#[test]
fn the_file_is_sound_tagged_and_says_what_it_is() {
    let opened = set("Okafor");
    opened.check();
    let facts = opened.facts();
    for fact in [
        "Title:           Okafor",
        "Author:          Okafor",
        "Creator:         Crossread 0.1.0",
        "Tagged:          yes",
        "JavaScript:      no",
        "(A4)",
    ] {
        assert!(facts.contains(fact), "{fact} is not in {facts}");
    }
    assert!(facts.contains("2025"), "{facts}");
    let objects = opened.objects();
    assert!(tags(&objects).is_superset(
        &["H1", "H2", "TH", "TD", "Table", "BlockQuote", "TOC", "Link", "P"].map(str::to_owned).into()
    ));
    let metadata = pdf(&setting::of("Okafor"), &Setting::plain(Paper::A4)).unwrap();
    let metadata = String::from_utf8_lossy(&metadata);
    assert!(metadata.contains("pdfuaid:part"), "it does not claim to keep PDF/UA-1");
}

/// The kinds of the structure's elements.
fn tags(objects: &Value) -> std::collections::BTreeSet<String> {
    let objects = objects["qpdf"][1].as_object().unwrap();
    let kinds = objects.values().filter_map(|object| object["value"]["/S"].as_str());
    kinds.map(|kind| kind.trim_start_matches('/').to_owned()).collect()
}

#[test]
fn every_font_is_in_the_file() {
    let opened = Opened::new(&pdf(&story(12, 6), &Setting::plain(Paper::A4)).unwrap());
    let fonts = opened.fonts();
    for name in [
        "SourceSerif4-Regular",
        "SourceSerif4-SemiBold",
        "SourceSerif4Display-SemiBold",
        "Inter-Regular",
        "Inter-SemiBold",
        "CrossreadMono-Regular",
    ] {
        assert!(fonts.iter().any(|font| font.contains(name)), "{name} is not in {fonts:?}");
    }
    for font in &fonts {
        assert!(font.contains(" yes yes yes "), "not embedded, cut or readable: {font}");
        assert!(["Source", "Inter", "Crossread"].iter().any(|name| font.contains(name)), "{font}");
    }
}

#[test]
fn bookmarks_lead_to_sections_and_pairs() {
    let bookmarks = set("Okafor").bookmarks();
    for title in [
        "1 The articles",
        "1 Linked claims",
        "2 7 Differs in detail: Okafor and Okafor of Okafor, Okafor",
        "1 Rejected links",
        "2 R1 Differs in detail: Okafor and Okafor of Okafor, Okafor",
        "2 1 Changed first in 2019: Okafor and Okafor of Okafor, Okafor",
        "1 About this report",
    ] {
        assert!(bookmarks.iter().any(|bookmark| bookmark == title), "{title:?} is not in {bookmarks:#?}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let letterhead = letterhead();
    let setting = Setting { letterhead: Some(&letterhead), ..Setting::plain(Paper::Letter) };
    let one = pdf(&story(20, 10), &setting).unwrap();
    assert!(one == pdf(&story(20, 10), &setting).unwrap());
}

#[test]
fn a_letterhead_stands_on_the_first_page_and_its_name_on_the_others() {
    let letterhead = letterhead();
    let setting = Setting { letterhead: Some(&letterhead), ..Setting::plain(Paper::Letter) };
    let opened = Opened::new(&pdf(&setting::of("Okafor"), &setting).unwrap());
    opened.check();
    assert!(opened.facts().contains("612 x 792 pts (letter)"));
    let text = opened.text();
    for words in ["Standards desk", "For the desk’s own use.", "Questions go to the standards editor."] {
        assert!(text.contains(words), "{words}");
    }
    let count = text.split('\u{c}').count() - 1;
    assert!(count > 1 && text.matches("The Harbour Courier").count() == count, "{text}");
    let alternative = opened.objects().to_string().contains("u:A lighthouse");
    assert!(alternative, "the logo says nothing to who cannot see it");
}

#[test]
fn scripts_that_the_programs_fonts_lack_are_still_text() {
    let word = "Šibenik Αθήνα Київ Việt שלום مرحبا 漢字 ไทย 😀 \u{13000} \u{f8ff} \u{10fffd}";
    let opened = set(word);
    opened.check();
    let text = opened.text();
    for part in
        ["Šibenik", "Αθήνα", "Київ", "Việt", "漢字", "ไทย", "😀", "\u{13000}", "\u{f8ff}", "\u{10fffd}"]
    {
        assert!(text.matches(part).count() > 10, "{part} is not in {text}");
    }
    for letter in "שלום مرحبا".chars() {
        assert!(text.contains(letter), "{letter} is not in {text}");
    }
}

#[test]
fn every_line_has_a_form_of_its_own() {
    let marks = [
        Mark::Same,
        Mark::Reworded,
        Mark::Differs,
        Mark::Contradicts,
        Mark::Related,
        Mark::Own,
        Mark::Softened,
        Mark::Hardened,
        Mark::Updated,
        Mark::Absent,
        Mark::New,
    ];
    let mut drawn: Vec<_> = marks
        .iter()
        .map(|mark| {
            let mut document = setting::of("Okafor");
            document.sections.retain(|section| section.anchor == "figures");
            for block in document.sections.iter_mut().flat_map(|section| &mut section.blocks) {
                if let Block::Figures(groups) = block {
                    groups[0].rows[0].mark = Some(*mark);
                }
            }
            let page = typeset::pages(&document, &Setting::plain(Paper::A4), 1).unwrap().pictures.remove(0);
            // In black and white.
            without_colours(&page)
        })
        .collect();
    drawn.sort_unstable();
    drawn.dedup();
    assert_eq!(drawn.len(), marks.len());
}

/// Where there is ink on the paper, of whatever colour.
fn without_colours(picture: &[u8]) -> Vec<bool> {
    let dots = Pixmap::decode_png(picture).unwrap();
    let paper = dots.pixels()[0];
    dots.pixels().iter().map(|dot| *dot != paper).collect()
}

#[test]
fn whoever_asks_to_stop_gets_nothing() {
    let setting = Setting { should_stop: &|| true, ..Setting::plain(Paper::A4) };
    assert!(matches!(pdf(&setting::of("Okafor"), &setting), Err(TypesetError::Stopped)));
}
