//! The table of fates: what it counts, what it calls its articles, and the page that it is set as.

use collate::DifferenceKind::{Figure, Hedge};
use collate::Fate;
use collate::Relation::{DiffersInDetail, Reworded, SameWords};
use dossier::{Comparison, LinkState, Lot, Verdict};
use locale::Language;
use report::{FateTable, fate_table, outline};

use crate::draft::{Draft, Sheet};
use crate::sample;

const CLAIMS: &[&str] =
    &["About 30 boats sank.", "The mayor knew.", "It apparently rained.", "Nobody was hurt."];

fn sheet<'a>(date: Option<&'a str>, outlet: &'a str, paragraphs: &'a [&'a [&'a str]]) -> Sheet<'a> {
    Sheet { outlet: Some(outlet), date, source: "article.txt", paragraphs, ..Sheet::default() }
}

/// The four claims of 2009 against one later article.
fn against(date: Option<&str>, outlet: &str, work: impl Fn(&mut Draft)) -> Comparison {
    let claims: &[&[&str]] =
        &[&["Some 45 boats sank.", "The mayor knew.", "It rained.", "The harbour was dredged."]];
    let mut draft = Draft::new(&sheet(Some("2009"), "Post", &[CLAIMS]), &sheet(date, outlet, claims));
    work(&mut draft);
    draft.comparison
}

fn same(draft: &mut Draft) {
    draft.link(("The mayor", "The mayor"), (0.9, SameWords), &[], &[]);
}

/// Three later articles: of two of the same day the second changes more, and one has no date.
pub fn comparisons() -> Vec<Comparison> {
    vec![
        against(Some("2015-03-02"), "Post", same),
        against(Some("2015-03-02"), "Gazette", |draft| {
            let figure = [(Figure, "30", "45")];
            draft.link(("About 30", "Some 45"), (0.8, DiffersInDetail), &[], &figure).state =
                LinkState::Decided(Verdict::Confirmed);
            same(draft);
            draft.own_link("Nobody", "The harbour", Verdict::Rejected);
        }),
        against(None, "Wire", |draft| {
            draft.link(("About 30", "Some 45"), (0.8, DiffersInDetail), &[], &[(Figure, "30", "45")]);
            draft.link(("It apparently", "It rained"), (0.8, Reworded), &[], &[(Hedge, "apparently", "")]);
        }),
    ]
}

fn table() -> FateTable {
    fate_table(&comparisons(), Language::English).unwrap()
}

#[test]
fn a_table_without_a_later_article_is_none() {
    assert_eq!(fate_table(&[], Language::English), None);
}

#[test]
fn each_claim_has_a_row_and_each_later_article_a_cell_in_it() {
    let table = table();
    let told: Vec<(usize, &str, Lot)> =
        table.rows.iter().map(|row| (row.number, row.claim.as_str(), row.lot)).collect();
    assert_eq!(
        told,
        [
            (1, CLAIMS[0], Lot::Changed { first: 1 }),
            (2, CLAIMS[1], Lot::Stands),
            (3, CLAIMS[2], Lot::Stands),
            (4, CLAIMS[3], Lot::Gone),
        ]
    );
    let fates = |row: usize| table.rows[row].cells.iter().map(|cell| cell.fate).collect::<Vec<_>>();
    assert_eq!(fates(0), [Fate::Absent, Fate::Updated, Fate::Updated]);
    assert_eq!(fates(1), [Fate::Repeated, Fate::Repeated, Fate::Absent]);
    assert_eq!(table.rows[0].cells[1].kinds, [Figure]);
    let verdicts = |row: usize| table.rows[row].cells.iter().map(|cell| cell.verdict).collect::<Vec<_>>();
    assert_eq!(verdicts(0), [None, Some(Verdict::Confirmed), None]);
    assert_eq!(verdicts(3), [None, Some(Verdict::Rejected), None], "absent because the link was rejected");
    assert_eq!(table.rows[0].paragraph, Some(1));
}

#[test]
fn what_became_of_all_claims_is_counted() {
    let table = table();
    let summary = table.summary;
    assert_eq!((summary.stand, summary.changed, summary.gone), (2, 1, 1));
    assert_eq!((summary.confirmed, summary.rejected), (1, 1));
    let later: Vec<_> = table.later.iter().map(|one| (one.new, one.first_changed)).collect();
    assert_eq!(later, [(3, 0), (2, 1), (2, 0)]);
    assert_eq!((table.base.claims, table.later[0].article.claims), (4, 4));
}

#[test]
fn no_two_articles_are_called_the_same() {
    let labels = |later: &[(Option<&str>, &str)]| {
        let comparisons: Vec<Comparison> =
            later.iter().map(|(date, outlet)| against(*date, outlet, |_| ())).collect();
        let table = fate_table(&comparisons, Language::English).unwrap();
        [table.base.label].into_iter().chain(table.later.into_iter().map(|it| it.article.label)).collect()
    };
    let check = |later: &[(Option<&str>, &str)], expect: &[&str]| {
        let told: Vec<String> = labels(later);
        assert_eq!(told, expect);
    };
    check(&[(Some("2015-03-02"), "Post")], &["2009", "2015"]);
    check(&[(Some("2015-03-02"), "Post"), (Some("2015-05"), "Post")], &["2009", "2 March 2015", "May 2015"]);
    check(&[(None, "Wire")], &["2009", "No date"]);
    check(&[(None, "Wire"), (None, "Post")], &["2009", "No date, Wire", "No date, Post"]);
    check(
        &[(Some("2015-03-02"), "Post"), (Some("2015-03-02"), "Wire"), (Some("2015-03-02"), "Post")],
        &["2009", "2 March 2015, Post", "2 March 2015, Wire", "2 March 2015, Post (2)"],
    );
}

/// Fifteen claims against as many later articles as wanted, as a newsroom would have them.
pub fn story(articles: usize) -> Vec<Comparison> {
    let large = sample::large().comparison;
    let turns = |at: usize| {
        let mut comparison = large.clone();
        // Each article has its own links, so that the columns differ.
        let mut count = 0;
        comparison.links.retain(|_| {
            count += 1;
            (count * 7 + at * 5) % 11 > 3
        });
        let year = u16::try_from(2018 + at / 2).unwrap();
        let (month, day) = if at.is_multiple_of(2) { (None, None) } else { (Some(5), Some(12)) };
        comparison.right.article.facts.date = article::PublicationDate::new(year, month, day);
        if at == articles - 1 {
            comparison.right.article.facts.date = None;
        }
        comparison
    };
    (0..articles).map(turns).collect()
}

#[test]
fn an_absence_that_was_checked_is_told_from_one_that_was_not() {
    let comparison = against(Some("2015"), "Post", |draft| draft.absent("Nobody"));
    let table = fate_table(std::slice::from_ref(&comparison), Language::English).unwrap();
    assert_eq!((table.summary.gone, table.summary.checked), (4, 1));
    let checked: Vec<bool> = table.rows.iter().map(|row| row.cells[0].checked).collect();
    assert_eq!(checked, [false, false, false, true]);
    let gaps = outline(&comparison, Language::English).gaps;
    assert_eq!(gaps.left.iter().filter(|gap| gap.checked.is_some()).count(), 1);
    assert!(gaps.right.iter().all(|gap| gap.checked.is_none()));
}
