//! Absences that were checked and versions of articles, kept and taken back.

use dossier::{Absence, ArticleId};
use store::{Added, Into, StoreError};

use crate::samples::{Home, dated, place};

#[test]
fn an_absence_is_kept_once_and_taken_back() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let claim = place(&library, left, "The tunnel holds", 0);
    let id = library.check_absence(dossier, &claim, right, 2_000).unwrap();
    assert_eq!(library.check_absence(dossier, &claim, right, 3_000).unwrap(), id, "checked again");
    drop(library);
    let library = home.open();
    let kept = Absence { id, claim: claim.clone(), article: right, author: String::new(), checked: 3_000 };
    assert_eq!(library.absences(dossier).unwrap(), [kept]);
    assert_eq!(library.dossier(dossier).unwrap().unwrap().changed, 3_000);
    let error = library.check_absence(dossier, &claim, ArticleId(99), 4_000).unwrap_err();
    assert!(matches!(error, StoreError::NotFound { .. }), "{error:?}");
    library.forget_absences(dossier, &[id, id], 5_000).unwrap();
    assert!(library.absences(dossier).unwrap().is_empty());
}

#[test]
fn a_version_is_kept_with_its_article_or_set_later() {
    let home = Home::new();
    let (library, dossier, left, right) = home.with_dossier();
    let newer = Added { version_of: Some(left), ..dated("second state", "2018") };
    let (_, ids) = library.add_articles(Into::Existing(dossier), &[newer], 2_000).unwrap();
    let versions = library.versions(dossier).unwrap();
    assert_eq!((versions.before(ids[0]), versions.before(right)), (Some(left), None));
    library.set_version(dossier, ids[0], None, 3_000).unwrap();
    library.set_version(dossier, right, Some(left), 4_000).unwrap();
    let versions = library.versions(dossier).unwrap();
    assert_eq!((versions.before(ids[0]), versions.before(right)), (None, Some(left)));
    library.remove_article(right, false, 5_000).unwrap();
    assert_eq!(library.versions(dossier).unwrap().before(right), None, "it was taken out");

    let bad = Added { version_of: Some(ArticleId(99)), ..dated("bad", "2019") };
    library.add_articles(Into::Existing(dossier), &[dated("good", "2019"), bad], 6_000).unwrap_err();
    assert_eq!(library.articles(dossier).unwrap().len(), 2, "all or none");
}
