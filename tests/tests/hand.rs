//! The editor's hand: links drawn, merged and named, notes of every kind, and every act undone.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::fmt::Write as _;
use std::fs;
use std::sync::Mutex;

use desk::{Desk, Hearing};
use locale::Language;
use messages::{
    ComparisonView, CutClaim, DecideLink, DecideLinks, ForgetCut, LinkEnds, LinkView, MergeFile, MergeLinks,
    NoteChange, NoteTarget, ProblemCode, Range, RestoreText, SaveDossier, SetNote, Settings, Undo, WriteNote,
};
use tempfile::TempDir;

fn desk(folder: &TempDir) -> Desk {
    Desk::open(&folder.path().join("library.crossread"), || 1_700_000_000_000).unwrap()
}

/// Two articles in which the first claims say the same, and the last ones nothing of the other.
fn pair(desk: &Desk, folder: &TempDir) -> (i64, ComparisonView) {
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let one = file(
        "one.txt",
        "The ferry sank off Cebu on Friday with 120 people on board.\n\nThe company paid a fine of 4 million pesos in March.\n\nThe captain slept.",
    );
    let other = file(
        "other.txt",
        "The ferry sank off Cebu on Friday with 140 people on board.\n\nThe company paid a fine of 4 million pesos in March.\n\nNobody was at the helm when it happened.",
    );
    let dossier = desk.open_articles(&[one, other]).unwrap();
    let (left, right) = dossier.pair.unwrap();
    (dossier.id, compare(desk, left, right))
}

fn compare(desk: &Desk, left: i64, right: i64) -> ComparisonView {
    desk.compare(left, right, Hearing::NONE).unwrap().unwrap()
}

/// Where words stand in an article of a dossier, in UTF-16 units (the texts are ASCII).
fn range(desk: &Desk, dossier: i64, article: i64, words: &str) -> Range {
    let articles = desk.open_dossier(dossier).unwrap().articles;
    let text = &articles.iter().find(|it| it.id == article).unwrap().text;
    let start = text.find(words).unwrap();
    Range { start: start as u32, end: (start + words.len()) as u32 }
}

fn drawn<'a>(view: &'a ComparisonView, ends: &LinkEnds) -> Option<&'a LinkView> {
    view.links.iter().find(|it| it.left.range == ends.left_range && it.right.range == ends.right_range)
}

fn undo(desk: &Desk, dossier: i64, redo: bool) -> Option<String> {
    desk.undo(&Undo { dossier: Some(dossier), redo }).unwrap().map(|act| act.name)
}

fn say(view: &ComparisonView, link: &LinkView, state: &str, relation: Option<&str>) -> DecideLink {
    DecideLink {
        left: view.left,
        right: view.right,
        left_range: link.left.range,
        right_range: link.right.range,
        state: state.to_owned(),
        relation: relation.map(str::to_owned),
    }
}

#[test]
fn a_link_is_drawn_between_any_words_and_stands_by_their_claims() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let (dossier, view) = pair(&desk, &folder);
    let ends = LinkEnds {
        left_range: range(&desk, dossier, view.left, "The captain slept."),
        right_range: range(&desk, dossier, view.right, "Nobody was at the helm"),
    };
    assert!(drawn(&view, &ends).is_none());
    let act = DecideLinks {
        left: view.left,
        right: view.right,
        links: vec![ends.clone()],
        state: "drawn".to_owned(),
    };
    let view = desk.decide_links(&act).unwrap();
    let link = drawn(&view, &ends).unwrap();
    assert_eq!((link.state, link.own, link.score), ("drawn", true, None));
    let claims = |at: Option<u32>, claims: &[messages::ClaimView]| claims[at.unwrap() as usize].range;
    assert_eq!(claims(link.left.claim, &view.left_claims), ends.left_range);
    let whole = claims(link.right.claim, &view.right_claims);
    assert!(whole.start == ends.right_range.start && whole.end > ends.right_range.end, "a part of its claim");

    let said = desk.decide_link(&say(&view, link, "drawn", Some("related only"))).unwrap().unwrap();
    assert_eq!((said.relation, said.set_relation, said.state), (Some("related only"), true, "drawn"));
    let unsaid = desk.decide_link(&say(&view, link, "drawn", None)).unwrap().unwrap();
    assert!(!unsaid.set_relation && unsaid.relation != Some("related only"));
    assert_eq!(desk.acts(Some(dossier)).unwrap()[1].name, "say what a link is");
    assert!(desk.decide_link(&say(&view, link, "proposed", None)).unwrap().is_none(), "nothing holds it");
    assert_eq!(undo(&desk, dossier, false).unwrap(), "take decision back");
    for _ in 0..3 {
        undo(&desk, dossier, false).unwrap();
    }
    assert!(drawn(&compare(&desk, view.left, view.right), &ends).is_none());
    assert_eq!(undo(&desk, dossier, false), None);
    assert_eq!(undo(&desk, dossier, true).unwrap(), "draw link");
    assert!(drawn(&compare(&desk, view.left, view.right), &ends).is_some());
}

#[test]
fn links_are_decided_together_merged_and_parted() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let (dossier, view) = pair(&desk, &folder);
    let ends: Vec<LinkEnds> = view
        .links
        .iter()
        .map(|it| LinkEnds { left_range: it.left.range, right_range: it.right.range })
        .collect();
    assert!(ends.len() >= 2, "both pairs are linked");
    let merge = |links: &[LinkEnds], merge| {
        desk.merge_links(&MergeLinks { left: view.left, right: view.right, links: links.to_vec(), merge })
    };
    let error = merge(&ends[..1], true).unwrap_err().to_string();
    assert!(error.contains("two links or more"), "{error}");
    let merged = merge(&ends[..2], true).unwrap();
    let bundle = |view: &ComparisonView, at: usize| drawn(view, &ends[at]).unwrap().bundle.clone();
    assert!(bundle(&merged, 0).is_some() && bundle(&merged, 0) == bundle(&merged, 1));
    assert!(merged.links.iter().all(|it| it.state == "confirmed"));
    // Saying what one of them is does not take it out.
    let link = drawn(&merged, &ends[0]).unwrap();
    desk.decide_link(&say(&merged, link, "confirmed", Some("contradicts"))).unwrap();
    let named = compare(&desk, view.left, view.right);
    assert_eq!(bundle(&named, 0), bundle(&merged, 0));
    let parted = merge(&ends[..2], false).unwrap();
    assert_eq!((bundle(&parted, 0), bundle(&parted, 1)), (None, None));
    assert_eq!(drawn(&parted, &ends[0]).unwrap().relation, Some("contradicts"), "what was said stays");
    assert_eq!(parted.links.iter().filter(|it| it.state == "confirmed").count(), 2);
    for _ in 0..3 {
        undo(&desk, dossier, false).unwrap();
    }
    let act = DecideLinks {
        left: view.left,
        right: view.right,
        links: ends.clone(),
        state: "confirmed".to_owned(),
    };
    let all = desk.decide_links(&act).unwrap();
    assert!(all.links.iter().all(|it| it.state == "confirmed"));
    assert_eq!(undo(&desk, dossier, false).unwrap(), "confirm links", "one act");
    let none = compare(&desk, view.left, view.right);
    assert!(none.links.iter().all(|it| it.state == "proposed"));
}

#[test]
fn notes_are_on_words_and_the_dossier_with_state_tags_and_verdict() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let (dossier, view) = pair(&desk, &folder);
    desk.set_settings(&Settings { author: "  Ana   Lim ".to_owned() }).unwrap();
    assert_eq!(desk.settings().author, "Ana Lim");
    let write = |id, target, text: &str| {
        let act = WriteNote { left: view.left, right: view.right, id, target, text: text.to_owned() };
        desk.write_note(&act).unwrap()
    };
    let slept = range(&desk, dossier, view.left, "slept");
    let note = write(None, NoteTarget::Words { article: view.left, range: slept }, "Who saw it?");
    assert_eq!((note.kind, note.side, note.left.as_ref().unwrap().range), ("words", Some("left"), slept));
    assert_eq!(
        (note.author.as_str(), note.state, note.quotes.as_slice()),
        ("Ana Lim", "open", &["slept".to_owned()][..])
    );
    let set = |change| desk.set_note(&SetNote { left: view.left, right: view.right, id: note.id, change });
    let tags = ["  budget ", "Budget", "", "the  mayor"].map(str::to_owned).to_vec();
    assert_eq!(set(NoteChange::Tags { tags }).unwrap().tags, ["budget", "the mayor"]);
    assert_eq!(set(NoteChange::State { state: "waiting".to_owned() }).unwrap().state, "waiting");
    assert_eq!(
        set(NoteChange::Verdict { verdict: Some("wrong".to_owned()) }).unwrap().verdict,
        Some("wrong")
    );
    assert!(set(NoteChange::Private { private: true }).unwrap().private);
    set(NoteChange::State { state: "asleep".to_owned() }).unwrap_err();
    let long = set(NoteChange::Tags { tags: vec!["x".repeat(61)] }).unwrap_err().to_string();
    assert!(long.contains("60 characters"), "{long}");
    let sure = set(NoteChange::Accept).unwrap_err();
    assert!(sure.to_string().contains("place"), "nothing is uncertain: {sure}");

    let general = write(None, NoteTarget::Dossier, "Call the coast guard.");
    assert_eq!((general.kind, general.lost, general.article), ("dossier", false, None));
    let all = desk.notes(dossier).unwrap();
    let told: Vec<_> = all.iter().map(|it| (it.note.id, it.places.len(), it.note.state)).collect();
    assert_eq!(told, [(general.id, 0, "open"), (note.id, 1, "waiting")], "open ones first");
    assert_eq!(compare(&desk, view.left, view.right).notes.len(), 2);

    // A minute passes for no test: the same sitting, hence no earlier text.
    write(Some(note.id), NoteTarget::Dossier, "Who saw him asleep?");
    let earlier = desk.earlier_texts(note.id).unwrap();
    assert_eq!(earlier[0].text, "Who saw it?", "another act lay between");
    let back =
        desk.restore_text(&RestoreText { left: view.left, right: view.right, id: earlier[0].id }).unwrap();
    assert_eq!((back.text.as_str(), back.tags.len()), ("Who saw it?", 2));
    let acts: Vec<_> = desk.acts(Some(dossier)).unwrap().into_iter().map(|act| act.name).collect();
    assert_eq!(acts[..4], ["restore earlier text", "write note", "write note", "make note private"]);
    while undo(&desk, dossier, false).is_some() {}
    assert!(desk.notes(dossier).unwrap().is_empty());
    while undo(&desk, dossier, true).is_some() {}
    assert_eq!(
        compare(&desk, view.left, view.right).notes.iter().find(|it| it.id == note.id).unwrap().tags.len(),
        2
    );
}

#[test]
fn claims_are_split_and_joined_and_every_comparison_follows() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let path = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let one = path(
        "one.txt",
        "The ferry sank on Friday, and the captain was arrested on Sunday. He was drunk. Nobody else was hurt.",
    );
    let other = path("other.txt", "The ferry sank on Friday.\n\nThe captain was arrested on Sunday.");
    let dossier = desk.open_articles(&[one, other]).unwrap();
    let (left, right) = dossier.pair.unwrap();
    let claims = |view: &ComparisonView| -> Vec<(u32, u32)> {
        view.left_claims.iter().map(|claim| (claim.range.start, claim.range.end)).collect()
    };
    let before = compare(&desk, left, right);
    let first = before.left_claims[0].range;
    let split = |words: &str| {
        let range = Range { start: range(&desk, dossier.id, left, words).start, end: first.end };
        desk.cut_claim(&CutClaim { left, right, side: "left".to_owned(), kind: "split".to_owned(), range })
    };
    let halves = split("and the captain").unwrap();
    assert_eq!(halves.left_claims.len(), before.left_claims.len() + 1);
    assert_eq!((halves.cuts.len(), halves.cuts[0].kind, halves.cuts[0].fit), (1, "split", Some("exact")));
    let of_first_half = |it: &&LinkView| it.left.range.start == first.start && it.left.range.end < first.end;
    assert!(halves.links.iter().find(of_first_half).is_some(), "the half has a link of its own");
    assert_eq!(claims(&compare(&desk, left, right)), claims(&halves));
    let error = split("The ferry").unwrap_err();
    assert_eq!(error.problem(Language::English).code, ProblemCode::BadInput);

    let join = |start, end| {
        let range = Range { start, end };
        desk.cut_claim(&CutClaim { left, right, side: "left".to_owned(), kind: "join".to_owned(), range })
    };
    let whole = join(first.start, first.end).unwrap();
    assert_eq!(
        (claims(&whole), whole.cuts.len()),
        (claims(&before), 0),
        "joining the halves takes the split back"
    );
    let drunk = before.left_claims[1].range;
    let joined = join(first.start, drunk.end).unwrap();
    assert_eq!(joined.left_claims[0].range, Range { start: first.start, end: drunk.end });
    assert_eq!(joined.left_claims.len(), before.left_claims.len() - 1);
    join(drunk.start, drunk.end).unwrap_err();
    let back = desk.forget_cut(&ForgetCut { left, right, id: joined.cuts[0].id }).unwrap();
    assert_eq!(claims(&back), claims(&before));
    for _ in 0..4 {
        assert!(undo(&desk, dossier.id, false).is_some());
    }
    assert_eq!(claims(&compare(&desk, left, right)), claims(&before));
    assert_eq!(undo(&desk, dossier.id, true).unwrap(), "split claim");
    assert_eq!(claims(&compare(&desk, left, right)), claims(&halves));
}

#[test]
fn a_dossier_goes_out_as_a_file_and_a_colleagues_work_comes_back() {
    let (home, away) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (ana, bo) = (desk(&home), desk(&away));
    ana.sign_as("Ana").unwrap();
    bo.sign_as("Bo").unwrap();
    let (dossier, view) = pair(&ana, &home);
    let target = NoteTarget::Claim { article: view.left, range: view.left_claims[0].range };
    let act =
        WriteNote { left: view.left, right: view.right, id: None, target, text: "Who says so?".to_owned() };
    ana.write_note(&act).unwrap();
    let path = |name: &str| home.path().join(name).display().to_string();
    let save = |desk: &Desk, id, name: &str, replace, annotations| {
        desk.save_dossier(&SaveDossier { id, path: path(name), replace, annotations })
    };
    let saved = save(&ana, dossier, "ferry.crossread", false, false).unwrap();
    assert_eq!(saved.bytes, fs::metadata(path("ferry.crossread")).unwrap().len() as f64);
    let there = save(&ana, dossier, "ferry.crossread", false, false).unwrap_err();
    assert_eq!(there.problem(Language::English).code, ProblemCode::FileExists);
    save(&ana, dossier, "library.crossread", true, false).unwrap_err();

    let merge = |desk: &Desk, name: &str, dossier| desk.merge_file(&MergeFile { path: path(name), dossier });
    let taken = merge(&bo, "ferry.crossread", None).unwrap();
    assert_eq!((taken.fresh, taken.articles, taken.notes, taken.conflicts), (true, 2, 1, 0));
    let (left, right) = taken.dossier.pair.unwrap();
    let here = compare(&bo, left, right);
    assert_eq!((here.notes[0].author.as_str(), here.notes[0].left.as_ref().unwrap().fit), ("Ana", "exact"));
    let link = here.links[0].clone();
    bo.decide_link(&say(&here, &link, "rejected", None)).unwrap();
    save(&bo, taken.dossier.id, "back.crossread", false, false).unwrap();
    save(&bo, taken.dossier.id, "back.jsonld", false, true).unwrap();

    ana.decide_link(&say(&view, &view.links[0], "confirmed", Some("reworded"))).unwrap();
    let back = merge(&ana, "back.crossread", None).unwrap();
    assert_eq!((back.fresh, back.articles, back.notes, back.decisions, back.conflicts), (false, 0, 0, 1, 1));
    let both = &compare(&ana, view.left, view.right).links[0];
    assert_eq!(
        (both.state, both.own, both.disputed, both.others[0].author.as_str()),
        ("confirmed", true, true, "Bo")
    );
    let again = merge(&ana, "back.crossread", None).unwrap();
    assert_eq!((again.decisions, again.notes, again.conflicts), (0, 0, 0));
    // The same as annotations says nothing new either.
    let same = merge(&ana, "back.jsonld", Some(dossier)).unwrap();
    assert_eq!((same.notes, same.changed, same.decisions, same.passed_over.len()), (0, 0, 0, 0));
    let nowhere = merge(&ana, "back.jsonld", None).unwrap_err().to_string();
    assert!(nowhere.contains("Open the dossier"), "{nowhere}");

    for (bytes, word) in [
        (&b"just words"[..], "no dossier file"),
        (b"", "damaged"),
        (b"{\"type\": \"Person\"}", "no web annotations"),
        (&fs::read(path("back.crossread")).unwrap()[..5_000], "damaged"),
    ] {
        fs::write(path("bad"), bytes).unwrap();
        let error = merge(&ana, "bad", Some(dossier)).unwrap_err().to_string();
        assert!(error.contains(word), "{error}");
    }
    let error = merge(&ana, "nobody", None).unwrap_err().to_string();
    assert!(error.contains("nobody"), "{error}");
}

#[test]
fn annotations_of_another_program_become_notes_once() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let (dossier, view) = pair(&desk, &folder);
    let path = folder.path().join("theirs.json");
    let file = r#"[
        {"@context": "http://www.w3.org/ns/anno.jsonld", "id": "http://example.org/1", "type": "Annotation",
         "body": {"type": "TextualBody", "value": "Asleep?", "creator": "Cy"}, "creator": {"type": "Person", "name": "Cy"},
         "target": {"source": "http://example.org/page", "selector": {"type": "TextQuoteSelector",
                    "exact": "Nobody was at the helm when it happened.", "prefix": "in March.", "suffix": ""}}},
        {"type": "Annotation", "target": "http://example.org/elsewhere"}
    ]"#;
    fs::write(&path, file).unwrap();
    let act = MergeFile { path: path.display().to_string(), dossier: Some(dossier) };
    let taken = desk.merge_file(&act).unwrap();
    assert_eq!((taken.notes, taken.passed_over.len()), (1, 1), "{:?}", taken.passed_over);
    let note = &compare(&desk, view.left, view.right).notes[0];
    assert_eq!((note.text.as_str(), note.kind, note.author.as_str()), ("Asleep?", "words", "Cy"));
    let words = range(&desk, dossier, view.right, "Nobody was at the helm when it happened.");
    assert_eq!(note.right.as_ref().unwrap().range, words);
    assert_eq!(desk.merge_file(&act).unwrap().notes, 0);
    assert_eq!(undo(&desk, dossier, false).unwrap(), "take in a colleague’s work");
    assert!(compare(&desk, view.left, view.right).notes.is_empty());
}

#[test]
fn of_long_texts_what_was_decided_further_down_comes_with_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, from: usize| {
        let mut text = String::new();
        for at in from..from + 4_000 {
            let _ = writeln!(text, "Witness {at} met agent {} in harbour {}.\n", at * 7, at * 31);
        }
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let (left, right) = {
        let desk = desk(&folder);
        desk.open_articles(&[file("one.txt", 0), file("other.txt", 300)]).unwrap().pair.unwrap()
    };
    // Each time as at a start: nothing is at hand.
    let told = |left: i64, right: i64| {
        let first = Mutex::new(None);
        let beginning = |view: ComparisonView| *first.lock().unwrap() = Some(view);
        let hearing = Hearing { beginning: &beginning, ..Hearing::NONE };
        let whole = desk(&folder).compare(left, right, hearing).unwrap().unwrap();
        (first.into_inner().unwrap().unwrap(), whole)
    };
    let (first, whole) = told(left, right);
    assert!(first.compared.unwrap() < 3_000 && whole.compared.is_none());
    let ends = |one: usize, other: usize| LinkEnds {
        left_range: whole.left_claims[one].range,
        right_range: whole.right_claims[other].range,
    };
    // At the beginning of one article, and near the end of the other.
    let (high, low) = (ends(2, 3_900), ends(3_900, 5));
    let links = vec![high.clone(), low.clone()];
    desk(&folder).decide_links(&DecideLinks { left, right, links, state: "drawn".to_owned() }).unwrap();
    let turned = |ends: &LinkEnds| LinkEnds { left_range: ends.right_range, right_range: ends.left_range };
    let has =
        |view: &ComparisonView, ends: &LinkEnds| drawn(view, ends).is_some_and(|it| it.state == "drawn");
    let (first, whole) = told(left, right);
    assert_eq!([&high, &low].map(|ends| has(&first, ends)), [true, false]);
    assert_eq!([&high, &low].map(|ends| has(&whole, ends)), [true, true]);
    // The articles on the other sides.
    let (high, low) = (turned(&high), turned(&low));
    let (first, whole) = told(right, left);
    assert_eq!([&high, &low].map(|ends| has(&first, ends)), [false, true]);
    assert_eq!([&high, &low].map(|ends| has(&whole, ends)), [true, true]);
}
