//! A quotation against its counterpart: what stands in both, what was taken out and what was put in, word by word.

use similar::{ChangeTag, TextDiff};

use crate::document::Quote;
use crate::quotation::{Emphasis, Run};

/// A stretch of a quotation with one look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    pub text: String,
    pub emphasis: Emphasis,
    pub change: Change,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    None,
    Inserted,
    Deleted,
}

/// Longer quotations are replaced as a whole: comparing them word by word takes time with the square of their length, and
/// nobody reads changes in a quotation of this many characters.
const LONGEST: usize = 20_000;

/// A quotation as it stands.
pub fn untracked(quote: &Quote) -> Vec<Segment> {
    let segment =
        |run: &Run| Segment { text: run.text.clone(), emphasis: run.emphasis, change: Change::None };
    quote.runs.iter().filter(|run| !run.text.is_empty()).map(segment).collect()
}

/// `right` as a changed `left`: without what is deleted it is the one, without what is inserted the other.
pub fn tracked(left: &Quote, right: &Quote) -> Vec<Segment> {
    let (before, after) = (left.text(), right.text());
    let (mut left_runs, mut right_runs) = (Cutter::new(&left.runs), Cutter::new(&right.runs));
    let mut segments = Vec::new();
    for (change, text) in changes(&before, &after) {
        match change {
            Change::Deleted => left_runs.take(text.len(), change, &mut segments),
            Change::Inserted => right_runs.take(text.len(), change, &mut segments),
            Change::None => {
                left_runs.skip(text.len());
                let from = segments.len();
                right_runs.take(text.len(), change, &mut segments);
                // The changes say what differs; a line under words that are in both would look like one of them.
                for segment in segments[from..].iter_mut().filter(|one| one.emphasis == Emphasis::Differs) {
                    segment.emphasis = Emphasis::Plain;
                }
            }
        }
    }
    segments
}

/// The changes in reading order; where words are replaced, the old ones come first.
fn changes(before: &str, after: &str) -> Vec<(Change, String)> {
    let mut changes = Vec::new();
    let (mut deleted, mut inserted) = (String::new(), String::new());
    let flush = |deleted: &mut String, inserted: &mut String, changes: &mut Vec<(Change, String)>| {
        for (change, text) in [(Change::Deleted, deleted), (Change::Inserted, inserted)] {
            if !text.is_empty() {
                changes.push((change, std::mem::take(text)));
            }
        }
    };
    if before.len().max(after.len()) > LONGEST && before != after {
        (deleted, inserted) = (before.to_owned(), after.to_owned());
    } else {
        let diff = TextDiff::from_unicode_words(before, after);
        let all: Vec<_> = diff.iter_all_changes().map(|change| (change.tag(), change.value())).collect();
        for (at, (tag, word)) in all.iter().enumerate() {
            match tag {
                ChangeTag::Delete => deleted.push_str(word),
                ChangeTag::Insert => inserted.push_str(word),
                // A space between two replaced words is replaced along with them, or every word is a change of its own.
                ChangeTag::Equal
                    if word.trim().is_empty()
                        && !(deleted.is_empty() && inserted.is_empty())
                        && all.get(at + 1).is_some_and(|(next, _)| *next != ChangeTag::Equal) =>
                {
                    deleted.push_str(word);
                    inserted.push_str(word);
                }
                ChangeTag::Equal => {
                    flush(&mut deleted, &mut inserted, &mut changes);
                    match changes.last_mut() {
                        Some((Change::None, text)) => text.push_str(word),
                        _ => changes.push((Change::None, (*word).to_owned())),
                    }
                }
            }
        }
    }
    flush(&mut deleted, &mut inserted, &mut changes);
    changes
}

/// Walks the runs of a quotation by lengths that do not end where the runs do.
struct Cutter<'a> {
    runs: &'a [Run],
    /// How much of the first run was taken, in bytes.
    taken: usize,
}

impl<'a> Cutter<'a> {
    fn new(runs: &'a [Run]) -> Self {
        Self { runs, taken: 0 }
    }

    fn take(&mut self, length: usize, change: Change, to: &mut Vec<Segment>) {
        self.walk(length, |text, emphasis| to.push(Segment { text: text.to_owned(), emphasis, change }));
    }

    fn skip(&mut self, length: usize) {
        self.walk(length, |_, _| {});
    }

    fn walk(&mut self, mut length: usize, mut each: impl FnMut(&str, Emphasis)) {
        while let Some((run, rest)) = self.runs.split_first() {
            let left = &run.text[self.taken..];
            if left.len() > length {
                if length > 0 {
                    each(&left[..length], run.emphasis);
                }
                self.taken += length;
                return;
            }
            if !left.is_empty() {
                each(left, run.emphasis);
            }
            length -= left.len();
            self.taken = 0;
            self.runs = rest;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(words: &str) -> Quote {
        // Every third word is a run of its own.
        let mut runs = Vec::new();
        for (at, word) in words.split_inclusive(' ').enumerate() {
            let emphasis = if at % 3 == 2 { Emphasis::Named } else { Emphasis::Plain };
            runs.push(Run { text: word.to_owned(), emphasis });
        }
        Quote { anchor: String::new(), label: Vec::new(), runs, small: Vec::new() }
    }

    #[track_caller]
    fn check(before: &str, after: &str, expect: &str) {
        let segments = tracked(&quote(before), &quote(after));
        let keep = |change| {
            let kept = segments.iter().filter(|segment| segment.change != change);
            kept.map(|segment| segment.text.as_str()).collect::<String>()
        };
        assert_eq!(keep(Change::Inserted), before);
        assert_eq!(keep(Change::Deleted), after);
        let mut told = String::new();
        for (change, text) in changes(before, after) {
            match change {
                Change::None => told.push_str(&text),
                Change::Deleted => told.push_str(&format!("[-{text}-]")),
                Change::Inserted => told.push_str(&format!("[+{text}+]")),
            }
        }
        assert_eq!(told, expect);
    }

    #[test]
    fn without_one_kind_of_change_it_is_the_one_or_the_other() {
        check("He was told.", "He was told.", "He was told.");
        check("about 30 men came", "some 45 men came", "[-about 30-][+some 45+] men came");
        check("He said so.", "He never said so.", "He [+never +]said so.");
        check("", "new", "[+new+]");
        check("old", "", "[-old-]");
        check("", "", "");
        check("אמר שלום", "אמר עולם", "אמר [-שלום-][+עולם+]");
        let long = "word ".repeat(LONGEST / 4);
        check(&long, "word", &format!("[-{long}-][+word+]"));
    }
}
