//! What ends no sentence in languages other than English, though the segmenter takes it for an end.

use article::Span;

/// Words behind which a German number with a point counts in order: "am 3. März", "im 12. Stock".
const BEFORE_ORDINALS: [&str; 16] = [
    "am", "im", "der", "die", "das", "dem", "den", "des", "zum", "zur", "vom", "beim", "ihr", "ihre", "sein",
    "seine",
];

/// Whether the sentence that seemed to end with `before` does not end there.
pub fn goes_on(before: &str, language: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let last = words.next().unwrap_or_default();
    match language {
        "de" => {
            let ordinal = last.strip_suffix('.').is_some_and(|it| {
                (1..=2).contains(&it.len()) && it.bytes().all(|digit| digit.is_ascii_digit())
            });
            let before = words.next().unwrap_or_default().to_lowercase();
            ordinal && BEFORE_ORDINALS.contains(&before.as_str())
        }
        _ => false,
    }
}

/// Cuts Chinese and Japanese sentences where the next one begins with a digit, which the segmenter takes for the rest of a
/// decimal.
pub fn before_digits(text: &str, span: Span, language: &str) -> Vec<Span> {
    let words = span.of(text).unwrap_or_default();
    let mut cut = Vec::new();
    let mut from = span.start;
    if matches!(language, "zh" | "ja") {
        let mut ended = false;
        for (at, letter) in words.char_indices() {
            if ended && letter.is_numeric() {
                cut.push(Span::new(from, span.start + at));
                from = span.start + at;
            }
            ended =
                matches!(letter, '。' | '！' | '？') || (ended && matches!(letter, '”' | '」' | '』' | '）'));
        }
    }
    cut.push(Span::new(from, span.end));
    cut
}
