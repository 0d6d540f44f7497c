//! Reports from the desk: every kind in every format, previewed, written, called off, and copied.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]

use std::cell::{Cell, RefCell};
use std::fs;
use std::path::Path;

use desk::{Desk, DeskError, Hearing, Preview};
use locale::Language;
use messages::{
    ClipLink, ComparisonView, ExportReport, ExportedReport, NoteChange, NoteTarget, ProblemCode,
    ReportChoices, ReportFormat, ReportKind, ReportLooks, ReportOn, ReportRequest, SetNote, WriteNote,
};
use tempfile::TempDir;

const FORMATS: [ReportFormat; 6] = [
    ReportFormat::Html,
    ReportFormat::Pdf,
    ReportFormat::Docx,
    ReportFormat::Markdown,
    ReportFormat::Csv,
    ReportFormat::Json,
];

fn open(folder: &TempDir) -> Desk {
    Desk::open(&folder.path().join("library.crossread"), || 1_700_000_000_000).unwrap()
}

/// The sample with a note and a verdict on its first link, a private one, and one on the dossier.
fn story(folder: &TempDir) -> (Desk, i64, ComparisonView) {
    let desk = open(folder);
    let dossier = desk.open_sample().unwrap();
    let (left, right) = dossier.pair.unwrap();
    let comparison = desk.compare(left, right, Hearing::NONE).unwrap().unwrap();
    let link = &comparison.links[0];
    let target = || NoteTarget::Link { left_range: link.left.range, right_range: link.right.range };
    let write = |target, text: &str| {
        let act = WriteNote { left, right, id: None, target, text: text.to_owned() };
        desk.write_note(&act).unwrap().id
    };
    let set = |id, change| desk.set_note(&SetNote { left, right, id, change }).map(drop).unwrap();
    let marked = write(target(), "Into the report <b>");
    set(marked, NoteChange::Verdict { verdict: Some("wrong".to_owned()) });
    set(marked, NoteChange::Tags { tags: vec!["budget".to_owned()] });
    let private = write(target(), "SECRET");
    set(private, NoteChange::Private { private: true });
    write(NoteTarget::Dossier, "For the whole story");
    let comparison = desk.compare(left, right, Hearing::NONE).unwrap().unwrap();
    (desk, dossier.id, comparison)
}

fn request(on: ReportOn, kind: ReportKind, format: ReportFormat) -> ReportRequest {
    ReportRequest { on, kind, format, choices: ReportChoices::default() }
}

fn export(
    desk: &Desk,
    report: ReportRequest,
    path: &Path,
    replace: bool,
) -> Result<Option<ExportedReport>, DeskError> {
    let act = ExportReport { report, path: path.display().to_string(), replace };
    desk.export_report(&act, &|_, _| ())
}

fn preview(desk: &Desk, report: &ReportRequest) -> Preview {
    desk.preview_report(report, &|number| format!("page {number}")).unwrap().unwrap()
}

#[test]
fn every_kind_is_written_in_every_format_without_private_notes() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, dossier, comparison) = story(&folder);
    let pair = ReportOn::Pair { left: comparison.left, right: comparison.right };
    let whole = ReportOn::Dossier { dossier };
    let kinds = [
        (ReportKind::Comparison, pair),
        (ReportKind::Record, ReportOn::Later { base: comparison.left }),
        (ReportKind::Memo, pair),
        (ReportKind::Memo, whole),
        (ReportKind::Notes, pair),
        (ReportKind::Notes, whole),
    ];
    for (kind, on) in kinds {
        for format in FORMATS {
            let report = request(on, kind, format);
            let name = desk.report_name(&report).unwrap();
            let path = folder.path().join(name);
            let written = export(&desk, report, &path, true).unwrap().unwrap();
            let bytes = fs::read(&path).unwrap();
            assert_eq!(written.bytes as usize, bytes.len());
            let begins: &[u8] = match format {
                ReportFormat::Html => b"<!doctype html>",
                ReportFormat::Pdf => b"%PDF-",
                ReportFormat::Docx => b"PK",
                ReportFormat::Markdown => b"",
                ReportFormat::Csv => "\u{feff}Type,".as_bytes(),
                ReportFormat::Json => b"{",
            };
            assert!(bytes.starts_with(begins), "{kind:?} {format:?}");
            let text = String::from_utf8_lossy(&bytes);
            assert!(!text.contains("SECRET"), "{kind:?} {format:?}");
            if matches!(format, ReportFormat::Html | ReportFormat::Csv | ReportFormat::Json) {
                assert!(text.contains("Into the report"), "{kind:?} {format:?}");
            }
        }
    }
}

#[test]
fn a_kind_that_makes_no_sense_of_its_articles_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, dossier, _) = story(&folder);
    let report = request(ReportOn::Dossier { dossier }, ReportKind::Comparison, ReportFormat::Html);
    assert!(matches!(
        export(&desk, report, &folder.path().join("x.html"), false),
        Err(DeskError::NoChoice(_))
    ));
    assert!(!folder.path().join("x.html").exists());
}

#[test]
fn a_report_is_written_once_and_replaced_only_when_told() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, comparison) = story(&folder);
    let on = ReportOn::Pair { left: comparison.left, right: comparison.right };
    let path = folder.path().join("report.html");
    let html =
        |replace| export(&desk, request(on, ReportKind::Comparison, ReportFormat::Html), &path, replace);
    html(false).unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("Into the report &lt;b&gt;"));
    fs::write(&path, "mine").unwrap();
    assert_eq!(html(false).unwrap_err().problem(Language::English).code, ProblemCode::FileExists);
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
    html(true).unwrap();
    assert!(fs::read_to_string(&path).unwrap().contains("Into the report"));
}

#[test]
fn a_comparison_can_hold_the_table_of_fates_whichever_side_is_the_earlier() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder);
    let articles: Vec<i64> = desk.open_sample().unwrap().articles.iter().map(|it| it.id).collect();
    let path = folder.path().join("report.json");
    let on = ReportOn::Pair { left: articles[1], right: articles[0] };
    let mut report = request(on, ReportKind::Comparison, ReportFormat::Html);
    report.choices.fates = true;
    let told = RefCell::new(Vec::new());
    let act = ExportReport { report, path: path.display().to_string(), replace: true };
    desk.export_report(&act, &|read, pairs| told.borrow_mut().push((read, pairs))).unwrap().unwrap();
    assert_eq!(told.take(), [(1, 2), (2, 2)]);
    let page = fs::read_to_string(&path).unwrap();
    assert!(page.contains("What became of each claim") && page.contains("Linked claims"));
}

#[test]
fn a_report_that_is_called_off_is_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder);
    let base = desk.open_sample().unwrap().articles[0].id;
    let path = folder.path().join("report.html");
    let report = || request(ReportOn::Later { base }, ReportKind::Record, ReportFormat::Html);
    let act = ExportReport { report: report(), path: path.display().to_string(), replace: false };
    let read = Cell::new(0);
    let off = |done, _| {
        read.set(done);
        desk.call_export_off();
    };
    assert!(desk.export_report(&act, &off).unwrap().is_none());
    assert!(!path.exists());
    assert_eq!(read.get(), 1, "the second pair was not told");
    // The next one is not called off with it.
    assert!(export(&desk, report(), &path, false).unwrap().is_some());
}

#[test]
fn the_last_article_has_no_record() {
    let folder = tempfile::tempdir().unwrap();
    let desk = open(&folder);
    let files = [2017u16, 2020].map(|year| {
        let path = folder.path().join(format!("{year}.txt"));
        fs::write(&path, format!("Bridge\n\n2 May {year}\n\nThe bridge of {year} is shut, they said."))
            .unwrap();
        path
    });
    let last = desk.open_articles(&files).unwrap().articles[1].id;
    let path = folder.path().join("report.html");
    let report = request(ReportOn::Later { base: last }, ReportKind::Record, ReportFormat::Html);
    let problem = export(&desk, report, &path, false).unwrap_err().problem(Language::English);
    assert_eq!(problem.code, ProblemCode::BadSource);
    assert!(!path.exists());
}

#[test]
fn a_preview_says_what_will_be_in_it_and_shows_its_beginning() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, dossier, comparison) = story(&folder);
    let pair = ReportOn::Pair { left: comparison.left, right: comparison.right };
    let html = preview(&desk, &request(pair, ReportKind::Comparison, ReportFormat::Html));
    assert_eq!(html.view.counted[0], format!("{} links", comparison.links.len()));
    assert!(html.view.counted.contains(&"2 notes".to_owned()), "{:?}", html.view.counted);
    let ReportLooks::Page { address } = &html.view.looks else { panic!("{:?}", html.view.looks) };
    assert_eq!(address, "page 1");
    assert!(html.page.unwrap().contains("Linked claims"));

    let pdf = preview(&desk, &request(pair, ReportKind::Memo, ReportFormat::Pdf));
    let ReportLooks::Pages { pictures, stand_in, .. } = &pdf.view.looks else { panic!("{:?}", pdf.view) };
    assert!(!stand_in && !pictures.is_empty());
    assert!(pictures.iter().all(|picture| picture.starts_with("data:image/png;base64,")));
    assert_eq!(pdf.view.counted, ["1 marked link"]);

    let notes = ReportOn::Dossier { dossier };
    let table = preview(&desk, &request(notes, ReportKind::Notes, ReportFormat::Csv));
    let ReportLooks::Table { rows, .. } = &table.view.looks else { panic!("{:?}", table.view.looks) };
    assert_eq!((rows[0][0].as_str(), table.view.entries), ("Type", 2));

    let mut tagged = request(notes, ReportKind::Notes, ReportFormat::Markdown);
    tagged.choices.tags = vec!["budget".to_owned()];
    let tagged = preview(&desk, &tagged);
    assert_eq!(tagged.view.counted, ["1 note"]);
    assert!(tagged.view.left_out[0].contains("budget"), "{:?}", tagged.view.left_out);
}

#[test]
fn only_the_preview_that_was_asked_for_last_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, comparison) = story(&folder);
    let pair = ReportOn::Pair { left: comparison.left, right: comparison.right };
    let report = request(pair, ReportKind::Comparison, ReportFormat::Html);
    let overtaken = desk.preview_report(&report, &|number| {
        assert_eq!(number, 1);
        let later = desk.preview_report(&report, &|number| number.to_string()).unwrap();
        assert!(later.is_some());
        String::new()
    });
    assert!(overtaken.unwrap().is_none());
}

#[test]
fn a_template_folder_puts_its_name_on_reports_and_a_fault_in_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, _, comparison) = story(&folder);
    let pair = ReportOn::Pair { left: comparison.left, right: comparison.right };
    let html = || request(pair, ReportKind::Comparison, ReportFormat::Html);
    let template = desk.make_template_folder().unwrap();
    let settings = template.join("letterhead.toml");
    let example = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, "name = \"The <b>Daily</b> Planet\"\n").unwrap();
    desk.make_template_folder().unwrap();
    assert_ne!(fs::read_to_string(&settings).unwrap(), example, "what somebody wrote stays");
    let shown = preview(&desk, &html());
    assert_eq!(shown.view.letterhead.as_deref(), Some("The <b>Daily</b> Planet"));
    assert!(shown.page.unwrap().contains("The &lt;b&gt;Daily&lt;/b&gt; Planet"));

    fs::write(&settings, "name = \"Planet\"\naccent = \"mauve\"\n").unwrap();
    let shown = preview(&desk, &html());
    assert!(shown.view.letterhead_problem.unwrap().contains("accent"));
    let path = folder.path().join("report.html");
    let problem = export(&desk, html(), &path, false).unwrap_err().problem(Language::English);
    assert_eq!(problem.code, ProblemCode::Report);
    assert!(!path.exists());
}

#[test]
fn a_pair_and_a_memo_are_copied_without_private_notes() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, dossier, comparison) = story(&folder);
    let (left, right) = (comparison.left, comparison.right);
    let link = &comparison.links[0];
    let (left_range, right_range) = (link.left.range, link.right.range);
    let asked = ClipLink { left, right, left_range, right_range, language: "en".to_owned() };
    let pair = desk.clip_link(&asked).unwrap();
    let hebrew = desk.clip_link(&ClipLink { language: "he".to_owned(), ..asked.clone() }).unwrap();
    assert!(hebrew.plain.contains("הערה על הקישור הזה") && hebrew.plain.contains("Into the report <b>"));
    let memo = ReportOn::Dossier { dossier };
    let memo = desk.clip_report(&request(memo, ReportKind::Memo, ReportFormat::Html)).unwrap();
    for clip in [pair, memo] {
        assert!(
            clip.html.contains("Into the report &lt;b&gt;") && clip.plain.contains("Into the report <b>")
        );
        assert!(!clip.html.contains("SECRET") && !clip.plain.contains("SECRET"));
    }
    let nowhere = ClipLink { left_range: link.right.range, ..asked };
    assert!(desk.clip_link(&nowhere).is_err());
}

#[test]
fn a_dossier_file_is_reported_on_without_being_touched() {
    let folder = tempfile::tempdir().unwrap();
    let (desk, dossier, _) = story(&folder);
    let path = folder.path().join("story.crossread");
    let act = messages::SaveDossier {
        id: dossier,
        path: path.display().to_string(),
        replace: false,
        annotations: false,
    };
    desk.save_dossier(&act).unwrap();
    let before = fs::read(&path).unwrap();
    let reading = Desk::open_for_reading(&path, || 0).unwrap();
    let there = reading.dossiers().unwrap()[0].id;
    let memo = folder.path().join("memo.md");
    let report = request(ReportOn::Dossier { dossier: there }, ReportKind::Memo, ReportFormat::Markdown);
    export(&reading, report, &memo, false).unwrap().unwrap();
    assert!(fs::read_to_string(&memo).unwrap().contains("Into the report"));
    drop(reading);
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(
        fs::read_dir(folder.path())
            .unwrap()
            .filter(|it| {
                it.as_ref().unwrap().file_name().to_string_lossy().starts_with("story.crossread-")
            })
            .count(),
        0,
        "nothing is left beside it"
    );
}
