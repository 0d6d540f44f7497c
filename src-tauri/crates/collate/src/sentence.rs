//! Cuts a block into sentences.

mod abroad;

use std::borrow::Cow;

use article::Span;

use crate::language::{Language, is_gershayim, marks};

/// What follows "9 a.m." or "4:40 p.m." when the sentence goes on.
const AFTER_TIME: [&str; 21] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "Jan",
    "Feb",
    "March",
    "April",
    "May",
    "June",
    "July",
    "Aug",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
    "GMT",
    "UTC",
];

/// Titles that the segmenter takes for a sentence's end.
const TITLES: [&str; 22] = [
    "Ms.", "Mr.", "Mrs.", "Dr.", "Prof.", "Lt.", "Gen.", "Col.", "Sen.", "Rep.", "Gov.", "Sgt.", "Hr.",
    "Fr.", "M.", "MM.", "Mme.", "Mlle.", "Sr.", "Sra.", "Dra.", "Sig.",
];

/// The sentences of one block, as spans counted from the start of `text`, without the white space between.
///
/// Boundaries are those of Wikimedia's sentencex (the best of nine segmenters on news prose), mended where
/// news prose is known to mislead it: times of day, titles, and quotations that run over several sentences.
/// Together the spans cover every character that is not white space. `language` is a BCP 47 tag.
pub fn sentences(text: &str, language: &'static str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let read = readable(text, language);
    for boundary in sentencex::get_sentence_boundaries(language, &read) {
        let span = Span::new(boundary.start_byte, boundary.end_byte).trimmed(text);
        let Some(words) = span.of(text).filter(|words| !words.is_empty()) else { continue };
        match spans.last_mut() {
            Some(last)
                if goes_on(last.of(text).unwrap_or_default(), words, &text[span.end..])
                    || abroad::goes_on(last.of(text).unwrap_or_default(), language) =>
            {
                last.end = span.end;
            }
            _ => spans.push(span),
        }
    }
    let spans = spans.into_iter().flat_map(|span| abroad::before_digits(text, span, language));
    spans.flat_map(|span| split_quotations(text, span, language)).collect()
}

/// The text without marks that only look like those of quotations; every character of it at the same byte.
fn readable<'a>(text: &'a str, language: &str) -> Cow<'a, str> {
    if language != "he" || !text.contains('"') {
        return Cow::Borrowed(text);
    }
    let letter =
        |(at, letter): (usize, char)| if letter == '"' && is_gershayim(text, at) { '_' } else { letter };
    Cow::Owned(text.char_indices().map(letter).collect())
}

/// Whether the sentence that seemed to end with `before` goes on with `next`.
fn goes_on(before: &str, next: &str, rest: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default();
    if TITLES.contains(&last) {
        return true;
    }
    if !matches!(last, "a.m." | "p.m.") {
        return false;
    }
    let mut words = next.split_whitespace().chain(rest.split_whitespace());
    let first = words.next().unwrap_or_default();
    let names_a_zone = words.next().is_some_and(|word| word.starts_with("time"));
    names_a_zone || AFTER_TIME.iter().any(|word| first.starts_with(word))
}

/// Cuts a sentence that holds a quotation of several sentences at the ends inside the quotation.
fn split_quotations(text: &str, span: Span, language: &'static str) -> Vec<Span> {
    let words = span.of(text).unwrap_or_default();
    let mut cuts = Vec::new();
    let mut from = 0;
    while let Some((open, close, end)) = quotation(&words[from..], language) {
        let inner = &words[from + open..from + close];
        let ends = sentencex::get_sentence_boundaries(language, inner);
        let mut before = "";
        for boundary in &ends {
            let next = inner[boundary.start_byte..].trim_start();
            let at = inner.len() - next.len();
            let starts_anew = next.chars().next().is_some_and(|it| it.is_alphabetic() && !it.is_lowercase());
            if boundary.start_byte > 0 && starts_anew && !goes_on(before, next, "") {
                cuts.push(span.start + from + open + at);
            }
            before = boundary.text.trim_end();
        }
        from += end;
    }
    let edges: Vec<usize> = [span.start].into_iter().chain(cuts).chain([span.end]).collect();
    edges.windows(2).map(|edge| Span::new(edge[0], edge[1]).trimmed(text)).filter(|s| !s.is_empty()).collect()
}

/// Where the next quotation's words begin and end, without its marks, and where to look for one behind it.
fn quotation(words: &str, language: &'static str) -> Option<(usize, usize, usize)> {
    let language = Language::tagged(language);
    let begins = |(at, mark): &(usize, char)| match mark {
        '“' => true,
        '"' => language.tag() != "he" || !is_gershayim(words, *at),
        _ => marks::closing(*mark, language).is_some(),
    };
    let (at, mark) = words.char_indices().find(begins)?;
    let open = at + mark.len_utf8();
    let abroad = marks::closing(mark, language);
    let closing: &[char] = abroad.unwrap_or(if mark == '“' { &['”'] } else { &['"'] });
    let close = words[open..].find(closing).map_or(words.len(), |close| open + close);
    // A mark that ends one may look like one that begins one: „…“.
    let end = words[close..]
        .chars()
        .next()
        .filter(|_| abroad.is_some())
        .map_or(close, |mark| close + mark.len_utf8());
    Some((open, close, end))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Sentences are given with a bar between them.
    #[track_caller]
    fn check(expect: &str) {
        check_in("en", expect);
    }

    #[track_caller]
    fn check_in(language: &'static str, expect: &str) {
        let text = expect.replace('|', if language == "zh" { "" } else { " " });
        let found: Vec<_> =
            sentences(&text, language).into_iter().map(|span| span.of(&text).unwrap()).collect();
        assert_eq!(found.join("|"), expect);
    }

    #[test]
    fn each_language_has_its_own_abbreviations_and_stops() {
        check_in("de", "Am 3. Mai kam Dr. Alder mit ca. 30 Leuten z. B. nach Bonn.|Dann ging er.");
        check_in("fr", "M. Castell a parlé à Mme. Alder vers 18 h.|Il est parti.");
        check_in("es", "El Sr. Castell habló con la Dra. Alder.|¿Quién lo sabe?|Nadie.");
        check_in("ru", "В 2017 г. мост закрыли.|Потом его открыли.");
        check_in("he", "הגשר נסגר ביום שני.|איש לא ידע מדוע.");
        check_in("ar", "أغلق الجسر يوم الاثنين.|هل عرف أحد السبب؟|لا أحد.");
        check_in("zh", "大桥周一关闭。|没有人知道原因。|为什么？");
    }

    #[test]
    fn abbreviations_initials_and_decimals_do_not_end_a_sentence() {
        check(
            "Lt. Gen. H. R. McMaster of the U.S. Navy spoke to the C.I.A. in Jan. 2017.|It cost $3.8 billion.",
        );
        check("How does Ms. Marwood know?|Nobody asks Dr. Y. L. Kessel.");
        check("That was 12.5 percent...|And so it went.");
    }

    #[test]
    fn times_of_day_end_a_sentence_only_where_the_next_one_starts() {
        check("The call came at 9 a.m. Tuesday in Washington.|It was over.");
        check("He left at 4:40 p.m. Washington time.|Nobody saw him.");
        check("Telephones rang before 6 a.m.|By noon nobody would pick them up.");
    }

    #[test]
    fn quotations_over_several_sentences_are_cut() {
        check("“You do not do it by accident.|It takes ten years.”|Then he left.");
        check("\"We won,\" she said.|\"It was hard.|We are tired.\"");
        check("He asked: “Why?”|Nobody knew.");
    }

    proptest! {
        #[test]
        fn sentences_lie_on_characters_in_order_and_cover_all_but_white_space(
            text in prop::collection::vec("[A-Za-z]{1,8}[.!?]? |“[A-Z][a-z]+\\. |”|\"|\\PC|😀|e\u{301}|[א-ת]{1,5}\\. |Mr\\. |a\\.m\\. ", 0..60)
                .prop_map(|parts| parts.concat()),
        ) {
            let spans = sentences(&text, "en");
            let mut covered = String::new();
            let mut end = 0;
            for span in spans {
                prop_assert!(span.start >= end);
                end = span.end;
                let words = span.of(&text);
                prop_assert!(words.is_some(), "{span:?} cuts a character");
                covered.push_str(words.unwrap());
            }
            let visible = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(visible(&covered), visible(&text));
        }
    }
}
