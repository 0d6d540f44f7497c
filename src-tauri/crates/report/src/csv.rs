//! A report as a table for a spreadsheet: UTF-8 with a byte order mark and CRLF, as Excel and LibreOffice read it.
//!
//! A cell that a spreadsheet might take for a formula has a `'` before it; characters that cells cannot carry become
//! U+FFFD; a cell ends at 32,000 characters, because Excel's do at 32,767.

use dossier::{NoteVerdict, Verdict};
use locale::{Language, Said, said};

use crate::ReportError;
use crate::contents::{Body, Contents};
use crate::document::made;
use crate::memo::MemoLink;
use crate::outline::{ArticleSheet, Change, DifferenceEntry, Gap, LinkEntry, LostEntry, NoteEntry, Signed};
use crate::record::{RecordClaim, RecordLater};
use crate::time;
use crate::words::{self, heading, relation, verdict};

const LONGEST: usize = 32_000;

/// What a column is called.
fn columns() -> [Said; 24] {
    [
        said!("column-type"),
        said!("column-number"),
        said!("column-relation"),
        said!("column-decision"),
        said!("column-decided-by"),
        said!("column-decided"),
        said!("column-article"),
        said!("column-date"),
        said!("column-paragraph"),
        said!("column-quotation"),
        said!("column-later-article"),
        said!("column-later-date"),
        said!("column-later-paragraph"),
        said!("column-later-quotation"),
        said!("column-differences"),
        said!("column-score"),
        said!("column-strength"),
        said!("column-verdict"),
        said!("column-note"),
        said!("column-note-by"),
        said!("column-note-changed"),
        said!("column-note-state"),
        said!("column-tags"),
        said!("column-about"),
    ]
}

/// Sets the contents of a report as CSV: a line for each link, claim or note, then lines on the report itself.
pub fn csv(contents: &Contents) -> Result<Vec<u8>, ReportError> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let trouble = |error: csv::Error| ReportError::Csv(error.to_string());
    for row in csv_rows(contents) {
        writer.write_record(row).map_err(trouble)?;
    }
    writer.into_inner().map_err(|error| ReportError::Csv(error.to_string()))
}

/// The same as rows of cells, the heads first.
pub fn csv_rows(contents: &Contents) -> Vec<Vec<String>> {
    let language = contents.choices.language;
    let mut rows: Vec<Row> = match &contents.body {
        Body::Comparison(pairs) => {
            let outline = &pairs.outline;
            let (left, right) = (&outline.articles.left, &outline.articles.right);
            let links =
                outline.links.iter().map(|it| link(it, &said!("row-kind-link"), left, right, contents));
            let rejected = outline
                .rejected
                .iter()
                .map(|it| link(it, &said!("row-kind-rejected"), left, right, contents));
            let gaps = [(left, &outline.gaps.left), (right, &outline.gaps.right)];
            let gaps = gaps
                .into_iter()
                .flat_map(|(sheet, gaps)| gaps.iter().map(move |it| gap(it, sheet, language)));
            let notes = [
                &outline.article_notes.left,
                &outline.article_notes.right,
                &outline.other_notes,
                &outline.lost_notes,
            ];
            let notes = notes.into_iter().flatten().map(|it| note(it, language));
            let lost = outline.lost_decisions.iter().map(|it| lost(it, left, right, language));
            links.chain(rejected).chain(gaps).chain(notes).chain(lost).collect()
        }
        Body::Record(record) => {
            let claims = record.claims.iter().flat_map(|claim| {
                claim
                    .later
                    .iter()
                    .zip(contents.articles.iter().skip(1))
                    .map(|(later, sheet)| fate(claim, later, &contents.articles[0], sheet, contents))
            });
            let notes = record.other_notes.iter().chain(&record.lost_notes).map(|it| note(it, language));
            claims.chain(notes).collect()
        }
        Body::Memo(memo) => {
            let links = memo.groups.iter().flat_map(|group| group.links.iter().map(|it| (it, group.verdict)));
            let links = links.map(|(it, verdict)| marked(it, verdict, contents));
            let gaps = memo.gaps.iter().map(|it| gap(&it.gap, &contents.articles[it.article], language));
            let notes = memo.other_notes.iter().chain(&memo.lost_notes).map(|it| note(it, language));
            links.chain(gaps).chain(notes).collect()
        }
        Body::Notes(groups) => {
            groups.iter().flat_map(|group| &group.notes).map(|it| note(it, language)).collect()
        }
    };
    rows.extend(contents.articles.iter().map(|sheet| article(sheet, language)));
    rows.extend(about(contents));
    let heads = columns().map(|said| language.say(&said)).to_vec();
    [heads].into_iter().chain(rows.into_iter().map(|row| row.cells(language).to_vec())).collect()
}

#[derive(Default)]
struct Row {
    kind: String,
    number: String,
    relation: String,
    decision: String,
    decided_by: String,
    decided: String,
    left: Side,
    right: Side,
    differences: String,
    score: String,
    strength: String,
    note: NoteCells,
    about: String,
}

#[derive(Default)]
struct Side {
    article: String,
    date: String,
    paragraph: String,
    quotation: String,
}

#[derive(Default)]
struct NoteCells {
    verdict: String,
    text: String,
    by: String,
    changed: String,
    state: String,
    tags: String,
}

impl Row {
    fn cells(self, language: Language) -> [String; 24] {
        let Self { left, right, note, .. } = self;
        [
            self.kind,
            self.number,
            self.relation,
            self.decision,
            self.decided_by,
            self.decided,
            left.article,
            left.date,
            left.paragraph,
            left.quotation,
            right.article,
            right.date,
            right.paragraph,
            right.quotation,
            self.differences,
            self.score,
            self.strength,
            note.verdict,
            note.text,
            note.by,
            note.changed,
            note.state,
            note.tags,
            self.about,
        ]
        .map(|cell| safe(&cell, language))
    }
}

/// A cell that is read as text and no more. Some programs pass over white space before a formula.
fn safe(cell: &str, language: Language) -> String {
    let formula = |letter: char| "=+-@\t\r\n|%\u{ff1d}\u{ff0b}\u{ff0d}\u{ff20}".contains(letter);
    let first = cell.chars().next();
    let acts = first.is_some_and(formula) || cell.trim_start().starts_with(formula);
    let mut safe = if acts { "'".to_owned() } else { String::new() };
    let bare = |letter: char| letter.is_control() && !"\n\t".contains(letter);
    let cell = cell.replace("\r\n", "\n");
    for letter in cell.chars().take(LONGEST) {
        safe.push(if bare(letter) { '\u{fffd}' } else { letter });
    }
    if cell.chars().nth(LONGEST).is_some() {
        safe.push_str(&format!(" … ({})", language.say(&said!("cell-cut"))));
    }
    safe
}

fn side(passage: &crate::outline::Passage, sheet: &ArticleSheet) -> Side {
    Side { quotation: passage.text(), paragraph: number(passage.paragraph), ..of(sheet) }
}

fn of(sheet: &ArticleSheet) -> Side {
    Side { article: sheet.label.clone(), date: sheet.iso_date.clone().unwrap_or_default(), ..Side::default() }
}

fn number(number: Option<usize>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn link(
    link: &LinkEntry,
    kind: &Said,
    left: &ArticleSheet,
    right: &ArticleSheet,
    contents: &Contents,
) -> Row {
    let suggestion = link.suggestion.as_ref().filter(|_| contents.choices.suggestions);
    let (decided_by, decided) = signed(link.signed.as_ref());
    let language = contents.choices.language;
    Row {
        kind: language.say(kind),
        number: link.number.to_string(),
        relation: heading(language, &relation(link.relation, link.is_rejected())),
        decision: heading(language, &verdict(link.verdict)),
        decided_by,
        decided,
        left: side(&link.left, left),
        right: side(&link.right, right),
        differences: differences(&link.differences, language),
        score: suggestion.map(|it| format!("{:.2}", it.score)).unwrap_or_default(),
        strength: suggestion.map(|it| language.say(&words::strength(it.strength))).unwrap_or_default(),
        note: note_cells(&link.notes, language),
        ..Row::default()
    }
}

fn marked(one: &MemoLink, verdict: Option<NoteVerdict>, contents: &Contents) -> Row {
    let (left, right) = (&contents.articles[one.left], &contents.articles[one.right]);
    let mut row = link(&one.link, &said!("row-kind-link"), left, right, contents);
    let said = verdict.map(words::note_verdict);
    row.note.verdict = said.map(|said| contents.choices.say(&said)).unwrap_or_default();
    row
}

fn fate(
    claim: &RecordClaim,
    later: &RecordLater,
    base: &ArticleSheet,
    sheet: &ArticleSheet,
    contents: &Contents,
) -> Row {
    let told = later.link.as_ref().map(|it| link(it, &said!("row-kind-claim"), base, sheet, contents));
    let notes: Vec<NoteEntry> = claim.notes.iter().chain(&later.notes).cloned().collect();
    let language = contents.choices.language;
    let decision = match (later.checked, later.verdict) {
        (true, _) => said!("checked-not-there"),
        (false, Some(Verdict::Rejected)) => said!("link-rejected-by-editor"),
        (false, said) => verdict(said),
    };
    let right = told.as_ref().map(|_| ()).map_or_else(|| of(sheet), |()| Side::default());
    let row = Row {
        kind: language.say(&said!("row-kind-claim")),
        number: claim.number.to_string(),
        relation: language.say(&words::fate(later.fate)),
        decision: heading(language, &decision),
        left: side(&claim.passage, base),
        right,
        note: note_cells(&notes, language),
        ..Row::default()
    };
    match told {
        Some(told) => Row {
            right: told.right,
            differences: told.differences,
            score: told.score,
            strength: told.strength,
            decided_by: told.decided_by,
            decided: told.decided,
            ..row
        },
        None => row,
    }
}

fn differences(differences: &[DifferenceEntry], language: Language) -> String {
    let not_said = language.say(&said!("not-said"));
    let arrow = language.arrow();
    let told = differences.iter().map(|difference| {
        let change = match &difference.change {
            Change::Between(left, right) => format!("“{left}” {arrow} “{right}”"),
            Change::OnlyLeft(left) => format!("“{left}” {arrow} {not_said}"),
            Change::OnlyRight(right) => format!("{not_said} {arrow} “{right}”"),
        };
        format!("{}: {change}", heading(language, &words::difference(difference.kind)))
    });
    told.collect::<Vec<_>>().join("; ")
}

fn gap(gap: &Gap, sheet: &ArticleSheet, language: Language) -> Row {
    let (decided_by, decided) = signed(gap.checked.as_ref());
    Row {
        kind: language.say(&said!("row-kind-gap")),
        decision: gap
            .checked
            .as_ref()
            .map(|_| heading(language, &said!("checked-not-there")))
            .unwrap_or_default(),
        decided_by,
        decided,
        left: side(&gap.passage, sheet),
        note: note_cells(&gap.notes, language),
        ..Row::default()
    }
}

fn note(note: &NoteEntry, language: Language) -> Row {
    let mut quotes = note.quotes.iter();
    let mut side = || {
        let quote = quotes.next();
        quote.map_or_else(Side::default, |(article, quotation)| Side {
            article: article.clone(),
            quotation: quotation.clone(),
            ..Side::default()
        })
    };
    let (left, right) = (side(), side());
    Row {
        kind: language.say(&said!("row-kind-note")),
        left,
        right,
        note: note_cells(std::slice::from_ref(note), language),
        about: note.about.clone(),
        ..Row::default()
    }
}

fn lost(lost: &LostEntry, left: &ArticleSheet, right: &ArticleSheet, language: Language) -> Row {
    let (decided_by, decided) = signed(Some(&lost.signed));
    Row {
        kind: language.say(&said!("row-kind-lost")),
        decision: heading(language, &verdict(Some(lost.verdict))),
        decided_by,
        decided,
        left: Side { quotation: lost.quotes.left.clone(), ..of(left) },
        right: Side { quotation: lost.quotes.right.clone(), ..of(right) },
        ..Row::default()
    }
}

/// Of several notes each in a paragraph; what they share is said once.
fn note_cells(notes: &[NoteEntry], language: Language) -> NoteCells {
    let each = |cell: &dyn Fn(&NoteEntry) -> String, between: &str| {
        let mut told: Vec<String> = Vec::new();
        for words in notes.iter().map(cell).filter(|words| !words.is_empty()) {
            if !told.contains(&words) {
                told.push(words);
            }
        }
        told.join(between)
    };
    let verdict = |note: &NoteEntry| {
        note.verdict.map(|verdict| language.say(&words::note_verdict(verdict))).unwrap_or_default()
    };
    NoteCells {
        verdict: each(&verdict, "; "),
        text: notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join("\n\n"),
        by: each(&|note| note.signed.author.clone(), "; "),
        changed: each(&|note| time::plain(note.changed), "; "),
        state: each(&|note| language.say(&words::state(note.state)), "; "),
        tags: each(&|note| note.tags.join(", "), ", "),
    }
}

fn signed(word: Option<&Signed>) -> (String, String) {
    word.map_or_else(Default::default, |word| (word.author.clone(), time::plain(word.when)))
}

/// An article's facts as one line: what it is called, its headline, and the checksum of its source.
fn article(sheet: &ArticleSheet, language: Language) -> Row {
    let facts = [sheet.headline.as_ref(), sheet.byline.as_ref(), sheet.outlet.as_ref()];
    let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
    Row {
        kind: language.say(&said!("row-kind-article")),
        left: Side { quotation: facts.join(" · "), ..of(sheet) },
        about: format!("{}, SHA-256 {}", sheet.source_name, sheet.sha256),
        ..Row::default()
    }
}

fn about(contents: &Contents) -> Vec<Row> {
    let about = &contents.about;
    let say = |said: Said| contents.choices.say(&said);
    let of = say(said!("report-of", kind = contents.kind().said(), title = contents.title()));
    let by = (!about.author.is_empty()).then(|| say(said!("made-by", author = &about.author)));
    let said = [of, made(contents)].into_iter().chain(by).chain([say(said!("statement"))]);
    let said = said.chain(contents.left_out.iter().cloned());
    said.map(|about| Row { kind: say(said!("row-kind-about")), about, ..Row::default() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "|calc", "%0A=1"]
        {
            assert!(safe(cell, Language::English).starts_with('\''), "{cell:?}");
        }
        assert_eq!(safe("1 = 1", Language::English), "1 = 1");
        assert_eq!(safe("a\0b\u{1b}\r\nc", Language::English), "a\u{fffd}b\u{fffd}\nc");
        assert!(safe(&"a".repeat(40_000), Language::English).chars().count() < 32_767);
    }
}
