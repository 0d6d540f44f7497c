//! A note's paragraphs as Markdown again.

use super::escape::carried;
use super::inline::{Inline, Marked, longest_run};
use super::writer::Writer;
use crate::nesting::Step;
use crate::prose::{Paragraph, Prose, Role};

pub fn write(to: &mut Writer, prose: &Prose) {
    // The number of the next item of each list that is open; none of one with bullets. Of two lists in a row the second
    // has another sign, since it would go on the first.
    let mut lists: Vec<(Option<u64>, bool)> = Vec::new();
    let mut closed = None;
    for step in prose.steps() {
        let other = closed.take().is_some_and(|other: bool| !other);
        match step {
            Step::OpenBullets => lists.push((None, other)),
            Step::OpenNumbers(number) => lists.push((Some(number), other)),
            Step::OpenItem => match lists.last_mut() {
                Some((Some(number), other)) => {
                    to.open(&format!("{}{} ", number, if *other { ')' } else { '.' }));
                    *number = number.saturating_add(1);
                }
                Some((None, other)) => to.open(if *other { "+ " } else { "- " }),
                None => {}
            },
            Step::OpenQuotation => to.open("> "),
            Step::Paragraph(it) => paragraph(to, it),
            Step::CloseItem | Step::CloseQuotation => to.close(),
            Step::CloseBullets | Step::CloseNumbers => closed = lists.pop().map(|it| it.1),
        }
    }
}

fn paragraph(to: &mut Writer, paragraph: &Paragraph) {
    if paragraph.role == Role::Code {
        return code(to, &carried(&paragraph.plain()));
    }
    let mut lines = vec![Inline::default()];
    for words in &paragraph.words {
        let marked = Marked {
            strong: words.strong || paragraph.role == Role::Heading,
            emphatic: words.emphatic,
            struck: words.struck,
            code: words.code,
        };
        for (at, words) in carried(&words.text).split('\n').enumerate() {
            if at > 0 {
                lines.push(Inline::default());
            }
            if let Some(line) = lines.last_mut() {
                line.push(words, marked);
            }
        }
    }
    // A line without words would end the paragraph.
    let lines: Vec<String> = lines.iter().map(Inline::line).filter(|line| !line.is_empty()).collect();
    to.lines(&lines, "\\");
}

fn code(to: &mut Writer, text: &str) {
    let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
    let lines: Vec<String> = std::iter::once(fence.as_str())
        .chain(text.split('\n'))
        .chain([fence.as_str()])
        .map(str::to_owned)
        .collect();
    to.lines(&lines, "");
}
