//! Searches all dossiers: headlines, articles' text and notes.

use article::{Fence, Span, Utf16Map};
use messages::{FoundView, HitView, date_view};
use store::{Hit, Terms};

use crate::{Desk, DeskError};

/// More of one kind nobody reads; one types another letter.
const MOST: usize = 30;

/// How much of a text is shown, in characters, and how much of that before the first find.
const EXCERPT: usize = 180;
const BEFORE: usize = 60;

impl Desk {
    /// What holds all the words and phrases typed. Anything can be typed; what is no word finds nothing.
    pub fn search(&self, typed: &str) -> Result<FoundView, DeskError> {
        let found = self.library.search(&Terms::read(typed), MOST)?;
        let views = |hits: Vec<Hit>| hits.into_iter().map(hit_view).collect();
        Ok(FoundView {
            headlines: views(found.headlines),
            texts: views(found.texts),
            notes: views(found.notes),
        })
    }
}

fn hit_view(hit: Hit) -> HitView {
    let (excerpt, marks) = excerpt(&hit.text, &hit.marks);
    let map = Utf16Map::new(&excerpt);
    HitView {
        dossier: hit.dossier.0,
        dossier_title: hit.dossier_title,
        article: hit.article.0,
        other: hit.other.map(|other| other.0),
        headline: hit.headline,
        outlet: hit.outlet,
        date: hit.date.map(date_view),
        block: hit.block.and_then(|block| u32::try_from(block).ok()),
        fence: hit.fence.map(Fence::name),
        note: hit.note.map(|note| note.0),
        marks: marks.into_iter().map(|mark| map.range(mark).into()).collect(),
        excerpt,
    }
}

/// The beginning of a text, in one line.
pub(crate) fn shortened(text: &str) -> String {
    excerpt(text, &[]).0
}

/// The part of a text around the first mark, in one line and cut between words, with the marks in it.
fn excerpt(text: &str, marks: &[Span]) -> (String, Vec<Span>) {
    let first = marks.first().copied().unwrap_or(Span::new(0, 0));
    let (mut from, mut to) = (0, text.len());
    if text.chars().nth(EXCERPT).is_some() {
        from = back(text, first.start, BEFORE);
        to = on(text, from, EXCERPT);
        if to == text.len() {
            from = back(text, to, EXCERPT).min(first.start);
        }
        // Half a word at the beginning is left out, unless it is all there is before the find.
        if text[..from].ends_with(|letter: char| !letter.is_whitespace()) {
            from = text[from..first.start].find(char::is_whitespace).map_or(from, |at| from + at);
        }
        let begins = text[from..first.start].trim_start();
        from = first.start - begins.len();
        if to < text.len() {
            let least = first.end.clamp(from, to);
            // The letter behind may be a space: then the last word is whole.
            let next = text[to..].chars().next().map_or(to, |letter| to + letter.len_utf8());
            to = text[least..next].rfind(char::is_whitespace).map_or(to, |at| least + at);
        }
    }
    let before = if from > 0 { "…" } else { "" };
    let after = if to < text.len() { "…" } else { "" };
    // One byte for one byte, so that the marks stay right.
    let line: String =
        text[from..to].chars().map(|letter| if letter.is_ascii_control() { ' ' } else { letter }).collect();
    let inside = marks.iter().filter(|mark| mark.start >= from && mark.end <= to);
    let shift = |at: usize| at - from + before.len();
    let marks = inside.map(|mark| Span::new(shift(mark.start), shift(mark.end))).collect();
    (format!("{before}{line}{after}"), marks)
}

/// So many characters before a place, or the beginning.
fn back(text: &str, place: usize, characters: usize) -> usize {
    text[..place].char_indices().rev().take(characters).last().map_or(place, |(at, _)| at)
}

/// So many characters after a place, or the end.
fn on(text: &str, place: usize, characters: usize) -> usize {
    text[place..].char_indices().nth(characters).map_or(text.len(), |(at, _)| place + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, word: &str, expect: &str) {
        let marks: Vec<Span> =
            text.match_indices(word).map(|(at, word)| Span::new(at, at + word.len())).collect();
        let (excerpt, found) = excerpt(text, &marks);
        assert_eq!(excerpt, expect);
        assert!(found.iter().all(|mark| &excerpt[mark.start..mark.end] == word));
        assert!(found.len() == marks.len() || excerpt.ends_with('…'));
        assert!(!found.is_empty() || marks.is_empty());
    }

    #[test]
    fn a_short_text_is_shown_whole_and_in_one_line() {
        check("The ferry\nsailed\u{7}.", "ferry", "The ferry sailed .");
        check("", "x", "");
        check("No find here", "x", "No find here");
    }

    #[test]
    fn a_long_text_is_cut_between_words_around_the_find() {
        let filler = "été ".repeat(100);
        let around = format!("{filler}ferry {filler}");
        let expect = format!("…{}ferry {}…", "été ".repeat(15), "été ".repeat(28).trim_end());
        check(&around, "ferry", &expect);
        check(&format!("ferry {filler}"), "ferry", &format!("ferry {}…", "été ".repeat(43).trim_end()));
        let end = format!("{filler}ferry");
        assert!(excerpt(&end, &[Span::new(end.len() - 5, end.len())]).0.ends_with("été ferry"));
        // A word longer than the excerpt is cut where it must be.
        let (cut, _) = excerpt(&"é".repeat(500), &[]);
        assert_eq!(cut, format!("{}…", "é".repeat(EXCERPT)));
        let long = "é".repeat(500);
        let (cut, marks) = excerpt(&long, &[Span::new(0, long.len())]);
        assert!(cut.ends_with('…') && marks.is_empty());
    }
}
