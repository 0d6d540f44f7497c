//! Finds the run of words in a text that is most like a quotation whose own words are not there any more.

use crate::Span;

/// A quotation of fewer words is like too much.
const FEWEST: usize = 5;
/// Of the quotation's words, so many in a hundred must be there, in order.
const LEAST: usize = 60;
/// A second run that is as good but for so many in a hundred leaves it open which one was meant.
const CLEAR: usize = 15;

/// Where the run stands, from its first word to its last and the marks that the quotation ends with; `None` where no run is
/// like the quotation, or more than one is.
///
/// Approximate matching after Sellers (1980), word by word: words that are left out, put in or replaced count one each.
pub fn find(quote: &str, text: &str) -> Option<Span> {
    let wanted = words(quote);
    let there = words(text);
    let count = wanted.len();
    if count < FEWEST || there.is_empty() {
        return None;
    }
    // For each run that ends at a word: what it costs, and at which word it begins.
    let ends = runs(&wanted, &there);
    // Of equally good ones the one that is as long as the quotation.
    let longer = |at: usize, start: usize| (at + 1).saturating_sub(start).abs_diff(count);
    let (best, &(cost, start)) =
        ends.iter().enumerate().min_by_key(|&(at, &(cost, start))| (cost, longer(at, start)))?;
    let allowed = count * (100 - LEAST) / 100;
    if cost > allowed {
        return None;
    }
    // Runs that touch the best one are the same place, a word longer or shorter.
    let apart = |at: usize, from: usize| at < start || from > best;
    let second =
        ends.iter().enumerate().filter(|&(at, &(_, from))| apart(at, from)).map(|(_, &(cost, _))| cost).min();
    if second.is_some_and(|second| second < cost + (count * CLEAR).div_ceil(100)) {
        return None;
    }
    let (from, to) = (there.get(start)?.start, there.get(best)?.end);
    let tail = &quote[wanted.last()?.end..];
    let to = if text[to..].starts_with(tail) { to + tail.len() } else { to };
    Some(Span::new(from, to))
}

struct Word {
    start: usize,
    end: usize,
    folded: String,
}

/// For each word of the text, the cost of the cheapest run that ends there, and where that run begins.
fn runs(wanted: &[Word], there: &[Word]) -> Vec<(usize, usize)> {
    // Before the first word of the text: leaving out all words so far.
    let mut column: Vec<(usize, usize)> = (0..=wanted.len()).map(|cost| (cost, 0)).collect();
    let mut ends = Vec::with_capacity(there.len());
    for (at, word) in there.iter().enumerate() {
        let mut diagonal = column[0];
        column[0] = (0, at + 1);
        for (row, sought) in wanted.iter().enumerate() {
            let replaced =
                (diagonal.0 + usize::from(sought.folded != word.folded), begun(diagonal.1, row, at));
            let put_in = (column[row + 1].0 + 1, column[row + 1].1);
            let left_out = (column[row].0 + 1, column[row].1);
            diagonal = column[row + 1];
            column[row + 1] = replaced.min(put_in).min(left_out);
        }
        ends.push(column[wanted.len()]);
    }
    ends
}

/// A run whose first word is matched begins there.
fn begun(start: usize, row: usize, at: usize) -> usize {
    if row == 0 { at } else { start }
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, letter.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push(Word { start: from, end: at, folded: text[from..at].to_lowercase() });
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(quote: &str, text: &str, expect: Option<&str>) {
        assert_eq!(find(quote, text).and_then(|span| span.of(text)), expect, "{quote}");
    }

    #[test]
    fn a_sentence_that_was_edited_is_found() {
        let text = "Rain fell on Cebu. The ferry Santa Rosalia, built in 1972, sank off Cebu late on Saturday. It rained on.";
        let run = "The ferry Santa Rosalia, built in 1972, sank off Cebu late on Saturday.";
        check("The ferry Santa Rosalia sank off Cebu on Friday.", text, None);
        check("The ferry Santa Rosalia, built 1972, sank off Cebu on Saturday.", text, Some(run));
        check("The ferry Santa Rosalia, built in 1972, sank off Cebu late on Friday.", text, Some(run));
    }

    #[test]
    fn nothing_is_guessed() {
        check("The ferry sank.", "The ferry sunk.", None);
        check("Nobody knew that the captain was drunk.", "Somebody else said something of the sort.", None);
        let twice = "The boat left on Monday at noon sharp. The boat left on Tuesday at noon sharp.";
        check("The boat left on Sunday at noon sharp.", twice, None);
        check("", "text", None);
        check("one two three four five six", "", None);
    }

    #[test]
    fn letters_of_any_alphabet_are_words() {
        let text = "В пятницу паром затонул у берегов Себу. Никто не спасся.";
        check(
            "В субботу паром затонул у берегов Себу.",
            text,
            Some("В пятницу паром затонул у берегов Себу."),
        );
    }
}
