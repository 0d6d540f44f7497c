//! Every act can be undone and done again, over restarts; the log says what was done.

use article::{Facts, Fence};
use dossier::{
    ArticleId, CutKind, Decision, DossierId, NoteId, NoteState, NoteVerdict, Place, Target, Verdict,
};
use proptest::prelude::*;
use rusqlite::types::Value;
use store::{Into, Library, NoteChange, Settlement, StoreError};

use crate::samples::{Home, dated, place};

const MINUTE: i64 = 60_000;

/// Everything that an editor can have done, row by row, as bytes.
fn work(home: &Home) -> String {
    let connection = rusqlite::Connection::open(&home.path).unwrap();
    let mut all = String::new();
    for (table, columns) in [
        ("dossier", "id, title, archived, deleted"),
        // One that was taken out is in no list and no export.
        (
            "article WHERE id NOT IN (SELECT article FROM removed_article)",
            "id, headline, byline, outlet, date",
        ),
        ("block WHERE article NOT IN (SELECT article FROM removed_article)", "article, position, fence"),
        ("version", "*"),
        ("decision", "*"),
        ("absence", "*"),
        ("cut", "*"),
        ("note", "*"),
        ("refusal", "*"),
        ("earlier_text", "*"),
    ] {
        let mut statement =
            connection.prepare(&format!("SELECT {columns} FROM {table} ORDER BY 1, 2")).unwrap();
        let width = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let values: Vec<_> =
                (0..width).map(|at| format!("{:?}", row.get::<_, Value>(at).unwrap())).collect();
            all.push_str(&format!("{table}: {}\n", values.join(" ")));
        }
    }
    all
}

/// One act of an editor on a dossier of two articles; the number says on which of what is there.
#[derive(Debug, Clone)]
enum Deed {
    Confirm(usize),
    Reject(usize),
    TakeBack(usize),
    ConfirmAll,
    Merge,
    Write(String),
    Type(usize, String),
    Restore(usize),
    Set(usize, NoteChange),
    Refuse(usize, usize),
    Attach(usize, usize),
    Delete(usize),
    Absent(usize),
    NotAbsent,
    Split(usize),
    Uncut,
    Facts(String),
    Fence(usize),
    Rename(String),
    TakeOut,
    PutBack,
    Add(usize),
    Version,
}

fn deed() -> impl Strategy<Value = Deed> {
    let change = prop_oneof![
        Just(NoteChange::State(NoteState::Waiting)),
        Just(NoteChange::State(NoteState::Resolved)),
        Just(NoteChange::Verdict(Some(NoteVerdict::Wrong))),
        Just(NoteChange::Private(true)),
        proptest::collection::vec("[a-z]{1,8}", 0..3).prop_map(NoteChange::Tags),
        Just(NoteChange::Target(Target::Dossier)),
    ];
    prop_oneof![
        (0..6_usize).prop_map(Deed::Confirm),
        (0..6_usize).prop_map(Deed::Reject),
        (0..6_usize).prop_map(Deed::TakeBack),
        Just(Deed::ConfirmAll),
        Just(Deed::Merge),
        "(?s).{0,20}".prop_map(Deed::Write),
        (0..4_usize, "(?s).{0,20}").prop_map(|(at, text)| Deed::Type(at, text)),
        (0..4_usize).prop_map(Deed::Restore),
        (0..4_usize, change).prop_map(|(at, change)| Deed::Set(at, change)),
        (0..4_usize, 0..3_usize).prop_map(|(at, nth)| Deed::Refuse(at, nth)),
        (0..4_usize, 0..3_usize).prop_map(|(at, nth)| Deed::Attach(at, nth)),
        (0..4_usize).prop_map(Deed::Delete),
        (0..6_usize).prop_map(Deed::Absent),
        Just(Deed::NotAbsent),
        (0..6_usize).prop_map(Deed::Split),
        Just(Deed::Uncut),
        "[A-Z][a-z]{0,9}".prop_map(Deed::Facts),
        (3..8_usize).prop_map(Deed::Fence),
        "[A-Z][a-z]{0,9}".prop_map(Deed::Rename),
        Just(Deed::TakeOut),
        Just(Deed::PutBack),
        (0..3_usize).prop_map(Deed::Add),
        Just(Deed::Version),
    ]
}

/// Does it, if there is something to do it on; what is refused changes nothing.
fn act(library: &Library, dossier: DossierId, words: &[Place], deed: &Deed, now: i64) {
    let (left, right) = (words[0].article, words[8].article);
    let word = |id, nth: usize| words[nth % 8 + if id == left { 0 } else { 8 }].clone();
    let link = |at: usize, verdict| Decision::new(word(left, at), word(right, at / 2), verdict, now);
    let note = |at: usize| -> Option<NoteId> {
        let notes = library.notes(dossier).unwrap();
        (!notes.is_empty()).then(|| notes[at % notes.len()].id)
    };
    let settle = |name, forgotten, decided| {
        let _ = library.settle(dossier, Settlement { name, about: String::new(), forgotten, decided }, now);
    };
    match deed {
        Deed::Confirm(at) => drop(library.decide(dossier, &link(*at, Verdict::Confirmed))),
        Deed::Reject(at) => drop(library.decide(dossier, &link(*at, Verdict::Rejected))),
        Deed::TakeBack(at) => {
            let all = library.decisions(dossier).unwrap();
            if let Some(one) = all.get(at % all.len().max(1)) {
                settle("take decision back", vec![one.id], vec![]);
            }
        }
        Deed::ConfirmAll => {
            settle("confirm links", vec![], (0..6).map(|at| link(at, Verdict::Confirmed)).collect());
        }
        Deed::Merge => {
            let bundled = |at| Decision { bundle: Some("b".to_owned()), ..link(at, Verdict::Drawn) };
            settle("merge links", vec![], (0..3).map(bundled).collect());
        }
        Deed::Write(text) => drop(library.add_note(dossier, &Target::Words(word(left, 0)), text, now)),
        Deed::Type(at, text) => {
            if let Some(id) = note(*at) {
                library.change_note(id, text, now).unwrap();
            }
        }
        Deed::Restore(at) => {
            if let Some(text) = note(*at).and_then(|id| library.earlier_texts(id).unwrap().pop()) {
                library.restore_text(text.id, now).unwrap();
            }
        }
        Deed::Set(at, change) => {
            if let Some(id) = note(*at) {
                library.set_note(id, change.clone(), now).unwrap();
            }
        }
        Deed::Refuse(at, nth) => {
            if let Some(id) = note(*at) {
                drop(library.set_note(id, NoteChange::Refuse(vec![word(left, *nth)]), now));
            }
        }
        Deed::Attach(at, nth) => {
            if let Some(id) = note(*at) {
                drop(library.set_note(id, NoteChange::Target(Target::Words(word(left, *nth))), now));
            }
        }
        Deed::Delete(at) => {
            if let Some(id) = note(*at) {
                library.delete_note(id, now).unwrap();
            }
        }
        Deed::Absent(at) => drop(library.check_absence(dossier, &word(left, *at), right, now)),
        Deed::NotAbsent => {
            let ids: Vec<_> = library.absences(dossier).unwrap().iter().map(|absence| absence.id).collect();
            library.forget_absences(dossier, &ids, now).unwrap();
        }
        Deed::Split(at) => {
            drop(library.cut(dossier, "split claim", &[], Some((CutKind::Split, word(left, *at))), now));
        }
        Deed::Uncut => {
            let ids: Vec<_> = library.cuts(dossier).unwrap().iter().map(|cut| cut.id).collect();
            library.cut(dossier, "take cut back", &ids, None, now).unwrap();
        }
        Deed::Facts(outlet) => {
            let facts = Facts { outlet: Some(outlet.clone()), ..Facts::default() };
            library.set_facts(left, facts, now).unwrap();
        }
        Deed::Fence(at) => library.set_fences(left, &[(*at, Some(Fence::Editor)), (3, None)], now).unwrap(),
        Deed::Rename(title) => library.rename_dossier(dossier, title, now).unwrap(),
        Deed::TakeOut => drop(library.remove_article(right, false, now).unwrap()),
        Deed::PutBack => drop(library.remove_article(right, true, now).unwrap()),
        Deed::Add(at) => {
            let article = dated(&format!("number {at}"), "2020");
            library.add_articles(Into::Existing(dossier), &[article], now).unwrap();
        }
        Deed::Version => drop(library.set_version(dossier, right, Some(left), now)),
    }
}

fn with_words(home: &Home) -> (Library, (DossierId, ArticleId, ArticleId)) {
    let (library, dossier, left, right) = home.with_dossier();
    (library, (dossier, left, right))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_acts_are_undone_to_the_first_state_and_redone_to_the_last(
        deeds in proptest::collection::vec((deed(), 0..3_i64), 1..30)
    ) {
        let home = Home::new();
        let (mut library, of) = with_words(&home);
        let words: Vec<Place> = [of.1, of.2]
            .iter()
            .flat_map(|&id| (0..8).map(move |nth| (id, nth)))
            .map(|(id, nth)| place(&library, id, "the city", nth))
            .collect();
        let mut now = 10 * MINUTE;
        let mut states = vec![work(&home)];
        for (deed, minutes) in &deeds {
            // Without a pause, typing goes into the same act.
            now += minutes * MINUTE;
            let acts = library.acts(Some(of.0), 1_000).unwrap().len();
            act(&library, of.0, &words, deed, now);
            if library.acts(Some(of.0), 1_000).unwrap().len() == acts {
                states.pop();
            }
            states.push(work(&home));
        }
        let acts = library.acts(Some(of.0), 1_000).unwrap();
        prop_assert_eq!(acts.len() + 1, states.len());
        for (undone, state) in states.iter().rev().skip(1).enumerate() {
            if undone % 3 == 0 {
                drop(library);
                library = home.open();
            }
            let act = library.undo(Some(of.0), now).unwrap().unwrap();
            prop_assert_eq!(&act.name, &acts[undone].name);
            prop_assert_eq!(&work(&home), state);
        }
        prop_assert!(library.undo(Some(of.0), now).unwrap().is_none());
        for state in states.iter().skip(1) {
            library.redo(Some(of.0), now).unwrap().unwrap();
            prop_assert_eq!(&work(&home), state);
        }
        prop_assert!(library.redo(Some(of.0), now).unwrap().is_none());
    }
}

#[test]
fn the_log_says_who_did_what_and_what_comes_next() {
    let home = Home::new();
    let (library, (dossier, left, right)) = with_words(&home);
    library.set_author("Ana").unwrap();
    assert_eq!(library.author(), "Ana");
    let decision = Decision::new(
        place(&library, left, "tunnel", 0),
        place(&library, right, "tunnel", 0),
        Verdict::Rejected,
        5,
    );
    library.decide(dossier, &decision).unwrap();
    library.add_note(dossier, &Target::Dossier, "Ask  the\ncity.", 6).unwrap();
    let acts = library.acts(Some(dossier), 9).unwrap();
    let told: Vec<_> =
        acts.iter().map(|act| (act.name.as_str(), act.about.as_str(), act.author.as_str())).collect();
    assert_eq!(told, [("write note", "Ask the city.", "Ana"), ("reject link", "tunnel", "Ana")]);
    assert_eq!(library.decisions(dossier).unwrap()[0].decision.author, "Ana");
    let next = |library: &Library| {
        let next = library.next_acts(Some(dossier)).unwrap();
        (next.undo.map(|act| act.name), next.redo.map(|act| act.name))
    };
    library.undo(Some(dossier), 7).unwrap();
    library.undo(Some(dossier), 8).unwrap();
    assert_eq!(next(&library), (None, Some("reject link".to_owned())));
    library.redo(Some(dossier), 9).unwrap();
    assert_eq!(next(&library), (Some("reject link".to_owned()), Some("write note".to_owned())));
    library.rename_dossier(dossier, "Another", 10).unwrap();
    assert_eq!(next(&library), (Some("rename dossier".to_owned()), None), "what was undone has lapsed");
    library.undo(Some(dossier), 11).unwrap();
    library.undo(Some(dossier), 12).unwrap();
    assert_eq!(next(&library), (None, Some("reject link".to_owned())), "and stays so");
    // What was made before its first act is on the shelf's log, and the shelf has its own.
    assert_eq!(library.next_acts(None).unwrap().undo.unwrap().name, "new dossier");
    library.undo(None, 13).unwrap();
    assert_eq!(library.dossiers().unwrap(), []);
    library.redo(None, 14).unwrap();
    assert_eq!(library.dossiers().unwrap().len(), 1);
}

#[test]
fn typing_is_one_act_until_a_pause_and_keeps_what_was_written_before() {
    let home = Home::new();
    let (library, (dossier, ..)) = with_words(&home);
    let note = library.add_note(dossier, &Target::Dossier, "A", 0).unwrap();
    for (text, now) in [("As", 1_000), ("Ask", 2_000), ("Ask!", 3 * MINUTE), ("Ask! Now", 3 * MINUTE + 500)] {
        library.change_note(note.id, text, now).unwrap();
    }
    let texts = |library: &Library| -> Vec<String> {
        library.earlier_texts(note.id).unwrap().into_iter().map(|earlier| earlier.text).collect()
    };
    assert_eq!(texts(&library), ["Ask"]);
    assert_eq!(library.acts(Some(dossier), 9).unwrap().len(), 2);
    library.undo(Some(dossier), 4 * MINUTE).unwrap();
    assert_eq!(library.notes(dossier).unwrap()[0].text, "Ask");
    library.redo(Some(dossier), 4 * MINUTE).unwrap();
    let earlier = library.earlier_texts(note.id).unwrap()[0].id;
    assert_eq!(library.restore_text(earlier, 5 * MINUTE).unwrap().text, "Ask");
    assert_eq!(texts(&library), ["Ask! Now", "Ask"]);
}

#[test]
fn what_was_changed_behind_the_log_is_not_undone_over() {
    let home = Home::new();
    let (library, (dossier, ..)) = with_words(&home);
    let note = library.add_note(dossier, &Target::Dossier, "Mine", 0).unwrap();
    let other = rusqlite::Connection::open(&home.path).unwrap();
    other.execute("UPDATE note SET text = 'Theirs'", []).unwrap();
    let error = library.undo(Some(dossier), 1).unwrap_err();
    assert!(matches!(error, StoreError::Overtaken { .. }), "{error:?}");
    assert!(error.to_string().contains("write note"), "{error}");
    assert_eq!(library.note(note.id).unwrap().unwrap().1.text, "Theirs");
}

#[test]
fn what_is_undone_is_searched_no_more_and_what_is_redone_is() {
    let home = Home::new();
    let (library, (dossier, ..)) = with_words(&home);
    library.add_note(dossier, &Target::Dossier, "Ask the harbourmaster.", 0).unwrap();
    let found =
        |library: &Library| library.search(&store::Terms::read("harbourmaster"), 9).unwrap().notes.len();
    assert_eq!(found(&library), 1);
    library.undo(Some(dossier), 1).unwrap();
    assert_eq!(found(&library), 0);
    library.redo(Some(dossier), 2).unwrap();
    assert_eq!(found(&library), 1);
    let connection = rusqlite::Connection::open(&home.path).unwrap();
    connection.execute_batch("INSERT INTO note_search (note_search) VALUES ('integrity-check')").unwrap();
}
