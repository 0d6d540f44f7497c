//! Cuts plain text into blocks: by blank lines, by lines, or by joining lines that were wrapped.

use article::BlockKind;

use crate::{
    draft::{Draft, one_line},
    limits::MAX_BLOCKS,
    masthead_line::{MastheadLine, is_kicker, is_outlet},
    shape::ends_sentence,
};

/// Lines are wrapped by mail programs and typewriters at 60 to 90 columns, rarely outside these.
const WRAPPED_COLUMNS: std::ops::RangeInclusive<usize> = 45..=110;

/// Reads plain text, up to one block more than an article may have.
pub(crate) fn read(text: &str) -> Vec<Draft> {
    let wrap = Wrap::of(text);
    let mut drafts = Vec::new();
    let mut paragraph = String::new();
    let mut last: Option<&str> = None;
    for line in text.lines().map(str::trim_end) {
        let joins = !line.trim().is_empty()
            && last.is_some_and(|last| wrap.as_ref().is_some_and(|wrap| wrap.joins(last, line)));
        if !joins {
            push(&mut drafts, &mut paragraph);
            if drafts.len() > MAX_BLOCKS {
                return drafts;
            }
        }
        // "well-" and "known" belong together; whether "part-" and "ner" need the hyphen, nobody can tell.
        if !(joins && is_hyphenated(&paragraph)) {
            paragraph.push(' ');
        }
        paragraph.push_str(line.trim_start());
        last = (!line.trim().is_empty()).then_some(line);
    }
    push(&mut drafts, &mut paragraph);
    drafts
}

/// Makes a block of the words gathered so far; a rule such as "* * *" is none.
fn push(drafts: &mut Vec<Draft>, paragraph: &mut String) {
    let words = one_line(paragraph);
    paragraph.clear();
    if words.is_empty() || words.chars().all(|c| c.is_ascii_punctuation() || " •·—–".contains(c)) {
        return;
    }
    drafts.push(match list_item(&words) {
        Some((number, words)) => Draft { number, ..Draft::new(BlockKind::ListItem, words) },
        None => Draft::new(BlockKind::Paragraph, &words),
    });
}

/// The number and the words of a list item, without its marker.
fn list_item(line: &str) -> Option<(Option<u32>, &str)> {
    let line = line.trim_start();
    for bullet in ["- ", "• ", "* ", "◦ ", "▪ "] {
        if let Some(words) = line.strip_prefix(bullet) {
            return Some((None, words));
        }
    }
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    // Four digits are a year.
    let number = line[..digits].parse().ok().filter(|_| digits <= 3)?;
    let words = line[digits..].strip_prefix(". ").or_else(|| line[digits..].strip_prefix(") "))?;
    Some((Some(number), words))
}

/// The habit of a text whose paragraphs are broken into lines of a certain width.
struct Wrap {
    columns: usize,
}

impl Wrap {
    /// Finds the habit, if the text has it: lines of like width of which most go on in the next one.
    fn of(text: &str) -> Option<Self> {
        let (mut breaks, mut going_on, mut columns, mut long) = (0, 0, 0, 0);
        let mut last: Option<&str> = None;
        for line in text.lines().map(str::trim_end) {
            let width = line.chars().count();
            long += if width > *WRAPPED_COLUMNS.end() { width } else { 0 };
            let wide = |line: &&str| WRAPPED_COLUMNS.contains(&line.chars().count());
            if let Some(last) = last.filter(wide)
                && !line.trim().is_empty()
            {
                breaks += 1;
                // In a text of one sentence or one paragraph a line, the next line begins anew.
                going_on += usize::from(goes_on(last, line));
                columns = columns.max(last.chars().count());
            }
            last = (!line.trim().is_empty()).then_some(line);
        }
        let few_long_lines = long * 2 < text.chars().count();
        (going_on > 0 && going_on * 5 >= breaks * 2 && few_long_lines).then_some(Self { columns })
    }

    /// Whether a line is continued by the next one.
    fn joins(&self, line: &str, next: &str) -> bool {
        let next_words = next.trim_start();
        if is_fact(line)
            || is_fact(next_words)
            || (list_item(next).is_some() && !mid_sentence(line, self.columns))
        {
            return false;
        }
        if goes_on(line, next) {
            return true;
        }
        // A new paragraph may be told by its indent only.
        let indent = |line: &str| line.len() - line.trim_start().len();
        if indent(next) >= indent(line) + 2 && list_item(line).is_none() {
            return false;
        }
        // Full: the next line's first word would not have fitted.
        let first = next_words.split_whitespace().next().unwrap_or_default();
        line.chars().count() + 1 + first.chars().count() > self.columns.saturating_sub(3)
    }
}

/// Whether the next line begins in the middle of a sentence.
fn goes_on(line: &str, next: &str) -> bool {
    !ends_sentence(line)
        && next.trim_start().chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_uppercase())
}

/// A number at the start of a line is no list item where a full line ran into it: "in section / 3. Then".
fn mid_sentence(line: &str, columns: usize) -> bool {
    !ends_sentence(line) && !line.ends_with(':') && line.chars().count() * 5 > columns * 4
}

fn is_hyphenated(line: &str) -> bool {
    line.strip_suffix('-').is_some_and(|line| line.ends_with(char::is_alphabetic))
}

fn is_fact(line: &str) -> bool {
    MastheadLine::read(line.trim()).is_some() || is_kicker(line.trim()) || is_outlet(line.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the blocks of a text; list items are written with "- ", or their number and ") ".
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let print = |draft: Draft| match (draft.kind, draft.number) {
            (BlockKind::ListItem, Some(number)) => format!("{number}) {}", draft.words),
            (BlockKind::ListItem, None) => format!("- {}", draft.words),
            _ => draft.words,
        };
        assert_eq!(read(text).into_iter().map(print).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn blank_lines_part_paragraphs() {
        check("One  and\tone.\n\n \n  Two.\n", &["One and one.", "Two."]);
        check("", &[]);
        check("\n\n* * *\n\n---\n", &[]);
    }

    #[test]
    fn lines_of_their_own_are_paragraphs() {
        let long = "A long paragraph on one line, which goes on and on and on until it is longer than any wrapped \
                    line would be, and then ends.";
        check(
            &format!("{long}\nRead the original article here\n{long}"),
            &[long, "Read the original article here", long],
        );
        check(
            "The Quayside Review\nMay 16, 2017\n\nA text.",
            &["The Quayside Review", "May 16, 2017", "A text."],
        );
        check(
            "What a load.\nHe should rest.\nThere is no such thing.",
            &["What a load.", "He should rest.", "There is no such thing."],
        );
    }

    #[test]
    fn wrapped_lines_are_joined() {
        let text = "Trust, Lost\n\
            by Jane Doe\n\
            The Quayside Review, May 16, 2017\n\
            \n\
            Secrets that pass between allies are lent, not given. The partner that\n\
            gathers a secret decides who else may see it.\n\
            Last Wednesday, by every account so far, it did not survive a meeting in\n\
            Washington that lasted an hour.\n\
            \n\
            It hurt\n\
            \n\
            - the agent, whose life was put in danger by what was said there on\n\
            \x20 that day; and\n\
            - the ally.\n";
        check(
            text,
            &[
                "Trust, Lost",
                "by Jane Doe",
                "The Quayside Review, May 16, 2017",
                "Secrets that pass between allies are lent, not given. The partner that gathers a secret decides who \
                 else may see it.",
                "Last Wednesday, by every account so far, it did not survive a meeting in Washington that lasted an hour.",
                "It hurt",
                "- the agent, whose life was put in danger by what was said there on that day; and",
                "- the ally.",
            ],
        );
    }

    #[test]
    fn hyphens_at_line_ends_stay() {
        check(
            "Secrets that pass between allies are lent, not given, it is well-\nknown, to those who never ask for \
             them and who never did.",
            &[
                "Secrets that pass between allies are lent, not given, it is well-known, to those who never ask for \
               them and who never did.",
            ],
        );
    }

    #[test]
    fn indents_part_wrapped_paragraphs() {
        check(
            "   It was a cold day in the month of April, and all the clocks of the\ntown were striking thirteen, as \
             they had done since the winter of war.\n   A man came by who had no hat, and whom nobody in the town \
             knew by\nname or by sight, and asked.",
            &[
                "It was a cold day in the month of April, and all the clocks of the town were striking thirteen, as \
                 they had done since the winter of war.",
                "A man came by who had no hat, and whom nobody in the town knew by name or by sight, and asked.",
            ],
        );
    }

    #[test]
    fn list_items_lose_their_markers() {
        check("- one\n• two\n* three", &["- one", "- two", "- three"]);
        check("  1. one\n\n    more\n  2) two", &["1) one", "more", "2) two"]);
        check(
            "2017. That was the year.\n3.1 billion\n-5 degrees",
            &["2017. That was the year.", "3.1 billion", "-5 degrees"],
        );
    }
}
