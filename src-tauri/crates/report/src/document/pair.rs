//! A linked pair of claims in words.

use article::Fit;
use collate::Relation;
use dossier::Verdict;

use crate::choices::{Choices, Length};
use crate::document::facts::label;
use crate::document::make::{plain, toned};
use crate::document::notes::note;
use crate::document::{Badge, BadgeTone, Line, Mark, Pair, Piece, Quote, Row, Tone};
use crate::outline::{ArticleSheet, Change, LinkEntry, OtherWord, Passage, Signed, Suggestion};
use crate::quotation::shortened;
use crate::time;
use crate::words::{capital, relation, verdict};

/// How many characters of a quotation a short report has.
const SHORT: usize = 180;

/// A link with the sheets of its articles.
pub fn pair(link: &LinkEntry, left: &ArticleSheet, right: &ArticleSheet, choices: &Choices) -> Pair {
    let rejected = link.is_rejected();
    let anchor = anchor(link);
    Pair {
        number: format!("{}{}", if rejected { "R" } else { "" }, link.number),
        heading: relation(link.relation, rejected).to_owned(),
        mark: mark(link.relation),
        badge: badge(link.verdict),
        left: quote(format!("{anchor}-left"), &link.left, label(left), choices),
        right: quote(format!("{anchor}-right"), &link.right, label(right), choices),
        rows: rows(link, left, right),
        small: small(link, choices),
        notes: link
            .notes
            .iter()
            .enumerate()
            .map(|(at, it)| note(it, format!("{anchor}-note-{}", at + 1)))
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

pub fn badge(said: Option<Verdict>) -> Badge {
    let tone = match said {
        None => BadgeTone::Undecided,
        Some(Verdict::Confirmed) => BadgeTone::Confirmed,
        Some(Verdict::Rejected) => BadgeTone::Rejected,
        Some(Verdict::Drawn) => BadgeTone::Drawn,
    };
    Badge { text: verdict(said).to_owned(), tone }
}

/// A quotation under the name of its article, which may be empty.
pub fn quote(anchor: String, passage: &Passage, article: Line, choices: &Choices) -> Quote {
    let mut label = article;
    if let Some(paragraph) = passage.paragraph {
        if !label.is_empty() {
            label.push(Piece::plain(" "));
        }
        label.push(toned(format!("paragraph {paragraph}"), Tone::Soft));
    }
    let runs = match choices.length {
        Length::Whole => passage.runs.clone(),
        Length::Short => shortened(&passage.runs, SHORT),
    };
    let also = (!passage.also_in.is_empty()).then(|| {
        let links = if passage.also_in.len() == 1 { "link" } else { "links" };
        numbered(&format!("This claim is also in {links} "), &passage.also_in, "link-", "")
    });
    Quote { anchor, label, runs, small: also.into_iter().collect() }
}

/// Numbers that lead to their links, behind some words.
pub fn numbered(words: &str, numbers: &[usize], anchor: &str, prefix: &str) -> Line {
    let mut line = plain(words);
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            line.push(Piece::plain(", "));
        }
        line.push(Piece::plain(format!("{prefix}{number}")).to(format!("{anchor}{number}")));
    }
    line
}

/// "Ana, 9 March 2025, 12:00 UTC".
pub fn signed(signed: &Signed) -> Line {
    let when = time::in_words(signed.when);
    if signed.author.is_empty() {
        return plain(when);
    }
    vec![toned(&signed.author, Tone::Foreign), Piece::plain(format!(", {when}"))]
}

fn rows(link: &LinkEntry, left: &ArticleSheet, right: &ArticleSheet) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(standing) = link.standing {
        rows.push(Row {
            label: "Put as".to_owned(),
            value: plain(format!("{} → {}, {}", standing.left, standing.right, standing.shift)),
        });
    }
    for difference in &link.differences {
        let value = match &difference.change {
            Change::Between(one, other) => {
                vec![toned(one, Tone::Quoted), Piece::plain(" → "), toned(other, Tone::Quoted)]
            }
            Change::OnlyLeft(one) => {
                vec![Piece::plain(format!("only {}: ", left.in_it)), toned(one, Tone::Quoted)]
            }
            Change::OnlyRight(one) => {
                vec![Piece::plain(format!("only {}: ", right.in_it)), toned(one, Tone::Quoted)]
            }
        };
        rows.push(Row { label: difference.label.to_owned(), value });
    }
    rows
}

fn small(link: &LinkEntry, choices: &Choices) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(word) = &link.signed {
        let mut line = plain(format!("{} by ", capital(link.verdict.map_or("decided", Verdict::name))));
        if word.author.is_empty() {
            line = plain(format!("{} ", capital(link.verdict.map_or("decided", Verdict::name))));
        }
        line.extend(signed(word));
        if link.relation_by_editor {
            line.push(Piece::plain("; what the link says was set by hand"));
        }
        line.push(Piece::plain("."));
        lines.push(line);
    }
    lines.extend(link.others.iter().map(other));
    if !link.one_with.is_empty() {
        let mut line = numbered("One link with ", &link.one_with, "link-", "");
        line.push(Piece::plain(": several claims answer several."));
        lines.push(line);
    }
    if choices.suggestions {
        lines.push(match &link.suggestion {
            Some(suggestion) => suggested(suggestion),
            None => plain("The machine does not propose this link."),
        });
    }
    match link.fit {
        Fit::Exact => {}
        Fit::Moved => lines.push(plain("The words have moved in the text since the editor decided.")),
        Fit::Uncertain => {
            lines.push(plain("The words stand in several places; that the editor meant these is a guess."));
        }
    }
    for number in &link.see_notes {
        let mut line = numbered("A note on one of these claims stands at link ", &[*number], "link-", "");
        line.push(Piece::plain("."));
        lines.push(line);
    }
    lines
}

/// "Ben said otherwise: rejected, 9 March 2025, 12:00 UTC."
fn other(word: &OtherWord) -> Line {
    let who = if word.signed.author.is_empty() { "Another editor" } else { &word.signed.author };
    let relation = word.relation.map(|relation| format!(" as “{}”", relation.name())).unwrap_or_default();
    let when = time::in_words(word.signed.when);
    vec![
        toned(who, Tone::Foreign),
        Piece::plain(format!(" says: {}{relation}, {when}.", word.verdict.name())),
    ]
}

fn suggested(suggestion: &Suggestion) -> Line {
    let mut line =
        plain(format!("Machine’s suggestion: {}, score {:.2}", suggestion.strength.name(), suggestion.score));
    for (at, reason) in suggestion.reasons.iter().enumerate() {
        let label =
            if at == 0 { format!(". {}", capital(reason.label)) } else { format!("; {}", reason.label) };
        line.push(Piece::plain(label));
        for (at, word) in reason.words.iter().enumerate() {
            line.push(Piece::plain(if at == 0 { ": " } else { ", " }));
            line.push(toned(word, Tone::Foreign));
        }
    }
    line.push(Piece::plain("."));
    line
}
