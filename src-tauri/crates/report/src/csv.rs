//! A report as a table for a spreadsheet: UTF-8 with a byte order mark and CRLF, as Excel and LibreOffice read it.
//!
//! A cell that a spreadsheet might take for a formula has a `'` before it; characters that cells cannot carry become
//! U+FFFD; a cell ends at 32,000 characters, because Excel's do at 32,767.

use dossier::{NoteState, NoteVerdict, Verdict};

use crate::ReportError;
use crate::contents::{Body, Contents};
use crate::memo::MemoLink;
use crate::outline::{ArticleSheet, Change, DifferenceEntry, Gap, LinkEntry, LostEntry, NoteEntry, Signed};
use crate::record::{RecordClaim, RecordLater};
use crate::time;
use crate::words::{relation, verdict};

const LONGEST: usize = 32_000;

/// What a column is called.
const COLUMNS: [&str; 24] = [
    "Type",
    "Number",
    "Relation or fate",
    "Decision",
    "Decided by",
    "Decided (UTC)",
    "Article",
    "Date",
    "Paragraph",
    "Quotation",
    "Later article",
    "Later date",
    "Later paragraph",
    "Later quotation",
    "Differences",
    "Score",
    "Strength",
    "Verdict",
    "Note",
    "Note by",
    "Note changed (UTC)",
    "Note state",
    "Tags",
    "About",
];

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
    let mut rows: Vec<Row> = match &contents.body {
        Body::Comparison(pairs) => {
            let outline = &pairs.outline;
            let (left, right) = (&outline.articles.left, &outline.articles.right);
            let links = outline.links.iter().map(|it| link(it, "link", left, right, contents));
            let rejected = outline.rejected.iter().map(|it| link(it, "rejected link", left, right, contents));
            let gaps = [(left, &outline.gaps.left), (right, &outline.gaps.right)];
            let gaps = gaps.into_iter().flat_map(|(sheet, gaps)| gaps.iter().map(move |it| gap(it, sheet)));
            let notes = [
                &outline.article_notes.left,
                &outline.article_notes.right,
                &outline.other_notes,
                &outline.lost_notes,
            ];
            let notes = notes.into_iter().flatten().map(note);
            let lost = outline.lost_decisions.iter().map(|it| lost(it, left, right));
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
            let notes = record.other_notes.iter().chain(&record.lost_notes).map(note);
            claims.chain(notes).collect()
        }
        Body::Memo(memo) => {
            let links = memo.groups.iter().flat_map(|group| group.links.iter().map(|it| (it, group.verdict)));
            let links = links.map(|(it, verdict)| marked(it, verdict, contents));
            let gaps = memo.gaps.iter().map(|it| gap(&it.gap, &contents.articles[it.article]));
            let notes = memo.other_notes.iter().chain(&memo.lost_notes).map(note);
            links.chain(gaps).chain(notes).collect()
        }
        Body::Notes(groups) => groups.iter().flat_map(|group| &group.notes).map(note).collect(),
    };
    rows.extend(contents.articles.iter().map(article));
    rows.extend(about(contents));
    let heads = COLUMNS.map(str::to_owned).to_vec();
    [heads].into_iter().chain(rows.into_iter().map(|row| row.cells().to_vec())).collect()
}

#[derive(Default)]
struct Row {
    kind: &'static str,
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
    fn cells(self) -> [String; 24] {
        let Self { left, right, note, .. } = self;
        [
            self.kind.to_owned(),
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
        .map(|cell| safe(&cell))
    }
}

/// A cell that is read as text and no more. Some programs pass over white space before a formula.
fn safe(cell: &str) -> String {
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
        safe.push_str(" … (cut here: a spreadsheet’s cell holds no more)");
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
    kind: &'static str,
    left: &ArticleSheet,
    right: &ArticleSheet,
    contents: &Contents,
) -> Row {
    let suggestion = link.suggestion.as_ref().filter(|_| contents.choices.suggestions);
    let (decided_by, decided) = signed(link.signed.as_ref());
    Row {
        kind,
        number: link.number.to_string(),
        relation: relation(link.relation, link.is_rejected()).to_owned(),
        decision: verdict(link.verdict).to_owned(),
        decided_by,
        decided,
        left: side(&link.left, left),
        right: side(&link.right, right),
        differences: differences(&link.differences),
        score: suggestion.map(|it| format!("{:.2}", it.score)).unwrap_or_default(),
        strength: suggestion.map(|it| it.strength.name().to_owned()).unwrap_or_default(),
        note: note_cells(&link.notes),
        ..Row::default()
    }
}

fn marked(one: &MemoLink, verdict: Option<NoteVerdict>, contents: &Contents) -> Row {
    let (left, right) = (&contents.articles[one.left], &contents.articles[one.right]);
    let mut row = link(&one.link, "link", left, right, contents);
    row.note.verdict = verdict.map(|verdict| verdict.name().to_owned()).unwrap_or_default();
    row
}

fn fate(
    claim: &RecordClaim,
    later: &RecordLater,
    base: &ArticleSheet,
    sheet: &ArticleSheet,
    contents: &Contents,
) -> Row {
    let told = later.link.as_ref().map(|it| link(it, "claim", base, sheet, contents));
    let notes: Vec<NoteEntry> = claim.notes.iter().chain(&later.notes).cloned().collect();
    let decision = match (later.checked, later.verdict) {
        (true, _) => "Checked by the editor: not there".to_owned(),
        (false, Some(Verdict::Rejected)) => "Link rejected by the editor".to_owned(),
        (false, said) => verdict(said).to_owned(),
    };
    let right = told.as_ref().map(|_| ()).map_or_else(|| of(sheet), |()| Side::default());
    let row = Row {
        kind: "claim",
        number: claim.number.to_string(),
        relation: later.fate.name().to_owned(),
        decision,
        left: side(&claim.passage, base),
        right,
        note: note_cells(&notes),
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

fn differences(differences: &[DifferenceEntry]) -> String {
    let told = differences.iter().map(|difference| {
        let change = match &difference.change {
            Change::Between(left, right) => format!("“{left}” → “{right}”"),
            Change::OnlyLeft(left) => format!("“{left}” → not said"),
            Change::OnlyRight(right) => format!("not said → “{right}”"),
        };
        format!("{}: {change}", difference.label)
    });
    told.collect::<Vec<_>>().join("; ")
}

fn gap(gap: &Gap, sheet: &ArticleSheet) -> Row {
    let (decided_by, decided) = signed(gap.checked.as_ref());
    Row {
        kind: "claim without a counterpart",
        decision: gap
            .checked
            .as_ref()
            .map(|_| "Checked by the editor: not there".to_owned())
            .unwrap_or_default(),
        decided_by,
        decided,
        left: side(&gap.passage, sheet),
        note: note_cells(&gap.notes),
        ..Row::default()
    }
}

fn note(note: &NoteEntry) -> Row {
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
        kind: "note",
        left,
        right,
        note: note_cells(std::slice::from_ref(note)),
        about: note.about.clone(),
        ..Row::default()
    }
}

fn lost(lost: &LostEntry, left: &ArticleSheet, right: &ArticleSheet) -> Row {
    let (decided_by, decided) = signed(Some(&lost.signed));
    Row {
        kind: "lost decision",
        decision: verdict(Some(lost.verdict)).to_owned(),
        decided_by,
        decided,
        left: Side { quotation: lost.quotes.left.clone(), ..of(left) },
        right: Side { quotation: lost.quotes.right.clone(), ..of(right) },
        ..Row::default()
    }
}

/// Of several notes each in a paragraph; what they share is said once.
fn note_cells(notes: &[NoteEntry]) -> NoteCells {
    let each = |cell: &dyn Fn(&NoteEntry) -> String, between: &str| {
        let mut told: Vec<String> = Vec::new();
        for words in notes.iter().map(cell).filter(|words| !words.is_empty()) {
            if !told.contains(&words) {
                told.push(words);
            }
        }
        told.join(between)
    };
    NoteCells {
        verdict: each(&|note| note.verdict.map(NoteVerdict::name).unwrap_or_default().to_owned(), "; "),
        text: notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join("\n\n"),
        by: each(&|note| note.signed.author.clone(), "; "),
        changed: each(&|note| time::plain(note.changed), "; "),
        state: each(&|note| NoteState::name(note.state).to_owned(), "; "),
        tags: each(&|note| note.tags.join(", "), ", "),
    }
}

fn signed(word: Option<&Signed>) -> (String, String) {
    word.map_or_else(Default::default, |word| (word.author.clone(), time::plain(word.when)))
}

/// An article's facts as one line: what it is called, its headline, and the checksum of its source.
fn article(sheet: &ArticleSheet) -> Row {
    let facts = [sheet.headline.as_ref(), sheet.byline.as_ref(), sheet.outlet.as_ref()];
    let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
    Row {
        kind: "article",
        left: Side { quotation: facts.join(" · "), ..of(sheet) },
        about: format!("{}, SHA-256 {}", sheet.source_name, sheet.sha256),
        ..Row::default()
    }
}

fn about(contents: &Contents) -> Vec<Row> {
    let about = &contents.about;
    let made = format!("{} of “{}”", contents.kind().name(), contents.title());
    let with = format!("Made {} with Crossread {}", time::in_words(about.made), about.app_version);
    let by = (!about.author.is_empty()).then(|| format!("By {}", about.author));
    let statement = "Links, what they say, their strength and score are a machine’s suggestion and can be wrong. \
                     Decisions, verdicts and notes are a person’s.";
    let said = [made, with].into_iter().chain(by).chain([statement.to_owned()]);
    let said = said.chain(contents.left_out.iter().cloned());
    said.map(|about| Row { kind: "about", about, ..Row::default() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "|calc", "%0A=1"]
        {
            assert!(safe(cell).starts_with('\''), "{cell:?}");
        }
        assert_eq!(safe("1 = 1"), "1 = 1");
        assert_eq!(safe("a\0b\u{1b}\r\nc"), "a\u{fffd}b\u{fffd}\nc");
        assert!(safe(&"a".repeat(40_000)).chars().count() < 32_767);
    }
}
