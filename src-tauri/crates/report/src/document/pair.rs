//! A linked pair of claims in words.

use article::Fit;
use collate::Relation;
use dossier::Verdict;

use crate::choices::{Choices, Length};
use crate::document::facts::label;
use crate::document::make::{line, line_with, plain, toned};
use crate::document::notes::note;
use crate::document::{Badge, BadgeTone, Line, Mark, Pair, Piece, Quote, Row, Tone};
use crate::outline::{ArticleSheet, Change, LinkEntry, OtherWord, Passage, Signed, Suggestion};
use crate::quotation::shortened;
use crate::time;
use crate::words::{self, capital, heading};
use locale::{Arg, Language, Said, said};

/// How many characters of a quotation a short report has.
const SHORT: usize = 180;

/// A link with the sheets of its articles.
pub fn pair(link: &LinkEntry, left: &ArticleSheet, right: &ArticleSheet, choices: &Choices) -> Pair {
    let rejected = link.is_rejected();
    let anchor = anchor(link);
    Pair {
        number: format!("{}{}", if rejected { "R" } else { "" }, link.number),
        heading: heading(choices.language, &words::relation(link.relation, rejected)),
        mark: mark(link.relation),
        badge: badge(link.verdict, choices.language),
        left: quote(format!("{anchor}-left"), &link.left, label(left), choices),
        right: quote(format!("{anchor}-right"), &link.right, label(right), choices),
        rows: rows(link, left, right, choices.language),
        small: small(link, choices),
        notes: link
            .notes
            .iter()
            .enumerate()
            .map(|(at, it)| note(it, format!("{anchor}-note-{}", at + 1), choices.language))
            .collect(),
        anchor,
    }
}

pub fn anchor(link: &LinkEntry) -> String {
    format!("{}-{}", if link.is_rejected() { "rejected" } else { "link" }, link.number)
}

pub fn mark(relation: Option<Relation>) -> Mark {
    match relation {
        Some(Relation::SameWords) => Mark::Same,
        Some(Relation::Reworded) => Mark::Reworded,
        Some(Relation::DiffersInDetail) => Mark::Differs,
        Some(Relation::Contradicts) => Mark::Contradicts,
        Some(Relation::RelatedOnly) => Mark::Related,
        None => Mark::Own,
    }
}

pub fn badge(verdict: Option<Verdict>, language: Language) -> Badge {
    let tone = match verdict {
        None => BadgeTone::Undecided,
        Some(Verdict::Confirmed) => BadgeTone::Confirmed,
        Some(Verdict::Rejected) => BadgeTone::Rejected,
        Some(Verdict::Drawn) => BadgeTone::Drawn,
    };
    Badge { text: heading(language, &words::verdict(verdict)), tone }
}

/// A quotation under the name of its article, which may be empty.
pub fn quote(anchor: String, passage: &Passage, article: Line, choices: &Choices) -> Quote {
    let mut label = article;
    if let Some(paragraph) = passage.paragraph {
        if !label.is_empty() {
            label.push(Piece::plain(" "));
        }
        let words = choices.say(&said!("paragraph", number = paragraph.to_string()));
        label.push(toned(words, Tone::Soft));
    }
    let runs = match choices.length {
        Length::Whole => passage.runs.clone(),
        Length::Short => shortened(&passage.runs, SHORT),
    };
    let also = (!passage.also_in.is_empty()).then(|| {
        let (said, numbers) = (said!("also-in", count = passage.also_in.len()), &passage.also_in);
        line_with(choices.language, &said, "numbers", numbered(numbers, "link-", ""))
    });
    Quote { anchor, label, runs, small: also.into_iter().collect() }
}

/// Numbers that lead to their links.
pub fn numbered(numbers: &[usize], anchor: &str, prefix: &str) -> Line {
    let mut line = Line::new();
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            line.push(Piece::plain(", "));
        }
        line.push(Piece::plain(format!("{prefix}{number}")).to(format!("{anchor}{number}")));
    }
    line
}

/// "Ana, 9 March 2025, 12:00 UTC".
pub fn signed(signed: &Signed, language: Language) -> Line {
    let when = time::in_words(signed.when, language);
    if signed.author.is_empty() {
        return plain(when);
    }
    vec![toned(&signed.author, Tone::Foreign), Piece::plain(format!(", {when}"))]
}

fn rows(link: &LinkEntry, left: &ArticleSheet, right: &ArticleSheet, language: Language) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(standing) = link.standing {
        rows.push(Row {
            label: language.say(&said!("row-put-as")),
            value: plain(language.say(&said!(
                "put-as",
                left = words::standing(standing.left),
                right = words::standing(standing.right),
                shift = Arg::Case(if standing.softened { "softened" } else { "hardened" }),
            ))),
        });
    }
    for difference in &link.differences {
        let value = match &difference.change {
            Change::Between(one, other) => {
                let arrow = Piece::plain(format!(" {} ", language.arrow()));
                vec![toned(one, Tone::Quoted), arrow, toned(other, Tone::Quoted)]
            }
            Change::OnlyLeft(one) => line(language, &said!("only-in", place = &left.in_it, words = one)),
            Change::OnlyRight(one) => line(language, &said!("only-in", place = &right.in_it, words = one)),
        };
        rows.push(Row { label: heading(language, &words::difference(difference.kind)), value });
    }
    rows
}

fn small(link: &LinkEntry, choices: &Choices) -> Vec<Line> {
    let language = choices.language;
    let mut lines = Vec::new();
    if let Some(word) = &link.signed {
        lines.push(line(language, &decided(word, link, language)));
    }
    lines.extend(link.others.iter().map(|word| line(language, &other(word, language))));
    if !link.one_with.is_empty() {
        let numbers = numbered(&link.one_with, "link-", "");
        lines.push(line_with(language, &said!("one-link-with"), "numbers", numbers));
    }
    if choices.suggestions {
        lines.push(match &link.suggestion {
            Some(suggestion) => suggested(suggestion, language),
            None => line(language, &said!("not-proposed")),
        });
    }
    match link.fit {
        Fit::Exact => {}
        Fit::Moved => lines.push(line(language, &said!("fit-moved"))),
        Fit::Uncertain => lines.push(line(language, &said!("fit-uncertain"))),
    }
    for number in &link.see_notes {
        let numbers = numbered(&[*number], "link-", "");
        lines.push(line_with(language, &said!("see-note"), "numbers", numbers));
    }
    lines
}

/// "Confirmed by Ana, 9 March 2025, 12:00 UTC."
fn decided(word: &Signed, link: &LinkEntry, language: Language) -> Said {
    let verdict = Arg::Case(link.verdict.map_or("decided", Verdict::name));
    let when = time::in_words(word.when, language);
    match (word.author.is_empty(), link.relation_by_editor) {
        (false, false) => said!("decided-by", verdict = verdict, author = &word.author, when = when),
        (false, true) => said!("decided-by-hand-by", verdict = verdict, author = &word.author, when = when),
        (true, false) => said!("decided", verdict = verdict, when = when),
        (true, true) => said!("decided-by-hand", verdict = verdict, when = when),
    }
}

/// "Ben says: rejected, 9 March 2025, 12:00 UTC."
fn other(word: &OtherWord, language: Language) -> Said {
    let who = match word.signed.author.as_str() {
        "" => Arg::Said(said!("another-editor")),
        author => author.into(),
    };
    let (verdict, when) = (words::verdict_name(word.verdict), time::in_words(word.signed.when, language));
    match word.relation.map(words::relation_name) {
        Some(relation) => {
            said!("other-says-as", who = who, verdict = verdict, relation = relation, when = when)
        }
        None => said!("other-says", who = who, verdict = verdict, when = when),
    }
}

fn suggested(suggestion: &Suggestion, language: Language) -> Line {
    let score = format!("{:.2}", suggestion.score);
    let mut line =
        line(language, &said!("suggestion", strength = words::strength(suggestion.strength), score = score));
    for (at, reason) in suggestion.reasons.iter().enumerate() {
        let label = language.say(&words::reason(reason.kind));
        let label = if at == 0 { format!(". {}", capital(&label)) } else { format!("; {label}") };
        line.push(Piece::plain(label));
        for (at, word) in reason.words.iter().enumerate() {
            line.push(Piece::plain(if at == 0 { ": " } else { ", " }));
            line.push(toned(word, Tone::Foreign));
        }
    }
    line.push(Piece::plain("."));
    line
}
