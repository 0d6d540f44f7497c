//! A dossier goes to a colleague and comes back: nothing is lost, and nothing is taken in twice.

use dossier::{Decision, DossierId, Note, NoteState, Target, Verdict};
use locale::Language;
use store::{Library, NoteChange, Taken};

use crate::samples::{Home, dated, place};

/// Ana's library with a dossier, and Bo's with the same one as she sent it.
struct Two {
    _homes: (Home, Home),
    ana: Library,
    bo: Library,
    at_ana: DossierId,
    at_bo: DossierId,
}

fn two() -> Two {
    let (home, away) = (Home::new(), Home::new());
    let (ana, at_ana, left, right) = home.with_dossier();
    ana.set_author("Ana").unwrap();
    let (one, other) = (place(&ana, left, "tunnel", 0), place(&ana, right, "tunnel", 0));
    ana.decide(at_ana, &Decision::new(one.clone(), other, Verdict::Confirmed, 10)).unwrap();
    ana.add_note(at_ana, &Target::Claim(one.clone()), "Who says so?", 11).unwrap();
    ana.check_absence(at_ana, &one, right, 12).unwrap();
    ana.set_pair(at_ana, right, left).unwrap();
    let bo = away.open();
    bo.set_author("Bo").unwrap();
    // Other ids than at home.
    bo.add_articles(store::Into::New { title: "Another".to_owned() }, &[dated("other", "2001")], 1).unwrap();
    let taken = send(&ana, at_ana, &bo);
    Two { _homes: (home, away), ana, bo, at_ana, at_bo: taken.dossier }
}

fn send(from: &Library, dossier: DossierId, to: &Library) -> Taken {
    to.take_in(from.parcel(dossier).unwrap(), 1_000).unwrap()
}

fn notes(library: &Library, dossier: DossierId) -> Vec<Note> {
    library.notes(dossier).unwrap()
}

fn texts(library: &Library, dossier: DossierId) -> Vec<String> {
    notes(library, dossier).into_iter().map(|note| note.text).collect()
}

#[test]
fn a_dossier_arrives_whole_and_undoing_takes_it_away_whole() {
    let Two { _homes, ana, bo, at_ana, at_bo } = two();
    assert_eq!(bo.dossiers().unwrap().len(), 2);
    let (sent, arrived) = (ana.parcel(at_ana).unwrap(), bo.parcel(at_bo).unwrap());
    assert_eq!(
        (sent.uid, sent.title, sent.created, sent.changed),
        (arrived.uid, arrived.title, arrived.created, arrived.changed)
    );
    let articles =
        |parcel: &[store::ParcelArticle]| parcel.iter().map(|it| it.whole.clone()).collect::<Vec<_>>();
    assert_eq!(articles(&sent.articles), articles(&arrived.articles));
    let told = |decisions: &[Decision]| -> Vec<_> {
        decisions
            .iter()
            .map(|it| (it.left.selector.clone(), it.verdict, it.author.clone(), it.decided))
            .collect()
    };
    assert_eq!(told(&sent.decisions), told(&arrived.decisions));
    assert_eq!(texts(&bo, at_bo), ["Who says so?"]);
    assert_eq!(notes(&bo, at_bo)[0].author, "Ana");
    assert_eq!((arrived.absences.len(), arrived.pair.is_some()), (1, true));
    bo.undo(None, 2_000).unwrap();
    assert_eq!(bo.dossiers().unwrap().len(), 1);
    let again = send(&ana, at_ana, &bo);
    assert_eq!((again.fresh, bo.dossiers().unwrap().len()), (false, 2), "brought back");
    assert_eq!(bo.next_acts(None).unwrap().undo.unwrap().name, "bring dossier back");
    assert_eq!(texts(&bo, at_bo), ["Who says so?"]);
    bo.undo(None, 3_000).unwrap();
    assert_eq!(bo.dossiers().unwrap().len(), 1, "and that can be undone");
}

#[test]
fn a_colleagues_work_comes_back_beside_ones_own_and_only_once() {
    let Two { _homes, ana, bo, at_ana, at_bo } = two();
    let bos = &bo.articles(at_bo).unwrap();
    let (left, right) = (bos[0].id, bos[1].id);
    let (one, other) = (place(&bo, left, "tunnel", 0), place(&bo, right, "tunnel", 0));
    bo.decide(at_bo, &Decision::new(one, other, Verdict::Rejected, 50)).unwrap();
    bo.add_note(at_bo, &Target::Words(place(&bo, right, "city", 0)), "Ask the city.", 51).unwrap();
    bo.add_articles(store::Into::Existing(at_bo), &[dated("a third", "2020")], 52).unwrap();
    let resolved = notes(&bo, at_bo)[0].id;
    bo.set_note(resolved, NoteChange::State(NoteState::Resolved), 53).unwrap();
    let taken = send(&bo, at_bo, &ana);
    assert_eq!(
        (taken.fresh, taken.articles, taken.notes, taken.changed, taken.decisions, taken.conflicts),
        (false, 1, 1, 1, 1, 1),
        "they do not agree on one link"
    );
    assert_eq!(taken.dossier, at_ana);
    assert_eq!(texts(&ana, at_ana), ["Who says so?", "Ask the city."]);
    assert_eq!(notes(&ana, at_ana)[0].state, NoteState::Resolved);
    let words: Vec<_> = ana
        .decisions(at_ana)
        .unwrap()
        .into_iter()
        .map(|it| (it.decision.author, it.decision.verdict))
        .collect();
    assert_eq!(words, [("Ana".to_owned(), Verdict::Confirmed), ("Bo".to_owned(), Verdict::Rejected)]);
    let acts = ana.acts(Some(at_ana), 99).unwrap();
    assert_eq!((acts[0].name.as_str(), acts[0].about.as_str()), ("take in a colleague’s work", "work by Bo"));

    let parcel = ana.parcel(at_ana).unwrap();
    let again = send(&bo, at_bo, &ana);
    let nothing = Taken { articles: 0, notes: 0, changed: 0, decisions: 0, conflicts: 0, ..taken };
    assert_eq!(again, nothing);
    assert_eq!(ana.parcel(at_ana).unwrap(), parcel);
    assert_eq!(ana.acts(Some(at_ana), 99).unwrap(), acts, "no act of its own");

    ana.undo(Some(at_ana), 2_000).unwrap();
    assert_eq!(texts(&ana, at_ana), ["Who says so?"]);
    assert_eq!(ana.articles(at_ana).unwrap().len(), 2);
}

#[test]
fn of_a_note_that_both_changed_neither_text_is_lost() {
    let Two { _homes, ana, bo, at_ana, at_bo } = two();
    let (anas, bos) = (notes(&ana, at_ana)[0].id, notes(&bo, at_bo)[0].id);
    bo.change_note(bos, "Bo asks the mayor.", 200_000).unwrap();
    let taken = send(&bo, at_bo, &ana);
    assert_eq!((taken.changed, taken.conflicts), (1, 0), "Ana had written nothing since");
    assert_eq!(texts(&ana, at_ana), ["Bo asks the mayor."]);
    assert_eq!(ana.earlier_texts(anas).unwrap()[0].text, "Who says so?");
    assert_eq!(send(&ana, at_ana, &bo).changed, 0, "nothing new for Bo");

    bo.change_note(bos, "Bo has asked.", 400_000).unwrap();
    ana.change_note(anas, "Ana will ask.", 500_000).unwrap();
    assert_eq!(send(&bo, at_bo, &ana).conflicts, 1);
    assert_eq!(send(&bo, at_bo, &ana).conflicts, 0, "once");
    let both = notes(&ana, at_ana);
    assert_eq!(texts(&ana, at_ana), ["Ana will ask.", "Bo has asked."]);
    assert_eq!(both[1].conflicts_with.as_ref(), Some(&both[0].uid));
    ana.set_note(both[1].id, NoteChange::Settled, 600_000).unwrap();
    assert_eq!(notes(&ana, at_ana)[1].conflicts_with, None);
    // What one deleted stays deleted while nobody wrote more into it.
    ana.delete_note(anas, 700_000).unwrap();
    send(&bo, at_bo, &ana);
    assert_eq!(texts(&ana, at_ana), ["Bo has asked."]);
}

#[test]
fn an_article_that_is_not_what_it_says_is_passed_over() {
    let Two { _homes, ana, bo, at_ana, .. } = two();
    let mut parcel = ana.parcel(at_ana).unwrap();
    parcel.uid = "another".to_owned();
    let (article, bytes) = parcel.articles[0].whole.as_mut().unwrap();
    let name = article.source.name.clone();
    bytes.push(b'!');
    let taken = bo.take_in(parcel, 1).unwrap();
    assert_eq!((taken.fresh, taken.articles, taken.decisions, taken.notes), (true, 1, 0, 0));
    let said = Language::English.say(&taken.passed_over[0]);
    assert!(said.contains(&name), "{said}");
}
