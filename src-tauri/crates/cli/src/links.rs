//! `links`: sentences in, links out, a line each. This is how quality is measured.

use std::io::{BufRead, Write};

use collate::{Depth, Options};
use serde::{Deserialize, Serialize};

use crate::Trouble;

#[derive(Deserialize)]
struct Question {
    id: serde_json::Value,
    left: Vec<String>,
    right: Vec<String>,
}

#[derive(Serialize)]
struct Answer {
    id: serde_json::Value,
    links: Vec<Link>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scores: Option<Vec<Vec<f32>>>,
}

#[derive(Serialize)]
struct Link {
    left: usize,
    right: usize,
    score: f32,
    relation: &'static str,
}

pub fn links(
    input: impl BufRead,
    depth: Depth,
    all_scores: bool,
    out: &mut impl Write,
) -> Result<(), Trouble> {
    let options = Options { depth, ..Options::default() };
    for (line, text) in (1..).zip(input.lines()) {
        let text = text.map_err(|error| Trouble::Line { line, error: serde_json::Error::io(error) })?;
        if text.trim().is_empty() {
            continue;
        }
        let question: Question =
            serde_json::from_str(&text).map_err(|error| Trouble::Line { line, error })?;
        let Ok((collation, scores)) =
            collate::collate_sentences_with_scores(&question.left, &question.right, &options)
        else {
            unreachable!("nothing asks this comparison to stop");
        };
        let links = collation
            .links
            .iter()
            .map(|link| Link {
                left: link.left,
                right: link.right,
                score: link.score,
                relation: link.relation().name(),
            })
            .collect();
        let scores = all_scores.then_some(scores);
        serde_json::to_writer(&mut *out, &Answer { id: question.id, links, scores })?;
        writeln!(out)?;
    }
    Ok(())
}
