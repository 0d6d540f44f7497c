//! A report as JSON, for other programs. Its schema is `docs/report.schema.json`, and the tests hold it to that.

use dossier::{Lot, Milliseconds, NoteVerdict, Verdict};
use locale::Language;
use serde::Serialize;

use crate::ReportError;
use crate::choices::{Choices, Kind};
use crate::contents::{Body, Contents};
use crate::memo::MemoLink;
use crate::outline::{
    ArticleSheet, Change, DifferenceEntry, Gap, LinkEntry, LostEntry, NoteEntry, OtherWord, Passage,
    ReasonEntry, Signed, Subject,
};
use crate::quotation::Run;
use crate::record::{RecordClaim, RecordLater};
use crate::time;
use crate::words;

/// Grows by one with each change that a reader of the file has to know of.
const VERSION: u32 = 1;

const STATEMENT: &str = "Links, what they say, their strength and score are a machine's suggestion and can be wrong. \
                         Decisions, verdicts and notes are a person's.";

/// Sets the contents of a report as JSON.
pub fn json(contents: &Contents) -> Result<String, ReportError> {
    let mut text = serde_json::to_string_pretty(&file(contents)).map_err(ReportError::Json)?;
    text.push('\n');
    Ok(text)
}

#[derive(Serialize, Default)]
#[serde(rename_all = "camelCase")]
struct File<'a> {
    format: &'static str,
    version: u32,
    kind: Option<Kind>,
    statement: &'static str,
    dossier: String,
    made: String,
    made_with: String,
    made_by: Option<&'a str>,
    compared_closely: bool,
    /// The least score of what the machine proposes, 0 to 1; one, or of a record one for each later article.
    thresholds: Vec<f32>,
    choices: Option<&'a Choices>,
    left_out: &'a [String],
    articles: Vec<ArticleJson<'a>>,
    links: Vec<LinkJson<'a>>,
    rejected: Vec<LinkJson<'a>>,
    gaps: Vec<GapJson<'a>>,
    claims: Vec<ClaimJson<'a>>,
    notes: Vec<NoteJson<'a>>,
    lost_decisions: Vec<LostJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArticleJson<'a> {
    label: &'a str,
    headline: Option<&'a str>,
    byline: Option<&'a str>,
    outlet: Option<&'a str>,
    date: Option<&'a str>,
    words: usize,
    source: &'a str,
    sha256: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LinkJson<'a> {
    number: usize,
    relation: Option<&'static str>,
    relation_by_editor: bool,
    decision: Option<&'static str>,
    signed: Option<SignedJson<'a>>,
    others: Vec<WordJson<'a>>,
    one_with: &'a [usize],
    /// Of a memo: what the editor says of the earlier claim.
    verdict: Option<&'static str>,
    left: PassageJson<'a>,
    right: PassageJson<'a>,
    differences: Vec<DifferenceJson<'a>>,
    score: Option<f32>,
    strength: Option<&'static str>,
    reasons: Vec<ReasonJson<'a>>,
    notes: Vec<NoteJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SignedJson<'a> {
    author: &'a str,
    when: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WordJson<'a> {
    decision: &'static str,
    relation: Option<&'static str>,
    signed: SignedJson<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PassageJson<'a> {
    /// Its place in `articles`.
    article: usize,
    text: String,
    paragraph: Option<usize>,
    /// The same text cut into runs.
    runs: &'a [Run],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DifferenceJson<'a> {
    kind: String,
    left: Option<&'a str>,
    right: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ReasonJson<'a> {
    reason: String,
    words: &'a [String],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct GapJson<'a> {
    #[serde(flatten)]
    passage: PassageJson<'a>,
    /// Who looked for it in the other article in vain, and when.
    checked: Option<SignedJson<'a>>,
    notes: Vec<NoteJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ClaimJson<'a> {
    number: usize,
    #[serde(flatten)]
    passage: PassageJson<'a>,
    /// "stands", "changed" or "gone".
    lot: &'static str,
    /// Of a changed one: where it changed first, as a place in `articles`.
    first_changed: Option<usize>,
    later: Vec<LaterJson<'a>>,
    notes: Vec<NoteJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LaterJson<'a> {
    article: usize,
    fate: &'static str,
    checked: bool,
    decision: Option<&'static str>,
    link: Option<LinkJson<'a>>,
    notes: Vec<NoteJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NoteJson<'a> {
    id: &'a str,
    subject: &'static str,
    about: &'a str,
    /// Markdown.
    text: &'a str,
    state: &'static str,
    verdict: Option<&'static str>,
    tags: &'a [String],
    signed: SignedJson<'a>,
    changed: String,
    uncertain: bool,
    lost: bool,
    quotes: Vec<QuoteJson<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct QuoteJson<'a> {
    article: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LostJson<'a> {
    decision: &'static str,
    signed: SignedJson<'a>,
    left: &'a str,
    right: &'a str,
}

fn file(contents: &Contents) -> File<'_> {
    let about = &contents.about;
    let mut file = File {
        format: "crossread-report",
        version: VERSION,
        kind: Some(contents.kind()),
        statement: STATEMENT,
        dossier: contents.title(),
        made: time::iso(about.made),
        made_with: format!("Crossread {}", about.app_version),
        made_by: Some(about.author.as_str()).filter(|author| !author.is_empty()),
        // The close look is for English; what is not known is read as English.
        compared_closely: about.close
            && contents.articles.iter().all(|it| it.language.is_none_or(|it| it == "en")),
        choices: Some(&contents.choices),
        left_out: &contents.left_out,
        articles: contents.articles.iter().map(article).collect(),
        ..File::default()
    };
    match &contents.body {
        Body::Comparison(pairs) => {
            let outline = &pairs.outline;
            file.thresholds = vec![outline.threshold];
            file.links = outline.links.iter().map(|it| link(it, 0, 1, None, contents)).collect();
            file.rejected = outline.rejected.iter().map(|it| link(it, 0, 1, None, contents)).collect();
            let sides = [(0, &outline.gaps.left), (1, &outline.gaps.right)];
            file.gaps = sides.iter().flat_map(|(at, gaps)| gaps.iter().map(|it| gap(it, *at))).collect();
            let apart = [&outline.article_notes.left, &outline.article_notes.right, &outline.other_notes];
            file.notes = apart.into_iter().flatten().map(note).collect();
            file.notes.extend(outline.lost_notes.iter().map(lost_note));
            file.lost_decisions = outline.lost_decisions.iter().map(lost).collect();
        }
        Body::Record(record) => {
            file.thresholds.clone_from(&record.thresholds);
            file.claims = record.claims.iter().map(|it| claim(it, contents)).collect();
            file.notes = record.other_notes.iter().map(note).collect();
            file.notes.extend(record.lost_notes.iter().map(lost_note));
        }
        Body::Memo(memo) => {
            file.links = memo
                .groups
                .iter()
                .flat_map(|group| group.links.iter().map(|it| marked(it, group.verdict, contents)))
                .collect();
            file.gaps = memo.gaps.iter().map(|one| gap(&one.gap, one.article)).collect();
            file.notes = memo.other_notes.iter().map(note).collect();
            file.notes.extend(memo.lost_notes.iter().map(lost_note));
        }
        Body::Notes(groups) => {
            let notes = groups.iter().flat_map(|group| group.notes.iter().map(|it| (it, group.lost)));
            file.notes = notes.map(|(it, lost)| NoteJson { lost, ..note(it) }).collect();
        }
    }
    file
}

fn article(sheet: &ArticleSheet) -> ArticleJson<'_> {
    ArticleJson {
        label: &sheet.label,
        headline: sheet.headline.as_deref(),
        byline: sheet.byline.as_deref(),
        outlet: sheet.outlet.as_deref(),
        date: sheet.iso_date.as_deref(),
        words: sheet.words,
        source: &sheet.source_name,
        sha256: &sheet.sha256,
    }
}

fn link<'a>(
    link: &'a LinkEntry,
    left: usize,
    right: usize,
    verdict: Option<NoteVerdict>,
    contents: &Contents,
) -> LinkJson<'a> {
    let suggestion = link.suggestion.as_ref().filter(|_| contents.choices.suggestions);
    LinkJson {
        number: link.number,
        relation: link.relation.map(collate::Relation::name),
        relation_by_editor: link.relation_by_editor,
        decision: link.verdict.map(Verdict::name),
        signed: link.signed.as_ref().map(signed),
        others: link.others.iter().map(word).collect(),
        one_with: &link.one_with,
        verdict: verdict.map(NoteVerdict::name),
        left: passage(&link.left, left),
        right: passage(&link.right, right),
        differences: link.differences.iter().map(difference).collect(),
        score: suggestion.map(|it| it.score),
        strength: suggestion.map(|it| it.strength.name()),
        reasons: suggestion.into_iter().flat_map(|it| &it.reasons).map(reason).collect(),
        notes: link.notes.iter().map(note).collect(),
    }
}

fn marked<'a>(one: &'a MemoLink, verdict: Option<NoteVerdict>, contents: &Contents) -> LinkJson<'a> {
    link(&one.link, one.left, one.right, verdict, contents)
}

fn word(word: &OtherWord) -> WordJson<'_> {
    WordJson {
        decision: word.verdict.name(),
        relation: word.relation.map(collate::Relation::name),
        signed: signed(&word.signed),
    }
}

fn signed(signed: &Signed) -> SignedJson<'_> {
    SignedJson { author: &signed.author, when: moment(signed.when) }
}

fn moment(moment: Milliseconds) -> String {
    time::iso(moment)
}

fn passage(passage: &Passage, article: usize) -> PassageJson<'_> {
    PassageJson { article, text: passage.text(), paragraph: passage.paragraph, runs: &passage.runs }
}

fn difference(difference: &DifferenceEntry) -> DifferenceJson<'_> {
    let (left, right) = match &difference.change {
        Change::Between(left, right) => (Some(left.as_str()), Some(right.as_str())),
        Change::OnlyLeft(left) => (Some(left.as_str()), None),
        Change::OnlyRight(right) => (None, Some(right.as_str())),
    };
    DifferenceJson { kind: Language::English.say(&words::difference(difference.kind)), left, right }
}

fn reason(reason: &ReasonEntry) -> ReasonJson<'_> {
    ReasonJson { reason: Language::English.say(&words::reason(reason.kind)), words: &reason.words }
}

fn gap(gap: &Gap, article: usize) -> GapJson<'_> {
    GapJson {
        passage: passage(&gap.passage, article),
        checked: gap.checked.as_ref().map(signed),
        notes: gap.notes.iter().map(note).collect(),
    }
}

fn claim<'a>(claim: &'a RecordClaim, contents: &Contents) -> ClaimJson<'a> {
    let (lot, first_changed) = match claim.lot {
        Lot::Stands => ("stands", None),
        Lot::Changed { first } => ("changed", Some(first + 1)),
        Lot::Gone => ("gone", None),
    };
    ClaimJson {
        number: claim.number,
        passage: passage(&claim.passage, 0),
        lot,
        first_changed,
        later: claim.later.iter().enumerate().map(|(at, it)| later(it, at + 1, contents)).collect(),
        notes: claim.notes.iter().map(note).collect(),
    }
}

fn later<'a>(later: &'a RecordLater, article: usize, contents: &Contents) -> LaterJson<'a> {
    LaterJson {
        article,
        fate: later.fate.name(),
        checked: later.checked,
        decision: later.verdict.map(Verdict::name),
        link: later.link.as_ref().map(|it| link(it, 0, article, None, contents)),
        notes: later.notes.iter().map(note).collect(),
    }
}

fn note(entry: &NoteEntry) -> NoteJson<'_> {
    NoteJson {
        id: &entry.uid,
        subject: match entry.subject {
            Subject::Dossier => "dossier",
            Subject::Article(_) => "article",
            Subject::Claim(_) => "claim",
            Subject::Words(_) => "words",
            Subject::Link => "link",
        },
        about: &entry.about,
        text: &entry.text,
        state: entry.state.name(),
        verdict: entry.verdict.map(NoteVerdict::name),
        tags: &entry.tags,
        signed: signed(&entry.signed),
        changed: moment(entry.changed),
        uncertain: entry.uncertain,
        lost: false,
        quotes: entry.quotes.iter().map(|(article, text)| QuoteJson { article, text }).collect(),
    }
}

fn lost_note(entry: &NoteEntry) -> NoteJson<'_> {
    NoteJson { lost: true, ..note(entry) }
}

fn lost(lost: &LostEntry) -> LostJson<'_> {
    LostJson {
        decision: lost.verdict.name(),
        signed: signed(&lost.signed),
        left: &lost.quotes.left,
        right: &lost.quotes.right,
    }
}
