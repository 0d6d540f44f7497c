//! A day at the desk: import, compare, decide, write, close, open again, export.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::fs;
use std::path::{Path, PathBuf};

use desk::{Desk, DeskError, Hearing};
use locale::Language;
use messages::{
    ArchiveDossier, Breadth, ComparisonView, DecideLink, DeleteDossier, DeleteNote, FactsEdit, FenceEdit,
    ForgetDecision, KeepPreview, KeepPreviews, LinkView, NoteTarget, ProblemCode, RemoveArticle,
    RenameDossier, SetFacts, SetFence, WriteNote,
};
use tempfile::TempDir;

fn desk(folder: &TempDir) -> Desk {
    Desk::open(&folder.path().join("library.sqlite3"), || 1_700_000_000_000).unwrap()
}

fn sample(desk: &Desk) -> ComparisonView {
    let dossier = desk.open_sample().unwrap();
    assert_eq!(dossier.articles.len(), 3);
    assert_eq!(dossier.changed, 1_700_000_000_000);
    assert!(dossier.articles.iter().all(|article| article.language == Some("en")));
    let (left, right) = dossier.pair.unwrap();
    compare(desk, left, right)
}

fn compare(desk: &Desk, left: i64, right: i64) -> ComparisonView {
    desk.compare(left, right, Hearing::NONE).unwrap().unwrap()
}

fn decide(comparison: &ComparisonView, link: &LinkView, state: &str) -> DecideLink {
    DecideLink {
        left: comparison.left,
        right: comparison.right,
        left_range: link.left.range,
        right_range: link.right.range,
        state: state.to_owned(),
        relation: None,
    }
}

fn write(comparison: &ComparisonView, id: Option<i64>, target: NoteTarget, text: &str) -> WriteNote {
    WriteNote { left: comparison.left, right: comparison.right, id, target, text: text.to_owned() }
}

#[test]
fn a_close_look_follows_a_quick_one_and_stops_for_another_pair() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let quick = sample(&desk);
    assert!(!quick.close);
    let far = std::sync::Mutex::new(0.0f32);
    let tell = |share| *far.lock().unwrap() = share;
    let close = desk.look_closely(quick.left, quick.right, &tell).unwrap().unwrap();
    assert!(close.close);
    assert!(*far.lock().unwrap() > 0.9);
    assert_ne!(
        quick.links.iter().map(|link| &link.key).collect::<Vec<_>>(),
        close.links.iter().map(|link| &link.key).collect::<Vec<_>>()
    );
    // What has been read closely is at hand.
    assert!(compare(&desk, quick.left, quick.right).close);
    // Another pair comes to the screen while one reads.
    let third = desk
        .open_sample()
        .unwrap()
        .articles
        .iter()
        .map(|it| it.id)
        .find(|id| ![quick.left, quick.right].contains(id));
    let other = compare(&desk, quick.left, third.unwrap());
    let back = |_| drop(compare(&desk, quick.left, quick.right));
    assert!(desk.look_closely(other.left, other.right, &back).unwrap().is_none());
}

#[test]
fn of_long_texts_the_beginning_comes_first_and_a_stop_is_heard() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let file = |name: &str, from: usize| {
        let sentence = |at: usize| format!("Witness {at} met agent {} in harbour {}.\n\n", at * 7, at * 31);
        let path = folder.path().join(name);
        fs::write(&path, (from..from + 4_200).map(sentence).collect::<String>()).unwrap();
        path
    };
    let dossier = desk.open_articles(&[file("one.txt", 0), file("other.txt", 4_000)]).unwrap();
    let (left, right) = dossier.pair.unwrap();
    // Stopped as soon as it says how far it is: nothing comes of it.
    let stop = |_| desk.stop_comparing();
    let stopped = desk.compare(left, right, Hearing { progress: &stop, ..Hearing::NONE }).unwrap();
    assert!(stopped.is_none());

    let first = std::sync::Mutex::new(Vec::new());
    let beginning = |view: ComparisonView| first.lock().unwrap().push(view);
    let whole =
        desk.compare(left, right, Hearing { beginning: &beginning, ..Hearing::NONE }).unwrap().unwrap();
    let first = first.into_inner().unwrap();
    assert_eq!(first.len(), 1);
    let compared = first[0].compared.unwrap();
    assert!(compared > 0 && (compared as usize) < first[0].left_claims.len());
    assert_eq!((whole.compared, whole.left_claims.len()), (None, first[0].left_claims.len()));
    assert!(whole.links.len() >= 200, "the last claims of one are the first of the other");
}

#[test]
fn the_fates_of_all_claims_in_every_later_article_are_read_closer_and_follow_decisions() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let first = desk.open_sample().unwrap().articles[0].id;
    let table = desk.fates(first).unwrap();
    assert_eq!(table.columns.len(), 2, "an article of 2019, and one without a date");
    assert!(table.columns.iter().all(|column| !column.close && column.cells.len() == table.claims.len()));
    let told = std::cell::RefCell::new(Vec::new());
    desk.read_fates(first, &|column| told.borrow_mut().push(column.article)).unwrap();
    assert_eq!(told.into_inner(), table.columns.iter().map(|column| column.article).collect::<Vec<_>>());
    // What has been read is at hand, for the table as for the pair.
    let table = desk.fates(first).unwrap();
    assert!(table.columns.iter().all(|column| column.close));
    desk.read_fates(first, &|_| panic!("all has been read")).unwrap();
    let column = &table.columns[0];
    let pair = compare(&desk, first, column.article);
    assert!(pair.close);
    let at = column.cells.iter().position(|cell| cell.link.is_some()).unwrap();
    let link = pair.links.iter().find(|link| Some(&link.key) == column.cells[at].link.as_ref()).unwrap();
    assert_eq!(link.fate, Some(column.cells[at].fate));
    for other in pair.links.iter().filter(|other| other.left.claim == link.left.claim) {
        desk.decide_link(&decide(&pair, other, "rejected")).unwrap();
    }
    assert_eq!(desk.fates(first).unwrap().columns[0].cells[at].fate, "absent");
}

#[test]
fn fewer_or_more_links_are_shown_and_decided_ones_always() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let balanced = sample(&desk);
    let at = |breadth| {
        desk.set_breadth(breadth);
        compare(&desk, balanced.left, balanced.right)
    };
    let many = at(Breadth::Many);
    let loose = many.links.iter().find(|one| balanced.links.iter().all(|link| link.key != one.key)).unwrap();
    desk.decide_link(&decide(&many, loose, "confirmed")).unwrap().unwrap();
    let few = at(Breadth::Few);
    assert!(few.links.len() < balanced.links.len() && balanced.links.len() < many.links.len());
    let kept = few.links.iter().find(|link| link.key == loose.key).unwrap();
    assert_eq!(kept.state, "confirmed");
    assert!(few.links.iter().all(|link| link.key == loose.key || link.strength != Some("loose")));
    assert_eq!(at(Breadth::Balanced).links.len(), balanced.links.len() + 1);
}

#[test]
fn a_link_that_was_written_on_stays_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let quick = sample(&desk);
    let close = desk.look_closely(quick.left, quick.right, &|_| {}).unwrap().unwrap();
    let gone = quick.links.iter().find(|one| close.links.iter().all(|link| link.key != one.key)).unwrap();
    let target = NoteTarget::Link { left_range: gone.left.range, right_range: gone.right.range };
    desk.write_note(&write(&quick, None, target, "Is it one?")).unwrap();
    let again = compare(&desk, quick.left, quick.right);
    let link = again.links.iter().find(|link| link.key == gone.key).unwrap();
    assert_eq!((link.state, link.score), ("proposed", None));
    assert_eq!(again.notes[0].link.as_ref(), Some(&gone.key));
}

#[test]
fn decisions_and_notes_are_there_again_after_closing() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second) = {
        let desk = desk(&folder);
        let comparison = sample(&desk);
        let (one, two) = (&comparison.links[0], &comparison.links[1]);
        assert_eq!(
            desk.decide_link(&decide(&comparison, one, "confirmed")).unwrap().unwrap().state,
            "confirmed"
        );
        desk.decide_link(&decide(&comparison, two, "rejected")).unwrap();
        let target = NoteTarget::Link { left_range: one.left.range, right_range: one.right.range };
        let note = desk.write_note(&write(&comparison, None, target.clone(), "Ask the desk")).unwrap();
        assert_eq!(note.link.as_ref(), Some(&one.key));
        let id = Some(note.id);
        desk.write_note(&write(&comparison, id, target, "Ask the desk — “😀” first")).unwrap();
        let claim = NoteTarget::Claim { article: comparison.right, range: comparison.right_claims[3].range };
        desk.write_note(&write(&comparison, None, claim, "On a claim")).unwrap();
        (one.key.clone(), two.key.clone())
    };
    let desk = desk(&folder);
    let comparison = sample(&desk);
    let state = |key: &String| comparison.links.iter().find(|link| link.key == *key).unwrap().state;
    assert_eq!((state(&first), state(&second)), ("confirmed", "rejected"));
    let notes: Vec<_> =
        comparison.notes.iter().map(|note| (note.text.as_str(), note.kind, note.lost)).collect();
    assert_eq!(notes, [("Ask the desk — “😀” first", "link", false), ("On a claim", "claim", false)]);
}

#[test]
fn the_sides_may_be_swapped() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let comparison = sample(&desk);
    let link = &comparison.links[0];
    desk.decide_link(&decide(&comparison, link, "confirmed")).unwrap();
    let target = NoteTarget::Link { left_range: link.left.range, right_range: link.right.range };
    desk.write_note(&write(&comparison, None, target, "Both ways")).unwrap();
    let swapped = compare(&desk, comparison.right, comparison.left);
    let confirmed: Vec<_> = swapped.links.iter().filter(|link| link.state == "confirmed").collect();
    assert_eq!(confirmed.len(), 1);
    assert_eq!((confirmed[0].left.range, confirmed[0].right.range), (link.right.range, link.left.range));
    let [note] = swapped.notes.as_slice() else { panic!("one note") };
    assert_eq!(note.link.as_ref(), Some(&confirmed[0].key));
    assert_eq!(note.quotes, [pieces(&confirmed[0].left), pieces(&confirmed[0].right)], "left first");
}

fn pieces(end: &messages::LinkEnd) -> String {
    end.pieces.iter().map(|piece| piece.text.as_str()).collect()
}

#[test]
fn a_decision_taken_back_leaves_the_proposal() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let comparison = sample(&desk);
    let link = &comparison.links[0];
    desk.decide_link(&decide(&comparison, link, "rejected")).unwrap();
    assert!(desk.forget_decision(&ForgetDecision { id: 99 }).is_err(), "no such decision");
    let back = desk.decide_link(&decide(&comparison, link, "proposed")).unwrap().unwrap();
    assert_eq!((back.state, &back.key), ("proposed", &link.key));
}

#[test]
fn a_deleted_note_can_be_brought_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let comparison = sample(&desk);
    let target = NoteTarget::Article { article: comparison.left };
    let note = desk.write_note(&write(&comparison, None, target, "On the article")).unwrap();
    let notes = || compare(&desk, comparison.left, comparison.right).notes.len();
    desk.delete_note(&DeleteNote { id: note.id, restore: false }).unwrap();
    assert_eq!(notes(), 0);
    desk.delete_note(&DeleteNote { id: note.id, restore: true }).unwrap();
    assert_eq!(notes(), 1);
}

#[test]
fn what_two_articles_share_is_the_same_from_either_side_and_follows_decisions() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let articles: Vec<i64> = desk.open_sample().unwrap().articles.iter().map(|it| it.id).collect();
    let (first, second) = (articles[0], articles[1]);
    let quick = desk.overlap(first, second).unwrap().unwrap();
    assert_eq!(desk.overlap(second, first).unwrap(), Some(quick));
    assert!(quick.shared > 0 && quick.shared < quick.claims);
    // What was counted for it is not taken for a comparison that somebody asked for; one that is at hand is used.
    compare(&desk, first, second);
    let close = desk.look_closely(first, second, &|_| {}).unwrap().unwrap();
    let before = desk.overlap(second, first).unwrap().unwrap();
    let on_the_shorter_side = |link: &LinkView| {
        if close.left_claims.len() <= close.right_claims.len() { link.left.claim } else { link.right.claim }
    };
    let link = close.links.iter().find(|link| link.fate.is_some()).unwrap();
    for one in close.links.iter().filter(|one| on_the_shorter_side(one) == on_the_shorter_side(link)) {
        desk.decide_link(&decide(&close, one, "rejected")).unwrap();
    }
    let after = desk.overlap(second, first).unwrap().unwrap();
    assert_eq!((after.shared, after.claims), (before.shared - 1, before.claims));
}

#[test]
fn of_long_texts_nothing_is_counted_before_they_are_compared() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let long = |name: &str, from: usize| {
        let sentence = |at: usize| format!("Witness {at} met agent {} in harbour {}.\n\n", at * 7, at * 31);
        file(&folder, name, (from..from + 9_000).map(sentence).collect::<String>().as_bytes())
    };
    let articles = desk.open_articles(&[long("one.txt", 0), long("other.txt", 100)]).unwrap().articles;
    assert_eq!(desk.overlap(articles[0].id, articles[1].id).unwrap(), None);
}

#[test]
fn bad_files_are_refused_whole_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let good = file(&folder, "good.txt", b"A headline\n\nThis is an article of one paragraph.");
    let empty = file(&folder, "empty.txt", b"");
    let binary = file(&folder, "binary.txt", b"\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0>\0\x01\0\0\0");
    let missing = folder.path().join("missing.txt");
    for bad in [&empty, &binary, &missing, &folder.path().to_owned()] {
        let problem =
            desk.open_articles(&[good.clone(), bad.clone()]).unwrap_err().problem(Language::English);
        assert_eq!(problem.code, ProblemCode::BadSource);
        let name = bad.file_name().unwrap().to_string_lossy().into_owned();
        assert!(problem.message.contains(&name), "{}", problem.message);
        let previews = desk.preview_files(&[good.clone(), bad.clone()], None, &|_, _, _| {}).unwrap();
        assert!(previews[0].article.is_some() && previews[1].article.is_none());
        assert_eq!(previews[1].problem.as_ref(), Some(&problem.message));
        assert!(desk.dossiers().unwrap().is_empty(), "nothing was kept");
    }
    assert!(desk.open_articles(&[good]).is_err(), "one article alone has nothing to be compared with");
}

#[test]
fn an_article_is_kept_as_it_was_corrected_in_its_preview() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let text = b"Bridge shut\n\nThe bridge was shut on Monday.\n\nDivers found a crack.\n\nFollow us on every channel.";
    let path = file(&folder, "bridge.txt", text);
    let preview = |path: &PathBuf| {
        desk.preview_files(std::slice::from_ref(path), None, &|_, _, _| {}).unwrap().remove(0)
    };
    let read = preview(&path);
    let article = read.article.clone().unwrap();
    assert_eq!((article.known, article.facts.date.as_str()), (None, ""));
    let fenced = article.blocks.iter().position(|block| block.fence.is_some()).unwrap();
    let crack = article.blocks.iter().position(|block| block.text.contains("crack")).unwrap();
    let keep = |id: u32, date: &str| KeepPreviews {
        dossier: None,
        articles: vec![KeepPreview {
            id,
            facts: FactsEdit { outlet: "Post".to_owned(), date: date.to_owned(), ..article.facts.clone() },
            turned: vec![fenced as u32, crack as u32],
            version_of: None,
        }],
    };
    let error = desk.keep_previews(&keep(read.id, "soon")).unwrap_err();
    assert!(error.to_string().contains("“soon” is no date"), "{error}");
    assert!(desk.dossiers().unwrap().is_empty(), "nothing was kept");
    let kept = desk.keep_previews(&keep(read.id, "May 2017")).unwrap().dossier.articles.remove(0);
    assert_eq!((kept.outlet.as_deref(), kept.date.as_ref().unwrap().iso.as_str()), (Some("Post"), "2017-05"));
    assert_eq!((kept.blocks[fenced].fence, kept.blocks[crack].fence), (None, Some("by the editor")));
    // It is not at hand twice, and is known from now on.
    assert!(matches!(desk.keep_previews(&keep(read.id, "2017")), Err(DeskError::NoPreview)));
    assert_eq!(preview(&path).article.unwrap().known.as_deref(), Some("Bridge shut"));
    desk.drop_previews();
}

#[test]
fn facts_and_fences_of_a_kept_article_can_be_changed_and_the_links_follow() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let before = sample(&desk);
    let article = desk.open_sample().unwrap().articles.into_iter().find(|it| it.id == before.left).unwrap();
    let block = before.left_claims[before.links[0].left.claim.unwrap() as usize].block;
    let fence = |fence: Option<&str>| {
        let blocks = vec![FenceEdit { block, fence: fence.map(str::to_owned) }];
        SetFence { article: article.id, blocks }
    };
    desk.set_fence(&fence(Some(""))).unwrap();
    let after = compare(&desk, before.left, before.right);
    assert!(after.left_claims.len() < before.left_claims.len());
    assert!(after.left_claims.iter().all(|claim| claim.block != block));
    desk.set_fence(&fence(None)).unwrap();
    assert_eq!(compare(&desk, before.left, before.right).links.len(), before.links.len());
    let headline = article.blocks.iter().position(|block| block.kind == "headline").unwrap();
    desk.set_fence(&SetFence {
        article: article.id,
        blocks: vec![FenceEdit { block: headline as u32, fence: None }],
    })
    .unwrap_err();

    let facts = FactsEdit {
        headline: "Another headline".to_owned(),
        byline: String::new(),
        outlet: "The Post".to_owned(),
        date: "2030".to_owned(),
    };
    let dossier = desk.set_facts(&SetFacts { article: article.id, facts }).unwrap();
    let changed = dossier.articles.iter().find(|it| it.id == article.id).unwrap();
    assert_eq!((changed.headline.as_str(), changed.byline.as_ref()), ("Another headline", None));
    assert_eq!(dossier.articles[1].id, article.id, "by date, and the undated one last");
    assert!(compare(&desk, before.left, before.right).right_claims.len() == before.right_claims.len());
}

#[test]
fn the_same_articles_open_in_the_same_dossier() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let one = file(&folder, "one.txt", b"The first\n\nAn agent was named in Moscow.");
    let two = file(&folder, "two.txt", b"The second\n\nThe agent was named in Moscow, they say.");
    let first = desk.open_articles(&[one.clone(), two.clone()]).unwrap();
    let again = desk.open_articles(&[two, one]).unwrap();
    assert_eq!((first.id, again.articles.len()), (again.id, 2));
    let (left, right) = first.pair.unwrap();
    assert_eq!(again.pair, Some((right, left)), "the first one named stands on the left");
}

#[test]
fn a_title_is_kept_in_one_line_or_refused_with_a_reason() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let id = desk.open_sample().unwrap().id;
    let rename = |title: &str| desk.rename_dossier(&RenameDossier { id, title: title.to_owned() });
    assert_eq!(rename("  Who \n\u{7} knew\twhat? ").unwrap(), "Who knew what?");
    let longest = "é".repeat(200);
    assert_eq!(rename(&longest).unwrap(), longest);
    for (title, says) in [(" \n ", "needs a title"), (&*"é".repeat(201), "201 characters. Make it 200")] {
        let problem = rename(title).unwrap_err().problem(Language::English);
        assert_eq!(problem.code, ProblemCode::BadInput);
        assert!(problem.message.contains(says), "{}", problem.message);
    }
    assert_eq!(desk.open_dossier(id).unwrap().title, longest);
    let unknown = desk.rename_dossier(&RenameDossier { id: 99, title: "x".to_owned() });
    assert_eq!(unknown.unwrap_err().problem(Language::English).code, ProblemCode::NotFound);
}

#[test]
fn dossiers_are_put_away_and_deleted_and_come_back_as_they_were() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let comparison = sample(&desk);
    let note = write(&comparison, None, NoteTarget::Article { article: comparison.left }, "Ask the desk.");
    desk.write_note(&note).unwrap();
    let id = desk.open_sample().unwrap().id;
    let summary = desk.dossiers().unwrap().remove(0);
    assert_eq!((summary.articles, summary.years, summary.archived), (3, Some((2017, 2019)), false));
    desk.archive_dossier(&ArchiveDossier { id, archived: true }).unwrap();
    assert!(desk.dossiers().unwrap()[0].archived && desk.open_dossier(id).unwrap().archived);
    assert!(desk.last_dossier().unwrap().is_none(), "what was put away does not open by itself");
    desk.archive_dossier(&ArchiveDossier { id, archived: false }).unwrap();
    desk.delete_dossier(&DeleteDossier { id, restore: false }).unwrap();
    assert!(desk.dossiers().unwrap().is_empty() && desk.last_dossier().unwrap().is_none());
    assert!(desk.compare(comparison.left, comparison.right, Hearing::NONE).is_err());
    assert!(desk.write_note(&note).is_err());
    desk.delete_dossier(&DeleteDossier { id, restore: true }).unwrap();
    let back = compare(&desk, comparison.left, comparison.right);
    assert_eq!((back.links.len(), back.notes.len()), (comparison.links.len(), 1));
    // The sample, once deleted, is made anew rather than found.
    desk.delete_dossier(&DeleteDossier { id, restore: false }).unwrap();
    assert_ne!(desk.open_sample().unwrap().id, id);
}

#[test]
fn an_article_is_taken_out_and_put_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let comparison = sample(&desk);
    let left = (comparison.left, comparison.right);
    let less = desk.remove_article(&RemoveArticle { id: left.0, restore: false }).unwrap();
    assert_eq!(less.articles.len(), 2);
    assert!(less.articles.iter().all(|article| article.id != left.0));
    let (one, other) = less.pair.unwrap();
    assert!(one != left.0 && other != left.0, "another pair comes to the screen");
    let all = desk.remove_article(&RemoveArticle { id: left.0, restore: true }).unwrap();
    assert_eq!((all.articles.len(), all.pair), (3, Some(left)));
}

#[test]
fn words_are_found_in_texts_headlines_and_notes_with_the_way_there() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let comparison = sample(&desk);
    let left = NoteTarget::Article { article: comparison.left };
    let note = desk.write_note(&write(&comparison, None, left, "Is the 🕵 Mossad meant?")).unwrap();
    let found = desk.search("mossad").unwrap();
    let dossier = desk.open_sample().unwrap();
    assert!(!found.texts.is_empty());
    for hit in &found.texts {
        let article = dossier.articles.iter().find(|article| article.id == hit.article).unwrap();
        let block = &article.blocks[hit.block.unwrap() as usize];
        let text: Vec<u16> = article.text.encode_utf16().collect();
        let words = &text[block.range.start as usize..block.range.end as usize];
        assert!(String::from_utf16(words).unwrap().contains("Mossad"));
        assert_eq!((hit.dossier, &hit.dossier_title), (dossier.id, &dossier.title));
        assert_eq!(hit.headline, article.headline);
    }
    let hit = &found.notes[0];
    assert_eq!((found.notes.len(), hit.note, hit.article), (1, Some(note.id), comparison.left));
    // In UTF-16, as the window counts.
    let excerpt: Vec<u16> = hit.excerpt.encode_utf16().collect();
    let mark = hit.marks[0];
    assert_eq!(String::from_utf16(&excerpt[mark.start as usize..mark.end as usize]).unwrap(), "Mossad");
    let headline = &dossier.articles[0].headline;
    let found = desk.search(&format!("\"{headline}\"")).unwrap();
    assert_eq!(found.headlines[0].article, dossier.articles[0].id);
    // No word is a command.
    assert!(desk.search("mossad OR xyzzy").unwrap().texts.is_empty());
}

#[test]
fn articles_that_share_claims_are_found_in_all_dossiers() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let add = |name: &str, text: &str| {
        let preview = desk.preview_text(text, None).unwrap();
        let article = KeepPreview {
            id: preview.id,
            facts: preview.article.unwrap().facts,
            turned: Vec::new(),
            version_of: None,
        };
        let dossier =
            desk.keep_previews(&KeepPreviews { dossier: None, articles: vec![article] }).unwrap().dossier;
        desk.rename_dossier(&RenameDossier { id: dossier.id, title: name.to_owned() }).unwrap();
        (dossier.id, dossier.articles[0].id)
    };
    let report = "The ferry Santa Rosalia sank off Cebu on Friday with 214 people on board. \
        Captain Orban was drunk when he left the harbour, the coast guard said. \
        Divers recovered nineteen bodies from the wreck. The harbour council approved a new pier.";
    let (here, base) = add("Here", report);
    let (there, copy) = add("There", &format!("{report} Weather was calm that night off the coast of Cebu."));
    let retold = "Nineteen bodies were recovered from the wreck of the Santa Rosalia by divers. \
        Bakers in Ghent went on strike for more pay.";
    let (_, retold) = add("Retold", retold);
    let (_, other) =
        add("Other", "Bakers in Ghent went on strike. Their union demanded higher pay from the mills.");
    let found = desk.related(base).unwrap().unwrap();
    assert_eq!((found.article, found.claims), (base, 4));
    let ids: Vec<i64> = found.related.iter().map(|one| one.article).collect();
    assert_eq!(ids, [copy, retold], "the one that shares most first, and none that shares nothing");
    let best = &found.related[0];
    assert_eq!((best.dossier, best.dossier_title.as_str()), (there, "There"));
    assert_eq!((best.shared, best.same_words, best.same_source), (4, 4, false));
    assert!(report.contains(&best.quote));
    assert_eq!((found.related[1].shared, found.related[1].same_words), (1, 0));
    assert_eq!(desk.related(other).unwrap().unwrap().related[0].article, retold);
    // What was deleted is not related, nor what was taken out.
    desk.delete_dossier(&DeleteDossier { id: there, restore: false }).unwrap();
    desk.remove_article(&RemoveArticle { id: retold, restore: false }).unwrap();
    assert!(desk.related(base).unwrap().unwrap().related.is_empty());
    assert!(matches!(desk.related(copy), Err(DeskError::NoArticle)));
    assert_eq!(desk.open_dossier(here).unwrap().articles.len(), 1);
}

#[test]
fn what_is_printed_twice_is_counted_once_and_what_retells_its_source_is_said_to() {
    const REPORT: &str = "The ferry Santa Rosalia sank off the coast of Cebu late on Friday evening. \
        It had left the harbour with 214 people on board, though it was built for 160. \
        Captain Ruben Orban told the coast guard that the pumps had failed before. \
        Divers recovered nineteen bodies from the wreck before the storm drove them back. \
        The harbour council had approved the ship for service in March without an inspection. \
        Relatives of the missing waited for news in a school near the pier all night.";
    const RETOLD: &str = "Nineteen bodies were recovered from the wreck of the ferry Santa Rosalia, which sank off \
        Cebu on Friday evening, according to the Harbour Gazette. The ferry had left the harbour with 214 people on \
        board and was built for only 160. Captain Ruben Orban told the coast guard the pumps had failed before. The \
        harbour council approved the ship in March without an inspection. Relatives of the missing waited all night \
        in a school near the pier.";
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(&folder);
    let mut into = None;
    let mut add = |text: &str, outlet: &str, date: &str| {
        let preview = desk.preview_text(text, into).unwrap();
        let known = preview.article.unwrap().facts;
        let facts = FactsEdit { outlet: outlet.to_owned(), date: date.to_owned(), ..known };
        let articles = vec![KeepPreview { id: preview.id, facts, turned: Vec::new(), version_of: None }];
        let dossier = desk.keep_previews(&KeepPreviews { dossier: into, articles }).unwrap().dossier;
        into = Some(dossier.id);
        dossier.articles.iter().find(|one| one.outlet.as_deref() == Some(outlet)).unwrap().id
    };
    let base = add("The Santa Rosalia may carry 160 people. The council licensed it.", "Log", "2015");
    let first = add(REPORT, "The Harbour Gazette", "2017-03-04");
    let copy = add(&format!("{REPORT} More will follow."), "Coast Post", "2017-03-05");
    let retelling = add(RETOLD, "Daily Digest", "2017-03-06");
    let fates = desk.fates(base).unwrap();
    let copies: Vec<_> = fates.copies.iter().map(|it| (it.article, it.with, it.copied, it.claims)).collect();
    assert_eq!(copies, [(copy, first, 6, 6)]);
    let [told] = fates.retellings.as_slice() else { panic!("{:?}", fates.retellings) };
    assert_eq!((told.article, told.of), (retelling, first));
    assert_eq!(told.named, "according to the Harbour Gazette");
    assert!(told.found >= 4 && told.claims == 5, "{told:?}");
    // Without a word on its source it is a report like any other.
    let silent = add(&RETOLD.replace(", according to the Harbour Gazette", ""), "Silent", "2017-03-07");
    assert!(desk.fates(base).unwrap().retellings.iter().all(|told| told.article != silent));
    // What is earlier has nothing from what is later.
    assert!(desk.fates(retelling).unwrap().retellings.is_empty());
}

fn file(folder: &TempDir, name: &str, bytes: &[u8]) -> PathBuf {
    let path: &Path = folder.path();
    let path = path.join(name);
    fs::write(&path, bytes).unwrap();
    path
}
