//! What is put into a library comes out again, also after it was closed.

use dossier::{ArticleId, Decision, DecisionId, DossierId, NoteId, Summary, Target, Verdict};
use store::{Added, Into, Library, Settlement, StoreError};

use crate::samples::{Home, dated, earlier, later, place};

#[test]
fn articles_come_back_as_they_went_in() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    drop(library);
    let library = home.open();
    for (Added { article, bytes, .. }, id) in [earlier(), later()].into_iter().zip([left, right]) {
        let (of, kept) = library.article(id).unwrap().unwrap();
        assert_eq!((of, kept.id), (dossier, id));
        assert_eq!(kept.article, article);
        assert_eq!(library.source_bytes(id).unwrap(), Some(bytes));
    }
    let kept = library.dossier(dossier).unwrap().unwrap();
    assert_eq!((kept.title.as_str(), kept.created, kept.changed), ("The tunnel", 1_000, 1_000));
    let only = library.article(left).unwrap().unwrap().1.article.facts.date;
    let dates = only.zip(only);
    assert_eq!(library.dossiers().unwrap(), [Summary { dossier: kept, articles: 2, dates }]);
    assert_eq!(library.path(), home.path);
}

#[test]
fn nothing_is_found_where_nothing_is() {
    let home = Home::new();
    let library = home.open();
    assert_eq!(library.dossiers().unwrap(), []);
    assert_eq!(library.dossier(DossierId(1)).unwrap(), None);
    assert_eq!(library.articles(DossierId(1)).unwrap(), []);
    assert_eq!(library.article(ArticleId(1)).unwrap(), None);
    assert_eq!(library.source_bytes(ArticleId(1)).unwrap(), None);
    assert_eq!(library.pair(DossierId(1)).unwrap(), None);
    assert_eq!(library.decisions(DossierId(1)).unwrap(), []);
    assert_eq!(library.notes(DossierId(1)).unwrap(), []);
    assert_eq!(library.note(NoteId(1)).unwrap(), None);
    assert_eq!(library.dossier_holding(&[]).unwrap(), None);
}

#[test]
fn articles_are_listed_by_date_and_undated_ones_last() {
    let home = Home::new();
    let library = home.open();
    let into = Into::New { title: String::new() };
    let articles = [later(), dated("c", "2019-10"), dated("b", "2019-10"), dated("a", "2025"), earlier()];
    let (dossier, ids) = library.add_articles(into, &articles, 1).unwrap();
    let more = [dated("first", "2017")];
    let (_, more) = library.add_articles(Into::Existing(dossier), &more, 2).unwrap();
    let listed: Vec<_> = library.articles(dossier).unwrap().into_iter().map(|kept| kept.id).collect();
    assert_eq!(listed, [more[0], ids[4], ids[1], ids[2], ids[3], ids[0]]);
}

#[test]
fn a_source_is_kept_once_in_a_dossier() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let again = [later(), dated("new", "2020"), dated("new", "2020"), earlier()];
    let (_, ids) = library.add_articles(Into::Existing(dossier), &again, 2_000).unwrap();
    assert_eq!([ids[0], ids[3]], [right, left]);
    assert_eq!(ids[1], ids[2]);
    assert_eq!(library.articles(dossier).unwrap().len(), 3);
    let into = Into::New { title: "Other".to_owned() };
    let (_, others) = library.add_articles(into, &[earlier()], 3_000).unwrap();
    assert_ne!(others[0], left, "another dossier keeps its own");
}

#[test]
fn a_dossier_is_found_by_the_sources_that_it_holds() {
    let home = Home::new();
    let (library, both, ..) = home.with_dossier();
    let into = Into::New { title: "Newer, with one of them".to_owned() };
    let (one, _) = library.add_articles(into, &[earlier()], 2_000).unwrap();
    let sha256 = |sample: Added| sample.article.source.sha256;
    let (a, b) = (sha256(earlier()), sha256(later()));
    let holding = |sums: &[&String]| {
        library.dossier_holding(&sums.iter().map(|&sum| sum.clone()).collect::<Vec<_>>()).unwrap()
    };
    assert_eq!(holding(&[&a]), Some(one));
    assert_eq!(holding(&[&a, &b]), Some(both));
    assert_eq!(holding(&[&b, &a, &a]), Some(both));
    assert_eq!(holding(&[&a, &"0".repeat(64)]), None);
}

#[test]
fn dossiers_are_listed_by_their_last_change() {
    let home = Home::new();
    let (library, first, left, right) = home.with_dossier();
    let into = Into::New { title: "Second".to_owned() };
    let (second, _) = library.add_articles(into, &[], 2_000).unwrap();
    let order =
        || -> Vec<_> { library.dossiers().unwrap().into_iter().map(|summary| summary.dossier.id).collect() };
    assert_eq!(order(), [second, first]);
    library.set_pair(first, right, left).unwrap();
    assert_eq!(library.pair(first).unwrap(), Some((right, left)));
    assert_eq!(library.pair(second).unwrap(), None);
    assert_eq!(order(), [second, first], "showing a pair changes nothing");
    library.add_articles(Into::Existing(first), &[earlier()], 2_500).unwrap();
    assert_eq!(order(), [second, first], "an article that is there already changes nothing");
    library.add_note(first, &Target::Article(left), "new", 3_000).unwrap();
    assert_eq!(order(), [first, second]);
    library.add_note(first, &Target::Article(left), "by a clock set back", 10).unwrap();
    assert_eq!(library.dossier(first).unwrap().unwrap().changed, 3_000);
}

#[test]
fn a_pair_of_places_has_one_decision_in_either_order() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let (a, b) = (place(&library, left, "tunnel", 0), place(&library, right, "tunnel", 0));
    let other = place(&library, right, "tunnel", 1);
    let decide = |left: &dossier::Place, right: &dossier::Place, verdict, decided| {
        let decision = Decision::new(left.clone(), right.clone(), verdict, decided);
        library.decide(dossier, &decision).unwrap();
        decision
    };
    decide(&a, &b, Verdict::Confirmed, 2_000);
    let on_other = decide(&a, &other, Verdict::Confirmed, 2_100);
    let turned = decide(&b, &a, Verdict::Rejected, 2_200);
    assert_eq!(decisions(&library, dossier), [on_other.clone(), turned]);
    let again = decide(&a, &b, Verdict::Confirmed, 2_300);
    assert_eq!(decisions(&library, dossier), [on_other.clone(), again]);
    assert_eq!(library.dossier(dossier).unwrap().unwrap().changed, 2_300);
    let id = library.decisions(dossier).unwrap()[1].id;
    forget(&library, dossier, id, 2_400);
    forget(&library, dossier, id, 2_500);
    assert_eq!(library.dossier(dossier).unwrap().unwrap().changed, 2_400, "taken back once");
    drop(library);
    let library = home.open();
    assert_eq!(decisions(&library, dossier), [on_other]);
    let id = library.decisions(dossier).unwrap()[0].id;
    forget(&library, dossier, id, 2_600);
    assert_eq!(decisions(&library, dossier), []);
    assert_eq!(library.dossier(dossier).unwrap().unwrap().changed, 2_600);
}

#[test]
fn notes_are_kept_changed_deleted_and_restored() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let (a, b) = (place(&library, left, "city", 2), place(&library, right, "مرحبا", 1));
    let targets = [Target::Link(a.clone(), b.clone()), Target::Claim(b), Target::Article(right)];
    let words = "<b>Ask the city</b>\n🙂 \0 مرحبا e\u{301}";
    let add = |(target, now)| library.add_note(dossier, target, words, now).unwrap();
    let notes: Vec<_> = targets.iter().zip(2_000..).map(add).collect();
    assert_eq!(library.notes(dossier).unwrap(), notes);
    assert_eq!(library.note(notes[1].id).unwrap(), Some((dossier, notes[1].clone())));

    let changed = library.change_note(notes[0].id, "", 3_000).unwrap();
    assert_eq!((changed.text.as_str(), changed.created, changed.changed), ("", 2_000, 3_000));
    assert_eq!(changed.target, targets[0]);
    library.delete_note(notes[1].id, 4_000).unwrap();
    library.delete_note(notes[1].id, 5_000).unwrap();
    assert_eq!(library.dossier(dossier).unwrap().unwrap().changed, 4_000, "deleted once");
    assert_eq!(library.note(notes[1].id).unwrap(), None);
    not_found(library.change_note(notes[1].id, "into the void", 6_000));
    drop(library);

    let library = home.open();
    assert_eq!(library.notes(dossier).unwrap(), [changed.clone(), notes[2].clone()]);
    library.restore_note(notes[1].id, 7_000).unwrap();
    library.restore_note(notes[1].id, 8_000).unwrap();
    assert_eq!(library.dossier(dossier).unwrap().unwrap().changed, 7_000, "restored once");
    assert_eq!(library.notes(dossier).unwrap(), [changed, notes[1].clone(), notes[2].clone()]);
}

#[test]
fn work_on_what_is_not_there_is_refused_and_leaves_nothing() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let into = Into::New { title: "Other".to_owned() };
    let (other, others) = library.add_articles(into, &[earlier()], 2_000).unwrap();
    let before = library.dossiers().unwrap();
    let (a, b) = (place(&library, left, "tunnel", 0), place(&library, others[0], "tunnel", 0));
    let decision = Decision::new(a.clone(), b.clone(), Verdict::Rejected, 3_000);
    not_found(library.decide(dossier, &decision));
    not_found(library.add_note(dossier, &Target::Article(others[0]), "", 3_000));
    not_found(library.add_note(other, &Target::Claim(a.clone()), "", 3_000));
    not_found(library.add_note(dossier, &Target::Link(a, b), "", 3_000));
    not_found(library.add_note(DossierId(9), &Target::Article(left), "", 3_000));
    not_found(library.set_pair(other, left, right));
    not_found(library.set_pair(DossierId(9), left, right));
    not_found(library.add_articles(Into::Existing(DossierId(9)), &[earlier()], 3_000));
    not_found(library.change_note(NoteId(9), "", 3_000));
    not_found(library.delete_note(NoteId(9), 3_000));
    not_found(library.restore_note(NoteId(9), 3_000));
    assert_eq!(library.dossiers().unwrap(), before);
    assert_eq!(library.pair(other).unwrap(), None);
    assert_eq!((library.decisions(dossier).unwrap(), library.notes(dossier).unwrap()), (vec![], vec![]));
}

fn forget(library: &Library, dossier: DossierId, id: DecisionId, now: i64) {
    let (forgotten, decided) = (vec![id], Vec::new());
    let settlement = Settlement { name: "take decision back", about: String::new(), forgotten, decided };
    library.settle(dossier, settlement, now).unwrap();
}

fn decisions(library: &Library, dossier: DossierId) -> Vec<Decision> {
    library.decisions(dossier).unwrap().into_iter().map(|kept| kept.decision).collect()
}

#[track_caller]
fn not_found<T: std::fmt::Debug>(outcome: Result<T, StoreError>) {
    let error = outcome.unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error:?}");
}

#[test]
fn closing_leaves_one_file() {
    let home = Home::new();
    drop(home.with_dossier());
    let left: Vec<_> =
        home.folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["library.crossread"]);
}

#[test]
fn rows_that_mean_nothing_are_called_damage() {
    let damages = [
        ("UPDATE block SET kind = 'poem' WHERE position = 2", "poem"),
        ("UPDATE block SET fence = 'hedge' WHERE position = 2", "hedge"),
        (r#"UPDATE block SET "end" = 99999 WHERE position = 2"#, "99999"),
        (r#"UPDATE block SET "start" = "end" + 1 WHERE position = 2"#, "does not lie"),
        ("UPDATE block SET level = 1000 WHERE position = 2", "1000"),
        ("UPDATE article SET headline_origin = 'dream'", "dream"),
        ("UPDATE article SET date = '2017-02-30'", "2017-02-30"),
        ("UPDATE article SET text = CAST(x'ff' || text AS TEXT)", "utf-8"),
        ("UPDATE decision SET verdict = 'perhaps'", "perhaps"),
        (r#"UPDATE place SET "start" = -7"#, "-7"),
        ("UPDATE decision SET relation = 'cousins'", "cousins"),
        ("UPDATE note SET target = 'nobody'", "nobody"),
        ("UPDATE note SET state = 'asleep'", "asleep"),
        ("UPDATE note SET verdict = 'so-so'", "so-so"),
        ("UPDATE note SET right_place = NULL", "link"),
    ];
    for (damage, named) in damages {
        let home = Home::new();
        let (library, dossier, left, right) = home.with_dossier();
        let (a, b) = (place(&library, left, "tunnel", 0), place(&library, right, "tunnel", 0));
        library.add_note(dossier, &Target::Link(a.clone(), b.clone()), "", 1).unwrap();
        let decision = Decision::new(a, b, Verdict::Confirmed, 1);
        library.decide(dossier, &decision).unwrap();
        drop(library);
        rusqlite::Connection::open(&home.path).unwrap().execute(damage, []).unwrap();
        let error = read_all(&home.open(), dossier).unwrap_err();
        let words = error.to_string();
        assert!(matches!(error, StoreError::Damaged { .. }), "{damage}: {words}");
        assert!(words.contains(named) && words.contains("library.crossread"), "{damage}: {words}");
    }
}

fn read_all(library: &Library, dossier: DossierId) -> Result<(), StoreError> {
    library.articles(dossier)?;
    library.decisions(dossier)?;
    library.notes(dossier)?;
    Ok(())
}
