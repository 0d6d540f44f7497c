//! The pictures of the first pages.

use report::Paper;
use tiny_skia::Pixmap;
use typeset::{Setting, pages};

use crate::setting;
use crate::story::story;

#[test]
fn a_short_document_is_drawn_as_it_is() {
    let preview = pages(&setting::of("Smith"), &Setting::plain(Paper::A4), 99).unwrap();
    assert!(!preview.is_guess);
    assert_eq!(preview.pictures.len(), preview.count);
}

#[test]
fn of_a_long_document_only_the_beginning_is_set() {
    let preview = pages(&story(300, 30), &Setting::plain(Paper::Letter), 2).unwrap();
    assert!(preview.is_guess);
    assert_eq!(preview.pictures.len(), 2);
    assert!((60..240).contains(&preview.count), "{}", preview.count);
}

#[test]
fn a_picture_is_a_sheet_of_dots_in_the_shape_of_its_paper() {
    for (paper, width, height) in [(Paper::A4, 1429, 2021), (Paper::Letter, 1469, 1901)] {
        let preview = pages(&setting::of("<script>alert(1)</script>"), &Setting::plain(paper), 9).unwrap();
        for picture in preview.pictures {
            let dots = Pixmap::decode_png(&picture).unwrap();
            assert_eq!((dots.width(), dots.height()), (width, height));
            let inked = dots.pixels().iter().filter(|dot| dot.red() < 128).count();
            assert!(inked > 1000, "{inked}");
        }
    }
}
