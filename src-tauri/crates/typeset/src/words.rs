//! A text as the template takes it: what no page can carry is replaced, and a word that is too long may be broken.

use serde_json::{Value, json};

/// A word with more letters may be broken anywhere, since in a narrow column it would run into the next one.
const LONG_WORD: usize = 22;
/// After so many letters at the latest.
const PIECE: usize = 8;
/// Where addresses and file names are broken best.
const JOINTS: &str = "/.-_?&=#:;,+@\\|";

/// What stands for what no page can carry, and how often it was needed.
#[derive(Default)]
pub struct Replaced(pub usize);

impl Replaced {
    /// The text as a value: a string, or the parts between which it may be broken; `turned` if it runs the other way than the
    /// document.
    ///
    /// `whole` is of a part of a paragraph, whose direction is the paragraph's.
    pub fn value(&mut self, text: &str, whole: bool, from_right: bool) -> Value {
        let text = self.clean(text);
        let turned = !whole && direction(&text).is_some_and(|of_it| of_it != from_right);
        let parts = parts(&text);
        if turned || parts.len() > 1 {
            json!({ "parts": parts, "turned": turned })
        } else {
            Value::String(text)
        }
    }

    /// The text without what no page can carry: controls are shown by the pictures that Unicode has for them, lines end in
    /// one way, and directions that are opened are closed, so that they reach no further than the text.
    pub fn clean(&mut self, text: &str) -> String {
        let mut cleaned = String::with_capacity(text.len());
        let (mut isolates, mut embeddings) = (0_usize, 0_usize);
        let mut letters = text.chars().peekable();
        while let Some(letter) = letters.next() {
            match letter {
                '\r' if letters.peek() == Some(&'\n') => {}
                '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
                '\n' => cleaned.push('\n'),
                '\t' => cleaned.push(' '),
                // The same, where it is no mark of an order of bytes.
                '\u{feff}' => cleaned.push('\u{2060}'),
                '\0'..='\u{1f}' => {
                    self.0 += 1;
                    cleaned.extend(char::from_u32(0x2400 + u32::from(letter)));
                }
                '\u{7f}' => {
                    self.0 += 1;
                    cleaned.push('\u{2421}');
                }
                '\u{80}'..='\u{9f}' => {
                    self.0 += 1;
                    cleaned.push(char::REPLACEMENT_CHARACTER);
                }
                _ if is_no_character(letter) => {
                    self.0 += 1;
                    cleaned.push(char::REPLACEMENT_CHARACTER);
                }
                _ => {
                    match letter {
                        '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => embeddings += 1,
                        '\u{202c}' => embeddings = embeddings.saturating_sub(1),
                        '\u{2066}'..='\u{2068}' => isolates += 1,
                        '\u{2069}' => isolates = isolates.saturating_sub(1),
                        _ => {}
                    }
                    cleaned.push(letter);
                }
            }
        }
        cleaned.extend(std::iter::repeat_n('\u{202c}', embeddings));
        cleaned.extend(std::iter::repeat_n('\u{2069}', isolates));
        cleaned
    }
}

/// Whether the first letter that has a direction runs from right to left.
pub fn runs_from_right(text: &str) -> bool {
    direction(text).unwrap_or(false)
}

/// The same; none where no letter has a direction.
fn direction(text: &str) -> Option<bool> {
    text.chars().find_map(|letter| match letter {
        // Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic and what was added to Arabic; their forms.
        '\u{5be}'..='\u{5f4}' | '\u{608}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
            Some(true)
        }
        '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' => Some(true),
        _ => letter.is_alphabetic().then_some(false),
    })
}

/// Unicode keeps the last two of each plane, and 32 among the Arabic forms, from ever being characters.
fn is_no_character(letter: char) -> bool {
    let point = u32::from(letter);
    point & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&point)
}

/// The text in the parts between which it may be broken although there is no space.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut begin = 0;
    let mut word_begin = 0;
    let ends = text.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at);
    for word_end in ends.chain([text.len()]) {
        let word = &text[word_begin..word_end];
        if word.chars().nth(LONG_WORD).is_some() {
            let mut since = 0;
            let mut before: Option<char> = None;
            for (at, letter) in word.char_indices() {
                let at_joint =
                    before.is_some_and(|before| JOINTS.contains(before)) && !JOINTS.contains(letter);
                let may_break = stands_alone(letter) && (since >= PIECE || at_joint);
                if at > 0 && may_break && since >= 2 {
                    // Before a full stop and the like, no line is broken unless this sign says so.
                    let sign = if letter.is_alphanumeric() { "" } else { "\u{200b}" };
                    parts.push(format!("{}{sign}", &text[begin..word_begin + at]));
                    begin = word_begin + at;
                    since = 0;
                }
                since += 1;
                before = Some(letter);
            }
        }
        word_begin = word_end + text[word_end..].chars().next().map_or(0, char::len_utf8);
    }
    parts.push(text[begin..].to_owned());
    parts
}

/// Whether a line may begin with the letter: no mark that stands on the one before it, no letter of a script that joins its
/// letters or has no spaces, and so has rules of its own.
fn stands_alone(letter: char) -> bool {
    !matches!(letter, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}')
        && (letter < '\u{530}'
            || ('\u{1e00}'..'\u{2000}').contains(&letter)
            || ('\u{2010}'..'\u{2c00}').contains(&letter))
        && !matches!(letter, '\u{2028}'..='\u{202f}' | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_page_can_carry_is_shown_and_counted() {
        let check = |text: &str, expect: &str, count: usize| {
            let mut replaced = Replaced::default();
            assert_eq!(replaced.clean(text), expect);
            assert_eq!(replaced.0, count, "{text:?}");
        };
        check("a\0b\u{1b}c\u{7f}", "a␀b␛c␡", 3);
        check("a\u{9c}b\u{fffe}c\u{1ffff}", "a\u{fffd}b\u{fffd}c\u{fffd}", 3);
        check("a\r\nb\rc\u{2028}d\te", "a\nb\nc\nd e", 0);
        check("a\u{feff}b", "a\u{2060}b", 0);
        check("a\u{202e}b", "a\u{202e}b\u{202c}", 0);
        check("\u{2067}a\u{2069}\u{2069}", "\u{2067}a\u{2069}\u{2069}", 0);
        check("naïve “quotes” — שלום 漢字 😀", "naïve “quotes” — שלום 漢字 😀", 0);
    }

    #[test]
    fn a_long_word_is_cut_and_nothing_is_lost() {
        assert_eq!(parts("Donaudampfschifffahrt is short"), ["Donaudampfschifffahrt is short"]);
        assert_eq!(
            parts("see https://example.org/a-page?x=1 now"),
            ["see https://", "example.", "org/", "a-", "page?", "x=", "1 now"]
        );
        let sum = "0123456789abcdef".repeat(4);
        assert_eq!(parts(&sum).len(), 8);
        assert_eq!(parts(&sum).concat(), sum);
        assert!(parts(&"-".repeat(80)).len() > 5);
        let marks = "e\u{301}".repeat(40);
        assert!(parts(&marks).iter().all(|part| part.starts_with('e')));
        assert_eq!(parts(""), [""]);
    }

    #[test]
    fn the_first_letter_says_the_direction() {
        assert!(runs_from_right("12 «שלום» now"));
        assert!(!runs_from_right("now שלום"));
        assert!(!runs_from_right("12 — 漢字 שלום"));
        assert!(!runs_from_right("…"));
    }
}
