//! Joins pages to one text: without what repeats on them, and with the paragraphs whole that a page's end
//! cut in two.

use std::collections::BTreeMap;

use article::BlockKind;

use super::{Piece, PieceKind, hyphens::Hyphens};
use crate::{
    draft::{Draft, one_line},
    shape::ends_sentence,
};

/// How many blocks at the head and at the foot of a page can be running lines.
const MAX_RUNNING: usize = 2;

/// The longest running line.
const MAX_RUNNING_CHARS: usize = 120;

/// The blocks of all pages, and how many running lines were dropped.
pub(super) fn join(mut pages: Vec<Vec<Piece>>) -> (Vec<Draft>, usize) {
    for piece in pages.iter_mut().flatten() {
        piece.words = one_line(&piece.words);
    }
    for page in &mut pages {
        page.retain(|piece| !piece.words.is_empty());
    }
    let dropped = drop_running_lines(&mut pages);
    let hyphens = Hyphens::of(pages.iter().flatten().map(|piece| piece.words.as_str()));
    let mut pieces: Vec<Piece> = Vec::new();
    for page in pages {
        let mut page = page.into_iter();
        if let Some(first) = page.next() {
            match pieces.last_mut().filter(|last| goes_on(last, &first)) {
                Some(last) => last.words = format!("{} {}", last.words, first.words),
                None => pieces.push(first),
            }
        }
        pieces.extend(page);
    }
    let mut headed = false;
    let drafts = pieces.into_iter().map(|piece| {
        let mut draft = Draft::new(BlockKind::Paragraph, &hyphens.join(&piece.words));
        match piece.kind {
            PieceKind::Paragraph => {}
            PieceKind::Item(number) => (draft.kind, draft.number) = (BlockKind::ListItem, number),
            PieceKind::Heading(level) => {
                // Sizes are compared page by page, so a cross-head may seem to be a title on its page.
                let level = if std::mem::replace(&mut headed, true) { level.max(2) } else { level };
                draft.kind = BlockKind::Heading { level };
            }
        }
        draft
    });
    (drafts.collect(), dropped)
}

/// Whether the first block of a page or a column goes on with the paragraph that the last one ended in.
pub(super) fn goes_on(last: &Piece, first: &Piece) -> bool {
    let begins_low = first.words.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit());
    first.kind == PieceKind::Paragraph
        && !matches!(last.kind, PieceKind::Heading(_))
        && !ends_sentence(&last.words)
        && !last.words.ends_with(':')
        && (last.words.ends_with(['-', ',']) || begins_low)
}

/// Drops from the edges of pages the lines that most pages have, figures aside, and page numbers.
fn drop_running_lines(pages: &mut [Vec<Piece>]) -> usize {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for page in &*pages {
        let mut shapes: Vec<String> =
            edges(page.len()).map(|at| shape(&page[at].words)).filter(|shape| !shape.is_empty()).collect();
        shapes.sort_unstable();
        shapes.dedup();
        for shape in shapes {
            *counts.entry(shape).or_default() += 1;
        }
    }
    let many = (pages.len() / 2 + 1).max(2);
    let mut dropped = 0;
    for page in pages {
        let is_running = |words: &str| {
            counts.get(&shape(words)).is_some_and(|count| *count >= many) || is_page_number(words)
        };
        let running: Vec<usize> = edges(page.len()).filter(|at| is_running(&page[*at].words)).collect();
        dropped += running.len();
        for at in running.into_iter().rev() {
            page.remove(at);
        }
    }
    dropped
}

/// The places of the first and last blocks of a page, in order.
fn edges(length: usize) -> impl Iterator<Item = usize> {
    let head = MAX_RUNNING.min(length);
    (0..head).chain(length.saturating_sub(MAX_RUNNING).max(head)..length)
}

/// A line without its figures, which count pages; nothing for one that is too long.
fn shape(words: &str) -> String {
    if words.chars().count() > MAX_RUNNING_CHARS {
        return String::new();
    }
    let mut shape = String::with_capacity(words.len());
    for c in words.chars().flat_map(char::to_lowercase) {
        match c {
            c if c.is_ascii_digit() => {
                if !shape.ends_with('#') {
                    shape.push('#');
                }
            }
            c => shape.push(c),
        }
    }
    shape
}

/// "3", "- 3 -", "Page 3 of 7", "3/7"
fn is_page_number(words: &str) -> bool {
    let shape = shape(words);
    let bare = shape.trim_matches(|c: char| " -–—|·[]()".contains(c));
    matches!(bare, "#" | "page #" | "p. #" | "# of #" | "#/#" | "# / #" | "page # of #" | "page #/#")
        // A year alone may be a heading.
        && words.chars().filter(char::is_ascii_digit).count() <= 8
        && !(bare == "#" && words.trim().len() == 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the words of pages, whose blocks are parted by "/".
    #[track_caller]
    fn check(pages: &[&str], expect: &[&str], dropped: usize) {
        let piece = |words: &str| Piece { kind: PieceKind::Paragraph, words: words.to_owned() };
        let pages = pages.iter().map(|page| page.split('/').map(piece).collect()).collect();
        let (drafts, count) = join(pages);
        assert_eq!(drafts.iter().map(|draft| draft.words.as_str()).collect::<Vec<_>>(), expect);
        assert_eq!(count, dropped);
    }

    #[test]
    fn running_lines_go() {
        check(
            &[
                "The Courier/A text./Page 1 of 3",
                "The Courier/Another one./Page 2 of 3",
                "The Courier/The end./Page 3 of 3",
            ],
            &["A text.", "Another one.", "The end."],
            6,
        );
        check(&["A text./1", "Another one./2"], &["A text.", "Another one."], 2);
        check(&["A text./2019/The end."], &["A text.", "2019", "The end."], 0);
        check(&["The Courier/A text."], &["The Courier", "A text."], 0);
    }

    #[test]
    fn paragraphs_go_on_behind_a_page() {
        check(&["He said that", "it was so. Really."], &["He said that it was so. Really."], 0);
        check(&["He said so.", "it was so."], &["He said so.", "it was so."], 0);
        check(&["A well-", "meant reply"], &["A well-meant reply"], 0);
        check(&["The quar-", "terly report"], &["The quarterly report"], 0);
    }
}
