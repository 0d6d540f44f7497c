//! Puts the pieces of text on a page in the order in which people read them: columns, then lines, then
//! paragraphs.
//!
//! A PDF says where each piece of text stands and nothing else. Columns are parted by a gutter that no text
//! crosses for several lines; paragraphs by space, by an indented first line, or by a line that ends early.

use super::{Piece, PieceKind, pages::goes_on};
use crate::shape::ends_sentence;

/// One run of text, in points; `y` grows upwards.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Span {
    pub words: String,
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub size: f32,
    pub bold: bool,
}

impl Span {
    fn end(&self) -> f32 {
        self.x + self.width
    }
}

/// The narrowest gutter between two columns, and the narrowest column, in points.
const GUTTER: f32 = 9.0;
const COLUMN: f32 = 80.0;

/// How many lines make a column; fewer may have a gap below each other by chance.
const COLUMN_LINES: usize = 4;

/// The widest page that is looked at, in points; a broadsheet has 1,100.
const MAX_WIDTH: f32 = 5_000.0;

/// The most spans of a page of which columns are sought.
const MAX_SPANS: usize = 20_000;

/// A row of words on one height.
#[derive(Debug, Clone)]
struct Line {
    spans: Vec<Span>,
}

impl Line {
    fn start(&self) -> f32 {
        self.spans.first().map_or(0.0, |span| span.x)
    }

    fn end(&self) -> f32 {
        self.spans.iter().map(Span::end).fold(0.0, f32::max)
    }

    fn y(&self) -> f32 {
        self.spans.first().map_or(0.0, |span| span.y)
    }

    /// The size that most of its letters have.
    fn size(&self) -> f32 {
        let longest = self.spans.iter().max_by_key(|span| span.words.len());
        longest.map_or(0.0, |span| span.size)
    }

    fn is_bold(&self) -> bool {
        self.spans.iter().all(|span| span.bold || span.words.trim().is_empty())
    }

    /// The words, with a space where there is room for one, and a bar between the cells of a table.
    fn words(&self) -> String {
        let mut words = String::new();
        let mut end = None;
        for span in &self.spans {
            if let Some(end) = end {
                let gap = (span.x - end) / span.size.max(1.0);
                let spaced = words.ends_with(' ') || span.words.starts_with(' ');
                if gap > 2.0 && !is_marker(words.trim()) {
                    words.push_str(" | ");
                } else if gap > 0.15 && !spaced {
                    words.push(' ');
                }
            }
            words.push_str(&span.words);
            end = Some(span.end());
        }
        words.trim().to_owned()
    }
}

/// The size that most letters of a document have: that of its running text.
pub(super) fn body_size(pages: &[Vec<Span>]) -> f32 {
    let mut sizes: Vec<(i32, usize)> = Vec::new();
    for span in pages.iter().flatten() {
        let size = (span.size * 2.0).round() as i32;
        match sizes.iter_mut().find(|(known, _)| *known == size) {
            Some((_, count)) => *count += span.words.len(),
            None => sizes.push((size, span.words.len())),
        }
    }
    sizes.into_iter().max_by_key(|(_, count)| *count).map_or(10.0, |(size, _)| size as f32 / 2.0)
}

/// The blocks of one page, in reading order.
pub(super) fn pieces(spans: Vec<Span>, body: f32) -> Vec<Piece> {
    let mut spans: Vec<Span> = spans
        .into_iter()
        .filter(|span| {
            !span.words.trim().is_empty()
                && [span.x, span.y, span.width, span.size]
                    .iter()
                    .all(|it| it.is_finite() && it.abs() < MAX_WIDTH)
        })
        .collect();
    spans.truncate(MAX_SPANS);
    let mut pieces: Vec<Piece> = Vec::new();
    for column in columns(lines(spans), 0) {
        let mut below = Vec::new();
        paragraphs(&column, body, &mut below);
        let mut below = below.into_iter();
        if let Some(first) = below.next() {
            match pieces.last_mut().filter(|last| goes_on(last, &first)) {
                Some(last) => last.words = format!("{} {}", last.words, first.words),
                None => pieces.push(first),
            }
        }
        pieces.extend(below);
    }
    pieces
}

/// The lines from top to bottom, the words of each from left to right.
fn lines(mut spans: Vec<Span>) -> Vec<Line> {
    spans.sort_by(|one, other| other.y.total_cmp(&one.y).then(one.x.total_cmp(&other.x)));
    let mut lines: Vec<Line> = Vec::new();
    for span in spans {
        match lines.last_mut() {
            Some(line) if (line.y() - span.y).abs() < 0.35 * span.size.min(line.size()).max(1.0) => {
                line.spans.push(span);
            }
            _ => lines.push(Line { spans: vec![span] }),
        }
    }
    for line in &mut lines {
        line.spans.sort_by(|one, other| one.x.total_cmp(&other.x));
    }
    lines
}

/// Parts lines at gutters; what stands across them parts the columns above from those below.
fn columns(lines: Vec<Line>, depth: usize) -> Vec<Vec<Line>> {
    const MAX_DEPTH: usize = 6;
    if lines.len() < COLUMN_LINES || depth == MAX_DEPTH {
        return vec![lines];
    }
    let mut columns = Vec::new();
    let mut across: Vec<Line> = Vec::new();
    let mut rest = &lines[..];
    while let Some((first, behind)) = rest.split_first() {
        let Some((count, gutter)) = columned(rest) else {
            across.push(first.clone());
            rest = behind;
            continue;
        };
        if !across.is_empty() {
            columns.push(std::mem::take(&mut across));
        }
        let side = |is_left: bool| {
            let part = |line: &Line| {
                let spans = line.spans.iter().filter(|span| (span.x < gutter) == is_left);
                Line { spans: spans.cloned().collect() }
            };
            rest[..count].iter().map(part).filter(|line| !line.spans.is_empty()).collect::<Vec<Line>>()
        };
        columns.extend(self::columns(side(true), depth + 1));
        columns.extend(self::columns(side(false), depth + 1));
        rest = &rest[count..];
    }
    if !across.is_empty() {
        columns.push(across);
    }
    columns
}

/// How many lines from the first on have a gutter in common, and where it is.
fn columned(lines: &[Line]) -> Option<(usize, f32)> {
    let mut covered: Vec<(f32, f32)> = Vec::new();
    let mut found = None;
    for (at, line) in lines.iter().enumerate() {
        for span in &line.spans {
            cover(&mut covered, (span.x, span.end()));
        }
        let Some(gutter) = gutter(&covered) else {
            // A column may begin with short lines, or some lines below the other.
            if at < COLUMN_LINES {
                continue;
            }
            break;
        };
        // Blank space far below does not belong to the columns.
        let is_far = at > 0 && lines[at - 1].y() - line.y() > 6.0 * line.size().max(1.0);
        if is_far {
            break;
        }
        let on = |is_left: bool| {
            lines[..=at]
                .iter()
                .filter(|line| line.spans.iter().any(|span| (span.x < gutter) == is_left))
                .count()
        };
        if on(true) >= COLUMN_LINES && on(false) >= COLUMN_LINES {
            found = Some((at + 1, gutter));
        }
    }
    let (count, gutter) = found?;
    // Cells of a table stand apart too, but hold few words.
    let is_text = |is_left: bool| {
        let spans = lines[..count].iter().flat_map(|line| &line.spans);
        let widths: f32 = spans.filter(|span| (span.x < gutter) == is_left).map(|span| span.width).sum();
        widths / count as f32 >= COLUMN / 2.0
    };
    (is_text(true) && is_text(false)).then_some((count, gutter))
}

/// Adds a stretch to those that are covered, which are apart and in order.
fn cover(covered: &mut Vec<(f32, f32)>, mut stretch: (f32, f32)) {
    covered.retain(|known| {
        let apart = known.1 < stretch.0 || known.0 > stretch.1;
        if !apart {
            stretch = (stretch.0.min(known.0), stretch.1.max(known.1));
        }
        apart
    });
    let at = covered.partition_point(|known| known.0 < stretch.0);
    covered.insert(at, stretch);
}

/// The middle of the first gutter with room for a column on either side.
fn gutter(covered: &[(f32, f32)]) -> Option<f32> {
    let (first, last) = (covered.first()?.0, covered.last()?.1);
    covered.windows(2).find_map(|pair| {
        let (left, right) = (pair[0].1, pair[1].0);
        let is_wide = right - left >= GUTTER && left - first >= COLUMN && last - right >= COLUMN;
        is_wide.then_some((left + right) / 2.0)
    })
}

/// Parts one column into paragraphs.
fn paragraphs(lines: &[Line], body: f32, pieces: &mut Vec<Piece>) {
    let left = usual(lines.iter().map(Line::start));
    let right = lines.iter().map(Line::end).fold(0.0, f32::max);
    let pitch = usual(lines.windows(2).map(|pair| pair[0].y() - pair[1].y()));
    let column = Column { left, right, pitch, is_parted: is_parted(lines, left, pitch) };
    let mut open: Option<(PieceKind, String)> = None;
    for (at, line) in lines.iter().enumerate() {
        let words = line.words();
        let before = at.checked_sub(1).map(|before| &lines[before]);
        let is_new = before.is_none_or(|before| {
            let kind = open.as_ref().map_or(PieceKind::Paragraph, |(kind, _)| *kind);
            let next = lines.get(at + 1);
            column.begins(before, line, next, &words, kind)
        });
        match &mut open {
            Some((_, text)) if !is_new => {
                text.push(' ');
                text.push_str(&words);
            }
            _ => {
                pieces.extend(open.take().map(|(kind, words)| Piece { kind, words }));
                open = Some(opened(line, words, body));
            }
        }
    }
    pieces.extend(open.map(|(kind, words)| Piece { kind, words }));
    for piece in pieces.iter_mut() {
        // A whole paragraph in bold letters is a lead, not a heading.
        if matches!(piece.kind, PieceKind::Heading(_)) && piece.words.chars().count() > 200 {
            piece.kind = PieceKind::Paragraph;
        }
    }
}

/// How the lines of a column are set.
struct Column {
    left: f32,
    right: f32,
    /// From one line to the next.
    pitch: f32,
    /// Whether indents or spaces part its paragraphs.
    is_parted: bool,
}

impl Column {
    /// Whether a line begins a paragraph.
    fn begins(&self, before: &Line, line: &Line, next: Option<&Line>, words: &str, kind: PieceKind) -> bool {
        let size = line.size().max(1.0);
        let changes = (before.size() - size).abs() > 0.08 * size || before.is_bold() != line.is_bold();
        let gap = before.y() - line.y();
        let is_apart = gap > 1.3 * self.pitch.max(size) || gap < 0.0;
        let indent = |line: &Line| line.start() - self.left > 0.6 * size;
        let is_item = matches!(kind, PieceKind::Item(_));
        let is_indented =
            !is_item && indent(line) && !indent(before) && next.is_none_or(|next| !indent(next));
        changes
            || is_apart
            || is_indented
            || is_marker(words.split(' ').next().unwrap_or_default())
            || self.ends_early(before, line, words)
    }

    /// Whether the line above was left before its end: the first word of this one had room in it. That tells
    /// little where words are set with a ragged edge, so a sentence must end there too, or half the line be free.
    fn ends_early(&self, before: &Line, line: &Line, words: &str) -> bool {
        let first = words.split(' ').next().unwrap_or_default().chars().count() as f32;
        let letters = words.chars().count().max(1) as f32;
        let width = (line.end() - line.start()) / letters * (first + 1.0);
        let above = before.words();
        let room = self.right - line.size() - before.end();
        !words.starts_with(char::is_lowercase)
            && ((!self.is_parted && room > width && (ends_sentence(&above) || above.ends_with(':')))
                || room > (self.right - self.left) * 0.4)
    }
}

/// Whether the lines of a column have indents or spaces between them, more than one could have by chance.
fn is_parted(lines: &[Line], left: f32, pitch: f32) -> bool {
    let is_indented = |line: &&Line| (0.6..4.0).contains(&((line.start() - left) / line.size().max(1.0)));
    let indents = lines.iter().filter(is_indented).count();
    let spaces = lines.windows(2).filter(|pair| pair[0].y() - pair[1].y() > 1.3 * pitch.max(1.0)).count();
    indents.max(spaces) * 12 > lines.len() && indents.max(spaces) > 1
}

/// A paragraph with its first line.
fn opened(line: &Line, words: String, body: f32) -> (PieceKind, String) {
    let marker = words.split(' ').next().unwrap_or_default();
    if is_marker(marker)
        && let Some((marker, rest)) = words.split_once(' ')
    {
        let number = marker.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok();
        return (PieceKind::Item(number), rest.trim().to_owned());
    }
    let size = line.size() / body.max(1.0);
    let kind = match size {
        1.5.. => PieceKind::Heading(1),
        1.1.. => PieceKind::Heading(2),
        0.95.. if line.is_bold() && words.chars().count() <= 90 && !words.ends_with(['.', ',', ';', ':']) => {
            PieceKind::Heading(3)
        }
        _ => PieceKind::Paragraph,
    };
    (kind, words)
}

/// Whether a word stands before an item of a list.
fn is_marker(word: &str) -> bool {
    let number = word.strip_suffix(['.', ')']).unwrap_or_default();
    matches!(word, "•" | "◦" | "▪" | "■" | "●" | "·" | "–" | "-" | "*" | "‣" | "\u{F0B7}")
        || (!number.is_empty() && number.len() <= 2 && number.chars().all(|c| c.is_ascii_digit()))
}

/// The value that most of them are near; of several the least.
fn usual(values: impl Iterator<Item = f32>) -> f32 {
    let mut counts: Vec<(i32, usize)> = Vec::new();
    for value in values {
        let value = value.round() as i32;
        match counts.iter_mut().find(|(known, _)| *known == value) {
            Some((_, count)) => *count += 1,
            None => counts.push((value, 1)),
        }
    }
    counts.sort_unstable();
    counts.into_iter().rev().max_by_key(|(_, count)| *count).map_or(0.0, |(value, _)| value as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(x: f32, y: f32, words: &str) -> Span {
        let width = words.chars().count() as f32 * 5.0;
        Span { words: words.to_owned(), x, y, width, size: 10.0, bold: false }
    }

    /// Checks the words of a page whose lines are (x, y, words).
    #[track_caller]
    fn check(spans: &[(f32, f32, &str)], expect: &[&str]) {
        let spans = spans.iter().map(|(x, y, words)| span(*x, *y, words)).collect();
        let pieces = pieces(spans, 10.0);
        assert_eq!(pieces.iter().map(|piece| piece.words.as_str()).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn columns_are_read_one_after_the_other() {
        let mut spans =
            vec![(50.0, 700.0, "A line that stands across both of the columns of the page, above.")];
        for at in 0..5 {
            let y = 680.0 - 12.0 * at as f32;
            spans.push((50.0, y, "Left words, all in a row"));
            spans.push((250.0, y - 3.0, "Right words, in their row"));
        }
        let left = ["Left words, all in a row"; 5].join(" ");
        let right = ["Right words, in their row"; 5].join(" ");
        check(&spans, &["A line that stands across both of the columns of the page, above.", &left, &right]);
    }

    #[test]
    fn paragraphs_begin_at_indents_gaps_short_lines_and_markers() {
        check(
            &[
                (60.0, 700.0, "An indented line begins a first one"),
                (50.0, 688.0, "and goes on to the end of the line so,"),
                (60.0, 676.0, "Another indented one begins here and"),
                (50.0, 664.0, "ends early."),
                (60.0, 652.0, "One more indented line stands here and"),
                (50.0, 630.0, "a gap parts the next one from that."),
                (50.0, 618.0, "• an item of a list that goes on to the"),
                (60.0, 606.0, "end and hangs."),
            ],
            &[
                "An indented line begins a first one and goes on to the end of the line so,",
                "Another indented one begins here and ends early.",
                "One more indented line stands here and",
                "a gap parts the next one from that.",
                "an item of a list that goes on to the end and hangs.",
            ],
        );
    }

    #[test]
    fn a_sentence_that_ends_before_its_line_ends_a_paragraph() {
        check(
            &[
                (50.0, 700.0, "Nothing but a short line parts these two paragraphs from"),
                (50.0, 688.0, "each other."),
                (50.0, 676.0, "The second one begins with a word that had room"),
                (50.0, 664.0, "above, and its own lines end where they may."),
            ],
            &[
                "Nothing but a short line parts these two paragraphs from each other.",
                "The second one begins with a word that had room above, and its own lines end where they may.",
            ],
        );
    }

    #[test]
    fn cells_are_parted_and_words_joined() {
        check(&[(50.0, 700.0, "Toll"), (150.0, 700.0, "€2.40")], &["Toll | €2.40"]);
        check(&[(50.0, 700.0, "one"), (65.0, 700.0, "word"), (90.0, 700.0, "two")], &["oneword two"]);
    }

    #[test]
    fn odd_places_are_left_out() {
        check(&[(f32::NAN, 700.0, "a"), (50.0, 1e30, "b"), (50.0, 700.0, "c")], &["c"]);
    }
}
