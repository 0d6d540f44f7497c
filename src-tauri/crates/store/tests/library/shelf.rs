//! Dossiers renamed, put away, deleted and brought back; articles taken out; libraries of earlier versions.

use article::PublicationDate;
use dossier::{ArticleId, DossierId, Summary, Target};
use rusqlite::Connection;
use store::{Into, Library, StoreError};

use crate::samples::{Home, dated, earlier, later};

fn not_found<T: std::fmt::Debug>(outcome: &Result<T, StoreError>) {
    assert!(matches!(outcome, Err(StoreError::NotFound { .. })), "{outcome:?}");
}

fn listed(library: &Library) -> Vec<DossierId> {
    library.dossiers().unwrap().into_iter().map(|summary| summary.dossier.id).collect()
}

#[test]
fn a_dossier_has_another_title_and_is_changed_by_it() {
    let home = Home::new();
    let (library, dossier, ..) = home.with_dossier();
    library.rename_dossier(dossier, "Der Tunnel “neu”", 2_000).unwrap();
    let kept = library.dossier(dossier).unwrap().unwrap();
    assert_eq!((kept.title.as_str(), kept.created, kept.changed), ("Der Tunnel “neu”", 1_000, 2_000));
    not_found(&library.rename_dossier(DossierId(9), "Nobody's", 2_000));
}

#[test]
fn a_dossier_that_is_put_away_is_listed_with_the_time_and_is_not_changed_by_it() {
    let home = Home::new();
    let (library, dossier, ..) = home.with_dossier();
    library.archive_dossier(dossier, true, 2_000).unwrap();
    let summary = library.dossiers().unwrap().remove(0);
    assert_eq!((summary.dossier.archived, summary.dossier.changed), (Some(2_000), 1_000));
    library.archive_dossier(dossier, false, 3_000).unwrap();
    assert_eq!(library.dossier(dossier).unwrap().unwrap().archived, None);
    not_found(&library.archive_dossier(DossierId(9), false, 3_000));
}

#[test]
fn a_summary_counts_the_articles_and_has_their_first_and_last_dates() {
    let home = Home::new();
    let (library, dossier, _, undated) = home.with_dossier();
    let more = [dated("a", "2025"), dated("b", "2019-10")];
    let (_, ids) = library.add_articles(Into::Existing(dossier), &more, 2_000).unwrap();
    let summary = |library: &Library| -> Summary { library.dossiers().unwrap().remove(0) };
    let dates = |from: &str, to: &str| PublicationDate::from_iso(from).zip(PublicationDate::from_iso(to));
    assert_eq!((summary(&library).articles, summary(&library).dates), (4, dates("2017-05-16", "2025")));
    library.remove_article(ids[0], false, 3_000).unwrap();
    library.remove_article(undated, false, 3_000).unwrap();
    assert_eq!((summary(&library).articles, summary(&library).dates), (2, dates("2017-05-16", "2019-10")));
    let (empty, _) = library.add_articles(Into::New { title: String::new() }, &[later()], 4_000).unwrap();
    let all = library.dossiers().unwrap();
    let of_empty = all.iter().find(|summary| summary.dossier.id == empty).unwrap();
    assert_eq!(of_empty.dates, None);
}

#[test]
fn a_deleted_dossier_is_nowhere_and_comes_back_exactly_as_it_was() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    library.set_pair(dossier, right, left).unwrap();
    let note = library.add_note(dossier, &Target::Article(left), "Ask the city.", 2_000).unwrap();
    let before = library.dossiers().unwrap();
    library.delete_dossier(dossier, 3_000).unwrap();
    library.delete_dossier(dossier, 4_000).unwrap();
    drop(library);
    let library = home.open();
    assert_eq!(library.dossiers().unwrap(), []);
    assert_eq!(library.dossier(dossier).unwrap(), None);
    assert_eq!(library.article(left).unwrap(), None);
    let sources = [earlier().article.source.sha256];
    assert_eq!(library.dossier_holding(&sources).unwrap(), None);
    not_found(&library.rename_dossier(dossier, "x", 5_000));
    not_found(&library.archive_dossier(dossier, true, 5_000));
    not_found(&library.add_note(dossier, &Target::Article(left), "late", 5_000));
    not_found(&library.add_articles(Into::Existing(dossier), &[dated("new", "2020")], 5_000));
    not_found(&library.set_pair(dossier, left, right));
    not_found(&library.remove_article(left, false, 5_000));
    library.restore_dossier(dossier, 5_000).unwrap();
    assert_eq!(library.dossiers().unwrap(), before);
    assert_eq!(library.notes(dossier).unwrap(), [note]);
    assert_eq!(library.pair(dossier).unwrap(), Some((right, left)));
    assert_eq!(library.dossier_holding(&sources).unwrap(), Some(dossier));
    not_found(&library.delete_dossier(DossierId(9), 1));
    not_found(&library.restore_dossier(DossierId(9), 1));
}

#[test]
fn an_article_that_is_taken_out_comes_back_with_the_work_on_it() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let note = library.add_note(dossier, &Target::Article(left), "Ask the city.", 2_000).unwrap();
    let ids = |library: &Library| -> Vec<ArticleId> {
        library.articles(dossier).unwrap().into_iter().map(|kept| kept.id).collect()
    };
    let before = ids(&library);
    assert_eq!(library.remove_article(left, false, 3_000).unwrap(), dossier);
    library.remove_article(left, false, 4_000).unwrap();
    assert_eq!(library.dossier(dossier).unwrap().unwrap().changed, 3_000, "the second time changes nothing");
    assert_eq!(ids(&library), [right]);
    assert_eq!(library.article(left).unwrap(), None);
    let both = [earlier().article.source.sha256, later().article.source.sha256];
    assert_eq!(library.dossier_holding(&both[..1]).unwrap(), None);
    assert_eq!(library.dossier_holding(&both[1..]).unwrap(), Some(dossier));
    assert_eq!(library.dossier_holding(&[both[1].clone(), both[0].clone()]).unwrap(), None);
    not_found(&library.set_pair(dossier, left, right));
    not_found(&library.add_note(dossier, &Target::Article(left), "late", 5_000));
    library.remove_article(left, true, 5_000).unwrap();
    assert_eq!((ids(&library), library.notes(dossier).unwrap()), (before.clone(), vec![note]));
    // Imported anew it is the same article.
    library.remove_article(left, false, 6_000).unwrap();
    let (_, again) = library.add_articles(Into::Existing(dossier), &[earlier()], 7_000).unwrap();
    assert_eq!((again, ids(&library)), (vec![left], before));
    assert_eq!(library.dossier(dossier).unwrap().unwrap().changed, 7_000);
    not_found(&library.remove_article(ArticleId(99), false, 8_000));
    assert_eq!(listed(&library), [dossier]);
}

/// A library as the first version made it.
pub fn first_version(home: &Home) {
    let old = Connection::open(&home.path).unwrap();
    old.execute_batch(include_str!("../../migrations/01-library/up.sql")).unwrap();
    old.execute_batch(
        "PRAGMA application_id = 0x43525344;
         PRAGMA user_version = 1;
         INSERT INTO dossier (title, created, changed) VALUES ('Old', 1, 2);
         INSERT INTO article (dossier, headline, headline_origin, outlet, source_name, sha256, added, text)
         VALUES (1, 'Bridge closed', 'masthead', 'The Courier', 'old.txt', 'ab', 1, 'Bridge closed' || char(10, 10) || 'The bridge rusts: Ärger.');
         INSERT INTO source VALUES (1, x'00');
         INSERT INTO block VALUES (1, 0, 0, 13, 'headline', 0, NULL), (1, 1, 15, 40, 'paragraph', 0, NULL);
         INSERT INTO note (dossier, target, article, text, created, changed)
         VALUES (1, 'article', 1, 'Ask the engineer.', 3, 3);",
    )
    .unwrap();
}

#[test]
fn a_library_of_the_first_version_keeps_all_it_has() {
    let home = Home::new();
    first_version(&home);
    let library = home.open();
    let summary = library.dossiers().unwrap().remove(0);
    assert_eq!((summary.dossier.title.as_str(), summary.articles), ("Old", 1));
    assert_eq!((summary.dossier.archived, summary.dossier.changed), (None, 2));
    let (_, kept) = library.article(ArticleId(1)).unwrap().unwrap();
    assert_eq!(kept.article.blocks.len(), 2);
    assert_eq!(library.notes(DossierId(1)).unwrap().len(), 1);
}
