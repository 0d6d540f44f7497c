//! A quotation cut into runs: words that both articles have, words that differ, words that are named.

use article::Span;
use collate::{Mention, Piece};
use dossier::JudgedLink;
use serde::Serialize;

use crate::outline::Sides;

/// Some words of a quotation; all runs of it together are the whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Run {
    pub text: String,
    pub emphasis: Emphasis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Emphasis {
    /// Words that the other claim has too, or nothing is known of.
    Plain,
    /// Words that the other claim does not have.
    Differs,
    /// Words that the list of differences names too: a figure, a hedge, a name.
    Named,
    /// Words that the link is not about.
    Aside,
}

/// Cuts the words at `span` of `text` into runs.
///
/// `pieces` must be the whole span; if they are not, nothing is marked as differing, since a mark in the
/// wrong place is worse than none. A mark begins and ends with a word. `part` is what the link is about, where that is
/// not the whole span.
pub fn runs(text: &str, span: Span, pieces: &[Piece], named: &[Span], part: Option<Span>) -> Vec<Run> {
    let pieces = if cover(pieces, span) { pieces } else { &[] };
    let inside = |at: &usize| (span.start..=span.end).contains(at) && text.is_char_boundary(*at);
    let ends = |span: Span| [span.start, span.end];
    let mut cuts: Vec<usize> = ends(span).into_iter().collect();
    cuts.extend(pieces.iter().flat_map(|piece| ends(piece.span)));
    cuts.extend(named.iter().flat_map(|&span| ends(span)));
    cuts.extend(part.into_iter().flat_map(ends));
    cuts.retain(inside);
    cuts.sort_unstable();
    cuts.dedup();

    let mut runs = Runs::default();
    let mut ahead = pieces.iter().peekable();
    for cut in cuts.windows(2) {
        let words = Span::new(cut[0], cut[1]);
        let piece = loop {
            match ahead.peek() {
                Some(piece) if piece.span.end <= words.start => ahead.next(),
                other => break other.copied(),
            };
        };
        let emphasis = if named.iter().any(|named| named.contains(words)) {
            Emphasis::Named
        } else if part.is_some_and(|part| !part.contains(words)) {
            Emphasis::Aside
        } else if piece.is_some_and(|piece| !piece.shared) {
            Emphasis::Differs
        } else {
            Emphasis::Plain
        };
        runs.push(words.of(text).unwrap_or_default(), emphasis);
    }
    runs.finish()
}

/// The places in both texts that the differences of a link name, as far as the wording differs there.
///
/// Of "30 officials" against "45 officials" only the figures are marked, and of a quotation only what was
/// cut. Where the wording does not tell the two apart, the whole mentions are.
pub fn named(link: &JudgedLink, left: &str, right: &str) -> Sides<Vec<Span>> {
    let mut named: Sides<Vec<Span>> = Sides::default();
    for difference in link.differences() {
        let (one, other) = (difference.left.as_ref(), difference.right.as_ref());
        let mut from = one.map_or_else(Vec::new, |one| unshared(left, &link.judgement.wording.left, one));
        let mut to =
            other.map_or_else(Vec::new, |other| unshared(right, &link.judgement.wording.right, other));
        if from.is_empty() && to.is_empty() {
            from.extend(one.map(|mention| mention.span));
            to.extend(other.map(|mention| mention.span));
        }
        named.left.extend(from);
        named.right.extend(to);
    }
    named
}

fn unshared(text: &str, pieces: &[Piece], mention: &Mention) -> Vec<Span> {
    let mention = mention.span;
    let pieces = pieces.iter().filter(|piece| !piece.shared && piece.span.overlaps(mention));
    pieces
        .map(|piece| Span::new(piece.span.start.max(mention.start), piece.span.end.min(mention.end)))
        .filter(|part| part.of(text).is_some_and(|words| !words.trim_matches(is_between_words).is_empty()))
        .collect()
}

/// Whether a character only stands between words: no mark begins or ends with it. A currency or per cent
/// sign is part of what is said.
fn is_between_words(character: char) -> bool {
    character.is_whitespace() || ".,;:!?'\"“”„‘’‚«»‹›()[]{}–—-…/".contains(character)
}

/// Whether the pieces lie end to end over the whole span.
fn cover(pieces: &[Piece], span: Span) -> bool {
    let mut at = span.start;
    for piece in pieces {
        if piece.span.start != at || piece.span.end < at {
            return false;
        }
        at = piece.span.end;
    }
    at == span.end
}

/// The words about what is named in a quotation, or about what differs, or else its beginning: some `limit` characters,
/// with "…" for what was cut. Words stay whole.
pub fn shortened(runs: &[Run], limit: usize) -> Vec<Run> {
    let length = |run: &Run| run.text.chars().count();
    let total: usize = runs.iter().map(length).sum();
    if total <= limit {
        return runs.to_vec();
    }
    let begins = |emphasis: Emphasis| {
        let at = runs.iter().position(|run| run.emphasis == emphasis)?;
        Some(runs[..at].iter().map(length).sum::<usize>())
    };
    let focus = begins(Emphasis::Named).or_else(|| begins(Emphasis::Differs)).unwrap_or(0);
    // A third of it stands before the focus; what would lie beyond the end stands there too.
    let start = focus.saturating_sub(limit / 3).min(total - limit);
    let letters: Vec<(char, Emphasis)> =
        runs.iter().flat_map(|run| run.text.chars().map(|letter| (letter, run.emphasis))).collect();
    let is_space = |at: usize| letters[at].0.is_whitespace();
    // To the next beginning of a word, unless no word begins soon.
    let near = limit / 4;
    let start = match start {
        0 => 0,
        _ => (start..start + near).find(|&at| is_space(at)).map_or(start, |at| at + 1),
    };
    let end = (start + limit).min(total);
    let end =
        if end == total { total } else { (end - near..end).rev().find(|&at| is_space(at)).unwrap_or(end) };
    let mut short: Vec<Run> = Vec::new();
    let mut push = |text: &str, emphasis| match short.last_mut() {
        Some(last) if last.emphasis == emphasis => last.text.push_str(text),
        _ => short.push(Run { text: text.to_owned(), emphasis }),
    };
    if start > 0 {
        push("… ", Emphasis::Plain);
    }
    for (letter, emphasis) in &letters[start..end] {
        push(letter.encode_utf8(&mut [0; 4]), *emphasis);
    }
    if end < total {
        push(" …", Emphasis::Plain);
    }
    short
}

/// Collects runs so that neighbours with one emphasis become one, and a mark begins and ends with a word.
#[derive(Default)]
struct Runs {
    runs: Vec<Run>,
    /// What stands between the last word and the next, not given to any run yet.
    between: String,
}

impl Runs {
    fn push(&mut self, text: &str, emphasis: Emphasis) {
        let tail = text.trim_start_matches(is_between_words);
        let words = tail.trim_end_matches(is_between_words);
        self.between.push_str(&text[..text.len() - tail.len()]);
        if words.is_empty() {
            return;
        }
        let between = std::mem::take(&mut self.between);
        let goes_on = self.runs.last().is_some_and(|last| last.emphasis == emphasis);
        self.add(&between, if goes_on { emphasis } else { Emphasis::Plain });
        self.add(words, emphasis);
        self.between.push_str(&tail[words.len()..]);
    }

    fn add(&mut self, text: &str, emphasis: Emphasis) {
        match self.runs.last_mut() {
            Some(last) if last.emphasis == emphasis => last.text.push_str(text),
            _ if text.is_empty() => {}
            _ => self.runs.push(Run { text: text.to_owned(), emphasis }),
        }
    }

    fn finish(mut self) -> Vec<Run> {
        let between = std::mem::take(&mut self.between);
        self.add(&between, Emphasis::Plain);
        self.runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks a text by hand: `{…}` differs, `[…]` is named; the pieces come from `cuts`.
    #[track_caller]
    fn check(parts: &[(&str, bool)], named: &[&str], expect: &str) {
        let text: String = parts.iter().map(|(text, _)| *text).collect();
        let mut at = 0;
        let pieces: Vec<Piece> = parts
            .iter()
            .map(|(part, shared)| {
                at += part.len();
                Piece { span: Span::new(at - part.len(), at), shared: *shared }
            })
            .collect();
        let find = |words: &&str| {
            let at = text.find(*words).unwrap();
            Span::new(at, at + words.len())
        };
        let named: Vec<Span> = named.iter().map(find).collect();
        let runs = runs(&text, Span::new(0, text.len()), &pieces, &named, None);
        let shown: String = runs
            .iter()
            .map(|run| match run.emphasis {
                Emphasis::Plain => run.text.clone(),
                Emphasis::Differs => format!("{{{}}}", run.text),
                Emphasis::Named => format!("[{}]", run.text),
                Emphasis::Aside => format!("({})", run.text),
            })
            .collect();
        assert_eq!(shown, expect);
        assert_eq!(runs.iter().map(|run| run.text.as_str()).collect::<String>(), text);
        assert!(runs.windows(2).all(|pair| pair[0].emphasis != pair[1].emphasis), "{runs:?}");
    }

    #[test]
    fn marks_hold_words_together_and_keep_off_the_spaces() {
        check(&[("All the same.", true)], &[], "All the same.");
        check(
            &[("He ", true), ("was", false), (" ", true), ("told", false), (".", true)],
            &[],
            "He {was told}.",
        );
        check(&[("He", true), (" was told ", false), ("so.", true)], &[], "He {was told} so.");
        check(&[("30 men came", true)], &["30"], "[30] men came");
        check(&[("about 30 men", false), (" came", true)], &["30"], "{about} [30] {men} came");
        check(&[("He", true), (", too.", false)], &[], "He, {too}.");
        check(
            &[("It ", true), ("“fell", false), (",” ", true), ("he said", false)],
            &[],
            "It “{fell,” he said}",
        );
        check(&[("at ", true), ("£5 (4%)", false)], &[], "at {£5 (4%})");
        check(&[("So", true), (".", false)], &[], "So.");
        check(&[("  ", false), ("x", true), ("  ", false)], &[], "  x  ");
        check(&[("שלום", false), (" עולם", true)], &["ו"], "{של}[ו]{ם} עולם");
    }

    #[test]
    fn words_that_the_link_is_not_about_stand_aside_unless_they_are_named() {
        let text = "He left, and 30 men stayed.";
        let pieces = [Piece { span: Span::new(0, text.len()), shared: true }];
        let runs =
            runs(text, Span::new(0, text.len()), &pieces, &[Span::new(13, 15)], Some(Span::new(16, 26)));
        let told: Vec<_> = runs.iter().map(|run| (run.text.as_str(), run.emphasis)).collect();
        assert_eq!(
            told,
            [
                ("He left, and", Emphasis::Aside),
                (" ", Emphasis::Plain),
                ("30", Emphasis::Named),
                (" men stayed.", Emphasis::Plain),
            ]
        );
    }

    #[test]
    fn a_short_quotation_is_about_what_is_named() {
        let run = |text: &str, emphasis| Run { text: text.to_owned(), emphasis };
        let shown = |runs: &[Run], limit| {
            let short = shortened(runs, limit);
            let marked = short.iter().map(|run| match run.emphasis {
                Emphasis::Named => format!("[{}]", run.text),
                _ => run.text.clone(),
            });
            marked.collect::<String>()
        };
        let whole = [
            run("One two three four five six seven eight, and ", Emphasis::Plain),
            run("30", Emphasis::Named),
            run(" men of them all stayed there till the end of it.", Emphasis::Plain),
        ];
        assert_eq!(shown(&whole, 200), shown(&whole, 97));
        assert_eq!(shown(&whole, 30), "… and [30] men of them all stayed …");
        assert_eq!(shown(&whole[..1], 20), "One two three four …");
        assert_eq!(shown(&[run(&"a".repeat(50), Emphasis::Plain)], 20), format!("{} …", "a".repeat(20)));
        let last = [run(&"word ".repeat(20), Emphasis::Plain), run("end", Emphasis::Named)];
        assert_eq!(shown(&last, 20), "… word word word [end]");
    }

    #[test]
    fn pieces_that_do_not_fit_mark_nothing() {
        let piece = |start, end| Piece { span: Span::new(start, end), shared: false };
        let plain = vec![Run { text: "éa".to_owned(), emphasis: Emphasis::Plain }];
        assert_eq!(runs("éa", Span::new(0, 3), &[piece(0, 2)], &[], None), plain);
        assert_eq!(runs("éa", Span::new(0, 3), &[piece(1, 3)], &[Span::new(1, 2)], None), plain);
        assert_eq!(runs("éa", Span::new(0, 3), &[], &[], None), plain);
        assert!(runs("éa", Span::new(0, 9), &[], &[], None).is_empty());
    }
}
