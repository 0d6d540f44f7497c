//! What an editor asks for: words and phrases, made into an expression that SQLite can always read.

use article::Span;

use super::words::{Word, words};

/// More than this is no question any more.
const LONGEST: usize = 400;
const MOST: usize = 16;

/// The words and phrases that must all stand in what is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms(Vec<Term>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Term {
    /// As it was typed, without quotation marks.
    typed: String,
    words: Vec<String>,
    /// Whether the last word is still being typed: words that begin so are meant as well.
    begun: bool,
}

impl Terms {
    /// Quotation marks of any kind make a phrase; one that is not closed yet reaches to the end. The last word counts as
    /// being typed until a space or a quotation mark follows.
    pub fn read(typed: &str) -> Self {
        let plain = |letter: char| if letter.is_control() { ' ' } else { letter };
        let typed: String = typed.chars().take(LONGEST).map(plain).collect();
        let mut terms = Vec::new();
        // Every second piece stands between quotation marks.
        let pieces: Vec<&str> = typed.split(['"', '“', '”', '„', '«', '»']).collect();
        for (index, piece) in pieces.iter().enumerate() {
            let last = index + 1 == pieces.len();
            let begun = last && !piece.ends_with(' ');
            if index % 2 == 1 {
                terms.extend(Term::of(piece, begun));
                continue;
            }
            let mut here: Vec<Term> = piece.split(' ').filter_map(|word| Term::of(word, false)).collect();
            if let Some(term) = here.last_mut() {
                term.begun = begun;
            }
            terms.append(&mut here);
        }
        terms.truncate(MOST);
        Self(terms)
    }

    /// Whether nothing was asked for that could stand anywhere.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// For FTS5. Each term is a quoted string, in which nothing has a meaning but a quotation mark, and of those there
    /// are none left.
    pub(super) fn expression(&self) -> String {
        let term = |term: &Term| format!("\"{}\"{}", term.typed, if term.begun { " *" } else { "" });
        self.0.iter().map(term).collect::<Vec<_>>().join(" AND ")
    }

    /// Where the terms stand in a text, in order and apart from each other.
    pub fn marks(&self, text: &str) -> Vec<Span> {
        let words = words(text);
        let mut marks: Vec<Span> = self.0.iter().flat_map(|term| term.marks(&words)).collect();
        marks.sort();
        let mut apart: Vec<Span> = Vec::with_capacity(marks.len());
        for mark in marks {
            match apart.last_mut() {
                Some(before) if before.end >= mark.start => {
                    *before = Span::new(before.start, before.end.max(mark.end));
                }
                _ => apart.push(mark),
            }
        }
        apart
    }
}

impl Term {
    fn of(typed: &str, begun: bool) -> Option<Self> {
        let words: Vec<String> = words(typed).into_iter().map(|word| word.folded).collect();
        let any = words.iter().any(|word| !word.is_empty());
        any.then(|| Self { typed: typed.trim().to_owned(), words, begun })
    }

    fn marks(&self, text: &[Word]) -> Vec<Span> {
        let Some((last, first)) = self.words.split_last() else { return Vec::new() };
        let is_here = |run: &&[Word]| {
            let ends = run.last().is_some_and(|word| {
                if self.begun { word.folded.starts_with(last.as_str()) } else { word.folded == *last }
            });
            ends && run.iter().zip(first).all(|(word, wanted)| word.folded == *wanted)
        };
        let span = |run: &[Word]| Some(Span::new(run.first()?.span.start, run.last()?.span.end));
        text.windows(self.words.len()).filter(is_here).filter_map(span).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_become_expressions() {
        let check =
            |typed: &str, expect: &str| assert_eq!(Terms::read(typed).expression(), expect, "{typed}");
        check("ferry", "\"ferry\" *");
        check("ferry ", "\"ferry\"");
        check("the ferry  cost", "\"the\" AND \"ferry\" AND \"cost\" *");
        check("\"two yards\" tender", "\"two yards\" AND \"tender\" *");
        check("“two yards”", "\"two yards\"");
        check("\"two ya", "\"two ya\" *");
        check("follow-up", "\"follow-up\" *");
        // Whatever has a meaning in SQLite's language is only a word here.
        check("a AND (b OR NOT c*", "\"a\" AND \"AND\" AND \"(b\" AND \"OR\" AND \"NOT\" AND \"c*\" *");
        check("headline:x ^y -z {a b}:", "\"headline:x\" AND \"^y\" AND \"-z\" AND \"{a\" AND \"b}:\" *");
        check("nul\0in\nside", "\"nul\" AND \"in\" AND \"side\" *");
        for nothing in ["", " ", "\"", "\"\"", "— … *", "\"\"\"\"\"", "\0", "()", "“ ”"] {
            assert!(Terms::read(nothing).is_empty(), "{nothing}");
        }
        assert_eq!(Terms::read(&"word ".repeat(100)).0.len(), MOST);
    }

    #[test]
    fn terms_are_marked_where_they_stand() {
        let check = |typed: &str, text: &str, expect: &[&str]| {
            let marks = Terms::read(typed).marks(text);
            let marked: Vec<&str> = marks.iter().map(|mark| &text[mark.start..mark.end]).collect();
            assert_eq!(marked, expect, "{typed} in {text}");
        };
        check("fer", "A ferry, two FERRIES; no transfer.", &["ferry", "FERRIES"]);
        check("ferry ", "A ferry, two ferries.", &["ferry"]);
        check("nunez", "Zoë Núñez and N\u{75}\u{301}n\u{303}ez", &["Núñez", "N\u{75}\u{301}n\u{303}ez"]);
        check("NÚÑEZ ", "nunez", &["nunez"]);
        check("\"two yards\"", "Two yards, not two; yards two.", &["Two yards", "two; yards"]);
        check("\"two ya", "Two yards", &["Two yards"]);
        check("two yards", "Two yards", &["Two", "yards"]);
        check("trump’s", "Trump's and Trump’s", &["Trump's", "Trump’s"]);
        check("a \"a b\" b", "a b", &["a b"]);
        check("ärger", "🙂 Ärger 🙂", &["Ärger"]);
        check("x", "", &[]);
    }
}
