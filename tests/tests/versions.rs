//! A newer state of an article comes, and a claim is looked for in vain: what the editor did before stays and is told.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use desk::{Desk, DeskError, Hearing};
use messages::{
    CarriedView, CheckAbsence, ComparisonView, DecideLink, DossierView, KeepPreview, KeepPreviews, MergeFile,
    NoteChange, NoteTarget, PreviewArticle, Range, SaveDossier, SetNote, SetVersion, Undo, WriteNote,
};
use tempfile::TempDir;

const FIRST: &str = "Ferry sinks off Cebu\n\nThe Post\n\nMay 16, 2017\n\n\
    The ferry Santa Rosalia sank off Cebu on Friday night with 40 people on board.\n\n\
    Captain Orban was drunk when he left the harbour, two officials said.\n\n\
    The harbour council approved the new pier in the spring of 2016.\n\n\
    Divers searched the wreck for three days and found nobody alive.";
const SECOND: &str = "Ferry sinks off Cebu\n\nThe Post\n\nMay 17, 2017\n\n\
    Relatives waited at the pier through the night.\n\n\
    The ferry Santa Rosalia sank off Cebu on Friday night with 40 people on board.\n\n\
    Captain Orban was tired when he left the harbour, two officials said.\n\n\
    Divers searched the wreck for three days and found nobody alive.";
const LATER: &str = "The wreck of Cebu\n\nThe Courier\n\nJune 2, 2025\n\n\
    The ferry Santa Rosalia sank off Cebu on a Friday night in 2017 with 40 people on board.\n\n\
    Captain Orban was drunk when he left the harbour, two officials said at the time.\n\n\
    The harbour council approved the new pier in the spring of 2016.\n\n\
    A court in Manila will hear the case this autumn.";

fn desk(folder: &TempDir) -> Desk {
    Desk::open(&folder.path().join("library.sqlite3"), || 1_700_000_000_000).unwrap()
}

fn preview(desk: &Desk, text: &str, dossier: Option<i64>) -> (u32, PreviewArticle) {
    let read = desk.preview_text(text, dossier).unwrap();
    (read.id, read.article.unwrap())
}

fn keep(
    desk: &Desk,
    text: &str,
    dossier: Option<i64>,
    version_of: Option<i64>,
) -> (DossierView, Option<CarriedView>) {
    let (id, article) = preview(desk, text, dossier);
    let articles = vec![KeepPreview { id, facts: article.facts, turned: Vec::new(), version_of }];
    let kept = desk.keep_previews(&KeepPreviews { dossier, articles }).unwrap();
    (kept.dossier, kept.carried)
}

fn compare(desk: &Desk, (left, right): (i64, i64)) -> ComparisonView {
    desk.compare(left, right, Hearing::NONE).unwrap().unwrap()
}

/// A dossier of the first state and the later article, and the comparison of the two.
fn begun(desk: &Desk) -> (i64, ComparisonView) {
    let (dossier, _) = keep(desk, FIRST, None, None);
    let (dossier, _) = keep(desk, LATER, Some(dossier.id), None);
    (dossier.id, compare(desk, dossier.pair.unwrap()))
}

fn claim(article: &str, comparison: &ComparisonView, dossier: &DossierView, side: &str) -> (usize, Range) {
    let (id, claims) = match side {
        "left" => (comparison.left, &comparison.left_claims),
        _ => (comparison.right, &comparison.right_claims),
    };
    let text: Vec<u16> =
        dossier.articles.iter().find(|it| it.id == id).unwrap().text.encode_utf16().collect();
    let words = |range: Range| String::from_utf16(&text[range.start as usize..range.end as usize]).unwrap();
    let at = claims.iter().position(|claim| words(claim.range).starts_with(article)).unwrap();
    (at, claims[at].range)
}

#[test]
fn work_is_carried_over_to_a_newer_state_and_what_is_not_sure_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let (id, before) = begun(&desk);
    let dossier = desk.open_dossier(id).unwrap();
    let link = |begins: &str| {
        let (at, _) = claim(begins, &before, &dossier, "left");
        before.links.iter().find(|link| link.left.claim == Some(at as u32)).unwrap().clone()
    };
    for begins in ["The ferry", "Captain", "The harbour"] {
        let link = link(begins);
        desk.decide_link(&DecideLink {
            left: before.left,
            right: before.right,
            left_range: link.left.range,
            right_range: link.right.range,
            state: "confirmed".to_owned(),
            relation: None,
        })
        .unwrap()
        .unwrap();
    }
    let note = |target, text: &str| {
        let act =
            WriteNote { left: before.left, right: before.right, id: None, target, text: text.to_owned() };
        desk.write_note(&act).unwrap()
    };
    note(NoteTarget::Article { article: before.left }, "Ask the desk.");
    let (_, divers) = claim("Divers", &before, &dossier, "left");
    note(NoteTarget::Claim { article: before.left, range: divers }, "Three days?");

    let (_, read) = preview(&desk, SECOND, Some(id));
    let state = &read.states[0];
    assert!(state.likely && state.id == before.left && state.shared > 0.5, "{:?}", read.states);
    assert!(read.states.iter().skip(1).all(|other| !other.likely), "another outlet's article is another one");
    let (dossier, carried) = keep(&desk, SECOND, Some(id), Some(state.id));
    // The ferry, the divers, and the three places in the later article are not of the older state.
    assert_eq!(carried, Some(CarriedView { exact: 0, moved: 2, uncertain: 1, lost: 1 }));
    assert_eq!(dossier.articles.len(), 3, "the older state stays");
    let (newer, later) = dossier.pair.unwrap();
    assert!(newer != before.left && later == before.right, "the newer state takes its place on the screen");
    let version = |id| dossier.articles.iter().find(|it| it.id == id).unwrap().version.clone().unwrap();
    assert_eq!((version(newer).number, version(newer).of, version(newer).older), (2, 2, Some(before.left)));
    assert_eq!((version(before.left).number, version(before.left).newest), (1, newer));

    let now = compare(&desk, (newer, later));
    let states = |begins: &str| {
        let (at, _) = claim(begins, &now, &dossier, "left");
        let link = now.links.iter().find(|link| link.left.claim == Some(at as u32)).unwrap();
        (link.state, link.fit, link.unsure)
    };
    assert_eq!(states("The ferry"), ("confirmed", "moved", None));
    assert_eq!(states("Captain"), ("proposed", "exact", Some("confirmed")));
    let [lost] = now.lost.as_slice() else { panic!("one is lost") };
    assert!(lost.left_quote.starts_with("The harbour council"));
    let notes: Vec<_> = now.notes.iter().map(|note| (note.side, note.lost, note.article)).collect();
    assert_eq!(notes, [(Some("left"), false, Some(newer)), (Some("left"), false, Some(newer))]);

    // Nothing was taken from the older state, and what is taken back here is taken back.
    assert_eq!(
        compare(&desk, (before.left, later)).links.iter().filter(|it| it.state == "confirmed").count(),
        3
    );
    let (at, range) = claim("The ferry", &now, &dossier, "left");
    let link = now.links.iter().find(|link| link.left.claim == Some(at as u32)).unwrap();
    let back = DecideLink {
        left: newer,
        right: later,
        left_range: range,
        right_range: link.right.range,
        state: "proposed".to_owned(),
        relation: None,
    };
    assert_eq!(desk.decide_link(&back).unwrap().unwrap().state, "proposed");

    // A word that is not in force is not taken back with a new one.
    let (at, range) = claim("Captain", &now, &dossier, "left");
    let link = now.links.iter().find(|link| link.left.claim == Some(at as u32)).unwrap();
    for (state, unsure) in [("rejected", None), ("proposed", Some("confirmed"))] {
        let act = DecideLink {
            left: newer,
            right: later,
            left_range: range,
            right_range: link.right.range,
            state: state.to_owned(),
            relation: None,
        };
        let decided = desk.decide_link(&act).unwrap().unwrap();
        assert_eq!((decided.state, decided.unsure), (state, unsure));
    }
    let before = compare(&desk, (before.left, later));
    assert_eq!(before.links.iter().filter(|it| it.state == "confirmed").count(), 2);

    // The table has the newest state of each article.
    let fates = desk.fates(newer).unwrap();
    assert_eq!(fates.columns.iter().map(|column| column.article).collect::<Vec<_>>(), [later]);
}

#[test]
fn a_newer_state_can_be_told_later_but_never_in_a_circle() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let (id, before) = begun(&desk);
    let (dossier, carried) = keep(&desk, SECOND, Some(id), None);
    assert_eq!(carried, None);
    let second = dossier.articles.iter().find(|it| it.text.contains("tired")).unwrap().id;
    let set = |article, version_of| desk.set_version(&SetVersion { article, version_of });
    let dossier = set(second, Some(before.left)).unwrap();
    let newest =
        dossier.articles.iter().find(|it| it.id == before.left).unwrap().version.as_ref().unwrap().newest;
    assert_eq!(newest, second);
    assert!(matches!(set(before.left, Some(second)), Err(DeskError::Circle)));
    let dossier = set(second, None).unwrap();
    assert!(dossier.articles.iter().all(|it| it.version.is_none()));
}

#[test]
fn a_claim_that_was_looked_for_in_vain_is_absent_whatever_is_proposed() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let (id, before) = begun(&desk);
    let dossier = desk.open_dossier(id).unwrap();
    let (at, range) = claim("Divers", &before, &dossier, "left");
    let nearest = desk.nearest(before.left, before.right, true, at as u32).unwrap();
    assert!(!nearest.is_empty() && nearest.len() <= 3);
    assert!(nearest.windows(2).all(|two| two[0].score >= two[1].score));
    assert!(nearest.iter().all(|near| near.missing.iter().any(|word| word == "Divers")), "{nearest:?}");

    let check = |range, checked| {
        let (left, right) = (before.left, before.right);
        desk.check_absence(&CheckAbsence { left, right, side: "left".to_owned(), range, checked }).unwrap()
    };
    let absences = check(range, true);
    assert_eq!((absences.len(), absences[0].range, absences[0].side), (1, Some(range), "left"));
    let cell = |at: usize| desk.fates(before.left).unwrap().columns[0].cells[at].clone();
    assert_eq!((cell(at).fate, cell(at).checked), ("absent", true));
    assert!(check(range, false).is_empty());
    assert!(!cell(at).checked);

    // A person's word counts more than a proposal; a link that a person confirmed counts more than that.
    let (ferry, range) = claim("The ferry", &before, &dossier, "left");
    assert_ne!(cell(ferry).fate, "absent");
    check(range, true);
    assert_eq!((cell(ferry).fate, cell(ferry).checked), ("absent", true));
    let link = before.links.iter().find(|link| link.left.claim == Some(ferry as u32)).unwrap();
    let confirm = DecideLink {
        left: before.left,
        right: before.right,
        left_range: link.left.range,
        right_range: link.right.range,
        state: "confirmed".to_owned(),
        relation: None,
    };
    desk.decide_link(&confirm).unwrap();
    assert_ne!(cell(ferry).fate, "absent");
}

#[test]
fn a_preview_is_read_again_in_another_encoding_and_reading_can_be_called_off() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let path = folder.path().join("a.txt");
    // "Доверие дают взаймы." in Windows-1251.
    let bytes: Vec<u8> = "Доверие дают взаймы."
        .chars()
        .map(|letter| match letter as u32 {
            code @ 0x410..=0x44F => (code - 0x410 + 0xC0) as u8,
            code => code as u8,
        })
        .collect();
    std::fs::write(&path, &bytes).unwrap();
    let told = std::sync::Mutex::new(Vec::new());
    let progress = |done, of, name: &str| told.lock().unwrap().push((done, of, name.to_owned()));
    let read = desk.preview_files(&[path.clone(), path.clone()], None, &progress).unwrap();
    assert_eq!(*told.lock().unwrap(), [(0, 2, "a.txt".to_owned()), (1, 2, "a.txt".to_owned())]);
    let again = desk.redecode(read[0].id, "Windows-1252", None).unwrap();
    assert_eq!(again.id, read[0].id);
    let article = again.article.unwrap();
    assert!(article.blocks[0].text.starts_with("Äîâåðèå"), "{}", article.blocks[0].text);
    let encoding = article.encoding.unwrap();
    assert_eq!((encoding.name.as_str(), encoding.guessed), ("Windows-1252", false));
    assert!(desk.redecode(read[0].id, "nonsense", None).is_err());
    let right = desk.redecode(read[0].id, "Windows-1251", None).unwrap();
    assert!(right.article.unwrap().blocks[0].text.starts_with("Доверие"));

    let off = |done: usize, _: usize, _: &str| {
        assert_eq!(done, 0, "the second one is not read any more");
        desk.stop_reading();
    };
    let error = desk.preview_files(&[path.clone(), path], None, &off).unwrap_err();
    assert!(matches!(error, DeskError::CalledOff), "{error}");
}

#[test]
fn words_that_an_editor_refused_are_not_taken_for_the_notes_own_again() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let (id, before) = begun(&desk);
    let (_, range) = claim("Captain", &before, &desk.open_dossier(id).unwrap(), "left");
    let (left, right) = (before.left, before.right);
    let target = NoteTarget::Claim { article: left, range };
    let note =
        desk.write_note(&WriteNote { left, right, id: None, target, text: "Drunk?".to_owned() }).unwrap();
    let newer = |desk: &Desk, text: &str, of| keep(desk, text, Some(id), Some(of)).0.pair.unwrap().0;
    let second = newer(&desk, SECOND, left);
    let shown = |desk: &Desk, left: i64| {
        let note = compare(desk, (left, right)).notes.remove(0);
        (note.left.map(|place| place.fit), note.lost, note.refused)
    };
    let refuse = |desk: &Desk| {
        desk.set_note(&SetNote { left: second, right, id: note.id, change: NoteChange::Refuse })
    };
    let (asked, refused) = ((Some("uncertain"), false, false), (None, true, true));
    assert_eq!(shown(&desk, second), asked);
    let told = refuse(&desk).unwrap();
    assert!(told.lost && told.refused && told.quotes[0].contains("drunk"), "{told:?}");
    assert!(refuse(&desk).is_err(), "nothing is asked any more");
    drop(desk);

    let desk = self::desk(&folder);
    assert_eq!(shown(&desk, second), refused, "over restarts");
    assert_eq!(shown(&desk, left), (Some("exact"), false, false), "its own words are its own");
    let undo = |redo| desk.undo(&Undo { dossier: Some(id), redo }).unwrap().unwrap().name;
    assert_eq!(undo(false), "refuse place of note");
    assert_eq!(shown(&desk, second), asked);
    undo(true);
    assert_eq!(shown(&desk, second), refused);

    // A colleague is not asked either.
    let file = folder.path().join("ferry.crossread").display().to_string();
    desk.save_dossier(&SaveDossier { id, path: file.clone(), replace: false, annotations: false }).unwrap();
    let colleague = Desk::open(&folder.path().join("colleague.sqlite3"), || 1_700_000_000_000).unwrap();
    let theirs = colleague.merge_file(&MergeFile { path: file, dossier: None }).unwrap().dossier;
    let at = |words: &str| theirs.articles.iter().find(|it| it.text.contains(words)).unwrap().id;
    let note_there = compare(&colleague, (at("tired"), at("Manila"))).notes.remove(0);
    assert!(note_there.refused && note_there.lost);

    // The same words in the next state are the same, wherever they stand; other words are asked about anew.
    let third = newer(&desk, &SECOND.replace("Relatives", "Nobody spoke.\n\nRelatives"), second);
    assert_eq!(shown(&desk, third), refused);
    let fourth = newer(&desk, &SECOND.replace("tired", "drunk"), third);
    assert_eq!(shown(&desk, fourth), (Some("moved"), false, false), "its own words came back");

    // Who puts it there by hand is believed.
    let there = compare(&desk, (second, right));
    let (_, range) = claim("Captain", &there, &desk.open_dossier(id).unwrap(), "left");
    let target = NoteTarget::Claim { article: second, range };
    let change = NoteChange::Target { target };
    desk.set_note(&SetNote { left: second, right, id: note.id, change }).unwrap();
    assert_eq!(shown(&desk, second), (Some("exact"), false, false));
    assert_eq!(shown(&desk, third), (Some("moved"), false, false));
}
