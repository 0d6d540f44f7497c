//! How much of a source is taken, and how a paragraph beyond the limit is cut.

/// The largest source that is read: some 3 million words, far above any article, and far below what
/// would trouble the window.
pub(crate) const MAX_SOURCE_BYTES: u64 = 20_000_000;

/// The most blocks an article may have; a long book has fewer.
pub(crate) const MAX_BLOCKS: usize = 20_000;

/// The most pages that a PDF may have: ten times a long report.
pub(crate) const MAX_PAGES: usize = 2_000;

/// The longest paragraph, in bytes. Sentence splitting slows down with the square of a paragraph that
/// never closes its quotation marks: 80,000 of them took 5.6 s.
pub(crate) const MAX_PARAGRAPH_BYTES: usize = 64 * 1024;

/// Cuts words into parts of at most [`MAX_PARAGRAPH_BYTES`]: behind a sentence if one ends in the last
/// quarter of the part, else at white space, else between two characters.
pub(crate) fn cut(words: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = words;
    while rest.len() > MAX_PARAGRAPH_BYTES {
        let head = &rest[..rest.floor_char_boundary(MAX_PARAGRAPH_BYTES)];
        let last_quarter = head.floor_char_boundary(head.len() / 4 * 3);
        let sentence_end = [". ", "? ", "! "].iter().filter_map(|end| head[last_quarter..].rfind(end)).max();
        let at = match sentence_end {
            Some(end) => last_quarter + end + 1,
            None => head.rfind(' ').filter(|&space| space > 0).unwrap_or(head.len()),
        };
        parts.push(&rest[..at]);
        rest = rest[at..].trim_start();
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &str, first_ends_with: &str) {
        let parts = cut(words);
        assert!(parts.len() > 1);
        assert!(parts[0].ends_with(first_ends_with), "{}", &parts[0][parts[0].len() - 20..]);
        assert!(parts.iter().all(|part| part.len() <= MAX_PARAGRAPH_BYTES && !part.is_empty()));
        let letters = |text: &str| text.chars().filter(|c| *c != ' ').count();
        assert_eq!(parts.iter().map(|part| letters(part)).sum::<usize>(), letters(words), "no word is lost");
    }

    #[test]
    fn long_paragraphs_are_cut_where_it_hurts_least() {
        assert_eq!(cut("Short."), ["Short."]);
        check(&"A sentence ends. ".repeat(10_000), "ends.");
        check(&"never ends ".repeat(20_000), "never");
        check(&"“é".repeat(50_000), "é");
    }
}
