//! Tells headings inside a plain text from its paragraphs, by their shape and place.

use article::BlockKind;

use crate::{
    draft::Draft,
    masthead_line::MastheadLine,
    shape::{MAX_HEADING_CHARS, ends_sentence, is_prose, is_title_case},
};

/// The level that a heading in plain text is given: the headline is level 1.
const LEVEL: u8 = 2;

/// Marks paragraphs that are headings: short, without a full stop, between running text.
pub(crate) fn mark(drafts: &mut [Draft]) {
    mark_where(drafts, |_| true);
}

/// The same for a text that has other headings: only what is set in bold can be one.
pub(crate) fn mark_bold(drafts: &mut [Draft]) {
    mark_where(drafts, |draft| draft.strong);
}

fn mark_where(drafts: &mut [Draft], eligible: impl Fn(&Draft) -> bool) {
    let Some(first_body) = drafts.iter().position(|draft| draft.is_body() && is_prose(&draft.words)) else {
        return;
    };
    // From the end, because what follows decides; a second heading may follow the first, a third may not:
    // that would be a list or a poem.
    let (mut prose_follows, mut headings) = (false, 0);
    for at in (first_body + 1..drafts.len()).rev() {
        let draft = &drafts[at];
        if draft.fence.is_some() || draft.kind == BlockKind::Caption {
            continue;
        }
        let announced = drafts[at - 1].words.ends_with(':');
        if draft.kind == BlockKind::Paragraph
            && eligible(draft)
            && is_heading(&draft.words)
            && prose_follows
            && headings < 2
            && !announced
        {
            drafts[at].kind = BlockKind::Heading { level: LEVEL };
            headings += 1;
        } else {
            prose_follows = draft.is_body() && (is_prose(&draft.words) || ends_sentence(&draft.words));
            headings = 0;
        }
    }
}

fn is_heading(whole: &str) -> bool {
    // Some newspapers set a few quoted words between paragraphs; a whole quotation has double marks.
    let words = ["''", "‘’"].iter().find_map(|marks| {
        let mut marks = marks.chars();
        whole.strip_prefix(marks.next()?)?.strip_suffix(marks.next()?)
    });
    let words = words.unwrap_or(whole);
    words.chars().count() <= MAX_HEADING_CHARS
        && words.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase())
        && words.contains(char::is_alphabetic)
        && !words.ends_with(['.', ',', ';', ':', '…', '—', '–', '-', '”', '"', ')'])
        // "Is that it?" is a sentence of the text as often as not; "What Comes Next?" is a title.
        && (!ends_sentence(words) || is_title_case(words))
        && MastheadLine::read(words).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks which lines become headings.
    #[track_caller]
    fn check(lines: &[&str], expect: &[&str]) {
        let mut drafts: Vec<Draft> =
            lines.iter().map(|line| Draft::new(BlockKind::Paragraph, line)).collect();
        mark(&mut drafts);
        let is_heading = |draft: &&Draft| matches!(draft.kind, BlockKind::Heading { .. });
        let headings: Vec<&str> =
            drafts.iter().filter(is_heading).map(|draft| draft.words.as_str()).collect();
        assert_eq!(headings, expect);
    }

    #[test]
    fn short_lines_between_paragraphs_are_headings() {
        for heading in [
            "How Much Damage Did Trump Do?",
            "A quieter partnership",
            "THE COST",
            "What the U.S. Lost",
            "2017 and after",
            "‘We panicked’",
        ] {
            check(&["A paragraph.", heading, "Another one."], &[heading]);
        }
        check(
            &["A paragraph.", "Part Two", "A Crisis of Trust", "Another one."],
            &["Part Two", "A Crisis of Trust"],
        );
    }

    #[test]
    fn other_short_lines_are_not() {
        for line in [
            "He left.",
            "Is that it?",
            "“Never”",
            "They want:",
            "and then",
            "— Jane Doe",
            "(laughs)",
            "April 14, 2016",
            "/ Updated",
            "12",
        ] {
            check(&["A paragraph.", line, "Another one."], &[]);
        }
        check(&["A paragraph.", "The End"], &[]);
        check(&["An introduction", "A paragraph."], &[]);
        check(&["They want this:", "Peace", "Another one."], &[]);
        check(&["A paragraph.", "Roses", "Violets", "Sugar", "Another one."], &["Violets", "Sugar"]);
    }
}
