//! The pictures of the first pages.

use report::Paper;
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
fn a_picture_can_do_nothing() {
    let preview = pages(&setting::of("<script>alert(1)</script>"), &Setting::plain(Paper::A4), 9).unwrap();
    for picture in preview.pictures {
        assert!(picture.starts_with("<svg"));
        for word in ["<script", "<a ", "<foreignObject", "<image", "href=\"http", "onload", "<style"] {
            assert!(!picture.contains(word), "{word}");
        }
    }
}
