//! Words are found where they stand, whatever is typed; what was deleted gives nothing.

use article::{Facts, Fence, Headline, HeadlineOrigin};
use dossier::{DossierId, Target};
use store::{Found, Hit, Into, Library, Terms};

use crate::samples::{Home, dated, place};
use crate::shelf::first_version;

fn search(library: &Library, typed: &str) -> Found {
    library.search(&Terms::read(typed), 30).unwrap()
}

/// How many texts, headlines and notes.
fn counts(library: &Library, typed: &str) -> (usize, usize, usize) {
    let found = search(library, typed);
    (found.texts.len(), found.headlines.len(), found.notes.len())
}

fn marked(hit: &Hit) -> Vec<&str> {
    hit.marks.iter().map(|mark| &hit.text[mark.start..mark.end]).collect()
}

// The made-up articles have their words in a block of every kind: a headline and seven others.
#[test]
fn words_are_found_in_every_block_but_the_headline() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let found = search(&library, "tunnel");
    assert_eq!((found.texts.len(), found.headlines.len(), found.notes.len()), (14, 2, 0));
    let of_left: Vec<_> = found.texts.iter().filter(|hit| hit.article == left).collect();
    assert_eq!(of_left.len(), 7);
    let mut blocks: Vec<_> = of_left.iter().map(|hit| hit.block.unwrap()).collect();
    blocks.sort_unstable();
    assert_eq!(blocks, [1, 2, 3, 4, 5, 6, 7]);
    let hit = of_left[0];
    assert_eq!(hit.text, "The tunnel holds, the city says.");
    assert_eq!(marked(hit), ["tunnel"]);
    assert_eq!((hit.dossier, hit.dossier_title.as_str()), (dossier, "The tunnel"));
    assert_eq!(hit.headline, "Tunnel “safe”");
    assert_eq!(hit.outlet.as_deref(), Some("The Courier 📰"));
    assert_eq!(hit.date.unwrap().iso(), "2017-05-16");
    assert_eq!(search(&library, "leaks").texts[0].article, right);
    // Fenced blocks too, beyond a NUL as well.
    assert!(counts(&library, "vital").0 > 0 && counts(&library, "inside").0 > 0);
}

#[test]
fn words_are_found_by_their_beginning_without_diacritics_and_as_phrases() {
    let home = Home::new();
    let (library, ..) = home.with_dossier();
    for (typed, texts) in [
        ("tun", 14),
        ("t", 14),
        ("TUNNEL", 14),
        ("tun ", 0),
        ("unnel", 0),
        ("holds city", 7),
        ("holds admits", 0),
        ("\"the city says\"", 7),
        ("\"the city s", 7),
        ("\"city the\"", 0),
        ("\"the city\" tunnel", 14),
        ("elan vital", search(&library, "élan").texts.len()),
        ("مرحبا", 7),
    ] {
        assert_eq!(counts(&library, typed).0, texts, "{typed}");
    }
    assert!(counts(&library, "elan").0 > 0);
}

#[test]
fn bylines_and_outlets_are_found_and_shown_where_they_were_asked_for() {
    let home = Home::new();
    let (library, _, left, _) = home.with_dossier();
    let by = search(&library, "nunez tunnel").headlines;
    assert_eq!(by.len(), 1);
    assert_eq!((by[0].article, by[0].text.as_str()), (left, "Tunnel “safe” · Zoë Núñez"));
    assert_eq!(marked(&by[0]), ["Tunnel", "Núñez"]);
    assert_eq!(search(&library, "courier").headlines[0].text, "Tunnel “safe” · The Courier 📰");
    assert_eq!(search(&library, "safe").headlines[0].text, "Tunnel “safe”");
}

#[test]
fn facts_are_found_as_they_were_corrected() {
    let home = Home::new();
    let (library, _, left, _) = home.with_dossier();
    let corrected = Facts {
        headline: Some(Headline { text: "Viaduct closed".to_owned(), origin: HeadlineOrigin::Editor }),
        byline: None,
        outlet: Some("The Mercury".to_owned()),
        date: None,
    };
    let blank = Facts::default();
    for facts in [&corrected, &blank, &corrected] {
        library.set_facts(left, facts.clone(), 2_000).unwrap();
    }
    for gone in ["safe", "nunez", "courier"] {
        assert_eq!(counts(&library, gone).1, 0, "{gone}");
    }
    for (typed, text) in [("viaduct", "Viaduct closed"), ("merc", "Viaduct closed · The Mercury")] {
        let found = search(&library, typed).headlines;
        assert_eq!((found.len(), found[0].text.as_str(), found[0].article), (1, text, left));
    }
    library.set_facts(left, blank, 3_000).unwrap();
    assert_eq!((counts(&library, "viaduct").1, counts(&library, "mercury").1), (0, 0));
    // The words of the other article are as they were.
    assert_eq!(counts(&library, "leaks").1, 1);
}

#[test]
fn a_block_is_found_fenced_or_not_and_says_which() {
    let home = Home::new();
    let (library, _, left, _) = home.with_dossier();
    let fence_of =
        |typed: &str| search(&library, typed).texts.iter().find(|hit| hit.block == Some(3)).unwrap().fence;
    assert_eq!(fence_of("holds"), None);
    library.set_fences(left, &[(3, Some(Fence::Comments))], 2_000).unwrap();
    assert_eq!(fence_of("holds"), Some(Fence::Comments));
    library.set_fences(left, &[(3, None)], 3_000).unwrap();
    assert_eq!(fence_of("holds"), None);
}

#[test]
fn notes_are_found_as_they_are_now_and_not_once_deleted() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let on_link = Target::Link(place(&library, left, "tunnel", 0), place(&library, right, "tunnel", 0));
    let note = library.add_note(dossier, &on_link, "Ask the harbour master.", 2_000).unwrap();
    let claim = Target::Claim(place(&library, right, "leaks", 0));
    let other = library.add_note(dossier, &claim, "The harbour is not meant.", 2_000).unwrap();
    assert_eq!(counts(&library, "harb").2, 2);
    let hit = search(&library, "master").notes.remove(0);
    assert_eq!((hit.note, hit.article, hit.other), (Some(note.id), left, Some(right)));
    assert_eq!((hit.text.as_str(), marked(&hit)), ("Ask the harbour master.", vec!["master"]));
    assert_eq!(search(&library, "meant").notes[0].article, right);
    library.change_note(note.id, "Ask the mayor.", 3_000).unwrap();
    assert_eq!((counts(&library, "master").2, counts(&library, "mayor").2), (0, 1));
    library.delete_note(note.id, 4_000).unwrap();
    assert_eq!(counts(&library, "mayor").2, 0);
    library.restore_note(note.id, 5_000).unwrap();
    assert_eq!(counts(&library, "mayor").2, 1);
    // A note on a link is gone with either article.
    library.remove_article(right, false, 6_000).unwrap();
    assert_eq!((counts(&library, "mayor").2, counts(&library, "meant").2), (0, 0));
    library.remove_article(right, true, 7_000).unwrap();
    assert_eq!(search(&library, "meant").notes[0].note, Some(other.id));
}

#[test]
fn what_was_deleted_or_taken_out_gives_nothing_until_it_is_back() {
    let home = Home::new();
    let (library, dossier, left, _) = home.with_dossier();
    library.add_note(dossier, &Target::Article(left), "The tunnel again.", 2_000).unwrap();
    let before = counts(&library, "tunnel");
    assert_eq!(before, (14, 2, 1));
    library.remove_article(left, false, 3_000).unwrap();
    assert_eq!(counts(&library, "tunnel"), (7, 1, 0));
    library.remove_article(left, true, 3_000).unwrap();
    library.delete_dossier(dossier, 3_000).unwrap();
    assert_eq!(counts(&library, "tunnel"), (0, 0, 0));
    library.restore_dossier(dossier, 4_000).unwrap();
    assert_eq!(counts(&library, "tunnel"), before);
    library.archive_dossier(dossier, true, 4_000).unwrap();
    assert_eq!(counts(&library, "tunnel"), before, "what is in the archive is found");
}

#[test]
fn nothing_that_is_typed_is_an_error() {
    let home = Home::new();
    let (library, ..) = home.with_dossier();
    let long = "tunnel ".repeat(10_000);
    for typed in [
        "",
        " ",
        "\"",
        "\"\"",
        "\"\"\"",
        "'",
        "*",
        "tunnel*",
        "^tunnel",
        "-tunnel",
        "tunnel OR",
        "NOT tunnel",
        "AND",
        "NEAR(a b",
        "headline:tunnel",
        "{headline text}: x",
        "a + b",
        "(",
        ")",
        "tunnel)",
        "\\",
        "%",
        "_",
        "--",
        ";",
        "x'00'",
        "\0",
        "tunnel\0",
        "\u{301}",
        "🙂",
        "\u{202e}",
        "“tunnel",
        "»tunnel«",
        "\u{e000}",
        "हि",
        "\"🙂\" tunnel",
        &long,
    ] {
        search(&library, typed);
    }
    assert_eq!(counts(&library, "tunnel*").0, 14);
    assert_eq!(counts(&library, "(tunnel)").0, 14);
}

#[test]
fn the_best_come_first_and_of_very_many_the_newest() {
    let home = Home::new();
    let library = home.open();
    let into = Into::New { title: "Many".to_owned() };
    let once = dated("harbour among very many other words that say nothing of it", "2001");
    let often = dated("harbour harbour harbour", "2002");
    let (dossier, ids) = library.add_articles(into, &[once, often], 1).unwrap();
    assert_eq!(search(&library, "harbour").texts[0].article, ids[1]);
    let more: Vec<_> = (0..100).map(|number| dated(&format!("harbour {number}"), "2003")).collect();
    let (_, more) = library.add_articles(Into::Existing(dossier), &more, 2).unwrap();
    let found = search(&library, "harbour").texts;
    assert_eq!(found.len(), 30);
    assert_eq!(found[0].article, *more.last().unwrap());
}

#[test]
fn what_a_library_of_the_first_version_holds_is_found() {
    let home = Home::new();
    first_version(&home);
    let library = home.open();
    assert_eq!(counts(&library, "bridge"), (1, 1, 0));
    let hit = search(&library, "arger").texts.remove(0);
    assert_eq!((hit.dossier, hit.block, marked(&hit)), (DossierId(1), Some(1), vec!["Ärger"]));
    assert_eq!(hit.text, "The bridge rusts: Ärger.");
    assert_eq!(counts(&library, "engineer"), (0, 0, 1));
}
