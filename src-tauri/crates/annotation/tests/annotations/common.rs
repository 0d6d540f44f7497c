//! Two articles to write on.

use annotation::{Annotation, Content, Passed, Reading, Subject, Target, read};
use article::{Selector, Span};
use locale::Language;

pub const LEFT: &str = "The ferry Santa Rosalia sank off Cebu on Friday night. “Nobody” was warned, said the mayor.\n\n\
                        Divers found 31 of the crew. 😀 Nobody was warned.";
pub const RIGHT: &str = "A court found in 2019 that the owner of the Santa Rosalia had known of the leak.";

pub fn subjects() -> [Subject<'static>; 2] {
    [
        Subject {
            sha256: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            title: "Ferry sinks",
            text: LEFT,
        },
        Subject {
            sha256: "cb8379ac2098aa165029e3938a51da0bcecfc008fd6795f401178647f96c5b34",
            title: "",
            text: RIGHT,
        },
    ]
}

/// The nth occurrence of words in one of the articles.
pub fn place(article: usize, words: &str, nth: usize) -> Target {
    let text = subjects()[article].text;
    let (at, _) = text.match_indices(words).nth(nth).unwrap();
    Target::Place(article, Selector::of(text, Span::new(at, at + words.len())).unwrap())
}

pub fn note(text: &str, targets: Vec<Target>) -> Annotation {
    let content = Content::Note { text: text.to_owned(), tags: Vec::new(), state: None, verdict: None };
    Annotation { id: None, content, author: None, created: None, changed: None, targets }
}

/// What becomes of one annotation with this body, target and more.
pub fn read_one(annotation: &str) -> Result<Annotation, Passed> {
    let mut reading: Reading = read(annotation.as_bytes(), &subjects()).unwrap();
    assert_eq!(reading.annotations.len(), 1);
    reading.annotations.remove(0)
}

#[track_caller]
pub fn check_reason(annotation: &str, reason: &str) {
    let passed = read_one(annotation).unwrap_err();
    let said = Language::English.say(&passed.reason);
    assert!(said.contains(reason), "{said}");
}
