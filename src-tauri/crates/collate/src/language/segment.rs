//! Where words begin and end in languages other than English: without spaces, with elisions, with spaces in figures.

use std::sync::LazyLock;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};
use unicode_segmentation::UnicodeSegmentation;

use super::{Language, is_hebrew};

/// The Unicode consortium's dictionaries (ICU4X): Japanese, Thai, Lao, Khmer and Burmese. Its Chinese words rank claims
/// worse than single signs do (the README has the figures), and cut names in two.
static DICTIONARIES: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// The words and figures of a text, each with the byte that it begins at.
pub fn words(text: &str, language: Language) -> Vec<(usize, &str)> {
    if language.is_unspaced() && language.0 != "zh" {
        return by_dictionary(text);
    }
    let words = text.unicode_word_indices();
    match language.0 {
        "fr" | "it" | "ca" => in_thousands(text, words.flat_map(|word| elided(word, language)).collect()),
        "he" => words.flat_map(quoted).collect(),
        "ar" | "fa" | "ur" | "hi" | "ko" | "zh" | "und" => words.collect(),
        _ => in_thousands(text, words.collect()),
    }
}

fn by_dictionary(text: &str) -> Vec<(usize, &str)> {
    let mut from = 0;
    let mut found = Vec::new();
    for (to, kind) in DICTIONARIES.segment_str(text).iter_with_word_type() {
        if kind.is_word_like() {
            found.push((from, &text[from..to]));
        }
        from = to;
    }
    found
}

/// "l’homme" is two words, "aujourd’hui" one.
fn elided((at, word): (usize, &str), language: Language) -> Vec<(usize, &str)> {
    const FRENCH: [&str; 13] =
        ["c", "d", "j", "l", "m", "n", "qu", "s", "t", "jusqu", "lorsqu", "puisqu", "quoiqu"];
    let Some(mark) = word.find(['\'', '’']) else { return vec![(at, word)] };
    let (before, behind) = (&word[..mark], word[mark..].trim_start_matches(['\'', '’']));
    let elides = language.0 != "fr" || FRENCH.contains(&before.to_lowercase().as_str());
    if !elides || before.is_empty() || behind.is_empty() {
        return vec![(at, word)];
    }
    vec![(at, before), (at + word.len() - behind.len(), behind)]
}

/// A particle and the quotation that it stands before are two words: ש"הגשר ייסגר".
fn quoted((at, word): (usize, &str)) -> Vec<(usize, &str)> {
    match word.char_indices().find(|(_, mark)| matches!(mark, '"' | '״')) {
        Some((mark, sign)) if mark > 0 && !is_gershayim(word, mark) => {
            let behind = mark + sign.len_utf8();
            vec![(at, &word[..mark]), (at + behind, &word[behind..])]
        }
        _ => vec![(at, word)],
    }
}

/// Whether the mark at a byte stands for the sign of a Hebrew short form, and not for a quotation: between two
/// letters, unless only particles stand before it and a whole word behind.
pub fn is_gershayim(text: &str, mark: usize) -> bool {
    const PARTICLES: &str = "ושהבלמכ";
    let before = || text[..mark].chars().rev().take_while(|&letter| is_hebrew(letter));
    let behind = text[mark..].chars().skip(1).take_while(|&letter| is_hebrew(letter)).count();
    let particles = before().all(|letter| PARTICLES.contains(letter));
    before().next().is_some() && behind > 0 && !(particles && behind > 1)
}

/// Joins "45 000" to one figure: one to three digits, then always three, with one space between.
fn in_thousands<'a>(text: &'a str, words: Vec<(usize, &'a str)>) -> Vec<(usize, &'a str)> {
    let digits = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let mut joined: Vec<(usize, &str)> = Vec::with_capacity(words.len());
    for (at, word) in words {
        // The last group may have a decimal part.
        let group = word.get(..3).is_some_and(digits) && (word.len() == 3 || word[3..].starts_with(','));
        if let Some((start, before)) = joined.last_mut().filter(|_| group) {
            let gap = &text[*start + before.len()..at];
            let first = before.split([' ', '\u{a0}', '\u{202f}', '\u{2009}']).next().unwrap_or_default();
            let whole = before.chars().all(|it| it.is_ascii_digit() || it.is_whitespace());
            if whole
                && (1..=3).contains(&first.len())
                && !first.starts_with('0')
                && matches!(gap, " " | "\u{a0}" | "\u{202f}" | "\u{2009}")
            {
                *before = &text[*start..at + word.len()];
                continue;
            }
        }
        joined.push((at, word));
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_as_each_language_writes_them() {
        for (tag, text, expect) in [
            ("fr", "L’homme d'aujourd’hui, qu'il a vu", "L|homme|d|aujourd’hui|qu|il|a|vu"),
            ("it", "dell'acqua all’alba", "dell|acqua|all|alba"),
            ("fr", "45 000 euros, 1 234 567,5 et 12 30", "45 000|euros|1 234 567,5|et|12|30"),
            ("ru", "45 000 домов в 2017 300", "45 000|домов|в|2017|300"),
            ("he", "צה\"ל אמר ש\"הגשר ייסגר\" מנכ\"לית ב\"כ", "צה\"ל|אמר|ש|הגשר|ייסגר|מנכ\"לית|ב\"כ"),
            ("zh", "大桥周一关闭，市长说。", "大|桥|周|一|关|闭|市|长|说"),
            ("ja", "橋は月曜日に閉鎖された。", "橋|は|月曜日|に|閉鎖|さ|れた"),
            ("th", "สะพานปิดวันจันทร์", "สะพาน|ปิด|วัน|จันทร์"),
            ("ar", "أُغلق الجسر، في ٤٥٫٥", "أُغلق|الجسر|في|٤٥٫٥"),
        ] {
            let found: Vec<_> = words(text, Language(tag)).into_iter().map(|(_, word)| word).collect();
            assert_eq!(found.join("|"), expect, "{tag}");
            for (at, word) in words(text, Language(tag)) {
                assert_eq!(&text[at..at + word.len()], word);
            }
        }
    }
}
