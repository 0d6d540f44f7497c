//! A message in parts: its own words with the marks round them, and what was put into its blanks.

use crate::language::Language;
use crate::said::{Arg, Said};

/// Some words of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub text: String,
    /// The innermost mark that they stand in: "strong" of `<strong>…</strong>`. What marks mean is for who shows them.
    pub mark: Option<String>,
}

/// Round the number of what stands in a blank. No message has these letters, and what stands in the blanks is put in after the
/// marks were read: nothing in it is ever taken for a mark.
const BLANK: char = '\u{e000}';
const BLANK_END: char = '\u{e001}';
/// First strong isolate, and its end: what stands between has a direction of its own, and lends the sentence none.
const ISOLATE: char = '\u{2068}';
const ISOLATE_END: char = '\u{2069}';

impl Language {
    /// The words of a message in parts, in the order in which they are read. Neighbours have different marks.
    pub fn parts(self, said: &Said) -> Vec<Part> {
        let mut parts = Parts::default();
        self.put(said, None, &mut parts);
        parts.0
    }

    fn put(self, said: &Said, around: Option<&str>, parts: &mut Parts) {
        let mut blanks: Vec<Arg> = Vec::new();
        let pattern = self.pattern(said, &mut |_, arg| match arg {
            Arg::Count(_) => None,
            Arg::Case(case) => Some((*case).to_owned()),
            _ => {
                blanks.push(arg.clone());
                Some(format!("{BLANK}{}{BLANK_END}", blanks.len() - 1))
            }
        });
        let mut marks: Vec<&str> = around.into_iter().collect();
        let mut rest = pattern.as_str();
        while let Some(at) = rest.find(['<', BLANK]) {
            let (words, from) = rest.split_at(at);
            parts.add(words, marks.last().copied());
            let (inside, after) = read(from);
            match inside {
                Inside::Begin(mark) => marks.push(mark),
                Inside::End => {
                    marks.pop();
                }
                Inside::Blank(at) => {
                    if let Some(arg) = blanks.get(at) {
                        self.put_arg(arg, marks.last().copied(), parts);
                    }
                }
                Inside::Words(words) => parts.add(words, marks.last().copied()),
            }
            rest = after;
        }
        parts.add(rest, marks.last().copied());
    }

    fn put_arg(self, arg: &Arg, around: Option<&str>, parts: &mut Parts) {
        match arg {
            Arg::Text(text) if around.is_none() && self.runs_from_right() && runs_from_left(text) => {
                parts.add(&format!("{ISOLATE}{text}{ISOLATE_END}"), around);
            }
            Arg::Text(text) => parts.add(text, around),
            Arg::Said(said) => self.put(said, around, parts),
            Arg::And(all) => self.put(&joined(all, "list-and"), around, parts),
            Arg::Or(all) => self.put(&joined(all, "list-or"), around, parts),
            Arg::Count(_) | Arg::Case(_) => {}
        }
    }
}

/// "a, b and c": all but the last are joined by commas.
fn joined(all: &[Said], last_by: &'static str) -> Said {
    match all {
        [] => Said::verbatim(""),
        [one] => one.clone(),
        [first, between @ .., last] => {
            let add = |list: Said, next: &Said| {
                Said::new("list-more").with("first", list).with("next", next.clone())
            };
            let list = between.iter().fold(first.clone(), add);
            Said::new(last_by).with("first", list).with("last", last.clone())
        }
    }
}

enum Inside<'a> {
    Begin(&'a str),
    End,
    Blank(usize),
    /// A sign that only looks like the beginning of a mark.
    Words(&'a str),
}

/// What `text` begins with: a mark, the end of one, or a blank; and what comes after it.
fn read(text: &str) -> (Inside<'_>, &str) {
    if let Some((number, after)) = text.strip_prefix(BLANK).and_then(|rest| rest.split_once(BLANK_END)) {
        return (Inside::Blank(number.parse().unwrap_or(usize::MAX)), after);
    }
    if let Some((mark, after)) = text.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        return (if mark.starts_with('/') { Inside::End } else { Inside::Begin(mark) }, after);
    }
    let first = text.chars().next().map_or(0, char::len_utf8);
    (Inside::Words(&text[..first]), &text[first..])
}

#[derive(Default)]
struct Parts(Vec<Part>);

impl Parts {
    fn add(&mut self, text: &str, mark: Option<&str>) {
        if text.is_empty() {
            return;
        }
        match self.0.last_mut() {
            Some(last) if last.mark.as_deref() == mark => last.text.push_str(text),
            _ => self.0.push(Part { text: text.to_owned(), mark: mark.map(str::to_owned) }),
        }
    }
}

/// Whether a text has letters that run from left to right.
fn runs_from_left(text: &str) -> bool {
    text.chars().any(|letter| letter.is_alphabetic() && !('\u{590}'..='\u{8ff}').contains(&letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(text: &str, mark: Option<&str>) -> Part {
        Part { text: text.to_owned(), mark: mark.map(str::to_owned) }
    }

    #[test]
    fn what_stands_in_a_blank_is_never_read_as_a_mark_or_a_message() {
        let hostile = "</b><strong>{ $text }\u{e000}0\u{e001}{\"x\"}";
        assert_eq!(Language::English.say(&Said::verbatim(hostile)), hostile);
        let said = Said::new("list-and").with("first", hostile).with("last", "<i>");
        assert_eq!(Language::English.parts(&said), [part(&format!("{hostile} and <i>"), None)]);
    }

    #[test]
    fn lists_are_joined() {
        let list = |all: &[&str]| {
            let all = all.iter().map(|one| Said::verbatim(*one)).collect();
            Language::English.say(&Said::new("verbatim").with("text", Arg::Or(all)))
        };
        assert_eq!(list(&[]), "");
        assert_eq!(list(&["a"]), "a");
        assert_eq!(list(&["a", "b"]), "a or b");
        assert_eq!(list(&["a", "b", "c", "d"]), "a, b, c or d");
    }

    #[test]
    fn names_that_run_the_other_way_are_set_apart_in_a_sentence_from_the_right() {
        let said = Said::new("list-and").with("first", "Ana (CNN)").with("last", "2017");
        assert_eq!(Language::Hebrew.say(&said), "\u{2068}Ana (CNN)\u{2069} ו־2017");
        assert_eq!(Language::English.say(&said), "Ana (CNN) and 2017");
    }

    #[test]
    fn a_name_that_no_file_has_is_shown() {
        assert_eq!(Language::Hebrew.say(&Said::new("no-such-message")), "no-such-message");
    }
}
