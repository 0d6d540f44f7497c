//! What a word processor has to be told of a text's script: its direction, its language where the letters tell it.

use locale::Language;

/// The direction of a stretch of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

use Direction::{LeftToRight, RightToLeft};

impl Direction {
    pub fn of(language: Language) -> Self {
        if language.runs_from_right() { RightToLeft } else { LeftToRight }
    }
}

/// The direction of the first letter that has one.
pub fn first_direction<'a>(texts: impl IntoIterator<Item = &'a str>) -> Direction {
    texts.into_iter().flat_map(str::chars).find_map(direction).unwrap_or(LeftToRight)
}

/// Cuts a text where its direction changes. What has none (spaces, figures, marks) goes with the words on both sides of it
/// if they agree, else with the paragraph.
pub fn stretches(text: &str, paragraph: Direction) -> Vec<(&str, Direction)> {
    let mut stretches: Vec<(&str, Direction)> = Vec::new();
    let mut push = |from: usize, to: usize, direction: Direction| match stretches.last_mut() {
        Some((last, of)) if *of == direction => *last = &text[from - last.len()..to],
        _ if from < to => stretches.push((&text[from..to], direction)),
        _ => {}
    };
    let (mut at, mut before) = (0, None);
    let mut between = 0;
    for (index, character) in text.char_indices() {
        let Some(here) = direction(character) else { continue };
        let neutral = if before.unwrap_or(paragraph) == here { here } else { paragraph };
        push(at, between, before.unwrap_or(paragraph));
        push(between, index, neutral);
        at = index;
        between = index + character.len_utf8();
        before = Some(here);
    }
    push(at, between, before.unwrap_or(paragraph));
    push(between, text.len(), paragraph);
    stretches
}

/// The language tag that the letters of a right-to-left text suggest.
pub fn right_to_left_language(text: &str) -> &'static str {
    let hebrew = |character| matches!(character, '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}');
    if text.chars().any(hebrew) { "he-IL" } else { "ar-SA" }
}

/// The language tag that a text's East Asian letters suggest, if it has any.
pub fn east_asian_language(text: &str) -> Option<&'static str> {
    let mut found = None;
    for character in text.chars() {
        match character {
            '\u{3040}'..='\u{30ff}' => return Some("ja-JP"),
            '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}' => return Some("ko-KR"),
            '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => {
                found = Some("zh-CN");
            }
            _ => {}
        }
    }
    found
}

/// What ends the embeddings and isolates that a text opens and leaves open, so that they end with it.
pub fn closers(text: &str) -> String {
    let mut open = Vec::new();
    for character in text.chars() {
        match character {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202c}' if open.last() == Some(&character) => drop(open.pop()),
            '\u{2069}' => {
                if let Some(at) = open.iter().rposition(|closer| *closer == character) {
                    open.truncate(at);
                }
            }
            _ => {}
        }
    }
    open.into_iter().rev().collect()
}

fn direction(character: char) -> Option<Direction> {
    match character {
        '\u{200e}' => Some(LeftToRight),
        '\u{200f}' | '\u{61c}' => Some(RightToLeft),
        '\u{590}'..='\u{8ff}'
        | '\u{fb1d}'..='\u{fdcf}'
        | '\u{fdf0}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefe}'
        | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}' => Some(RightToLeft),
        _ if character.is_alphabetic() => Some(LeftToRight),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, paragraph: Direction, expect: &[(&str, Direction)]) {
        assert_eq!(stretches(text, paragraph), expect);
    }

    #[test]
    fn a_text_is_cut_where_its_direction_changes() {
        check("plain, 30 men", LeftToRight, &[("plain, 30 men", LeftToRight)]);
        check("שלום, עולם", LeftToRight, &[("שלום, עולם", RightToLeft)]);
        check(
            "He said שלום 30 עולם.",
            LeftToRight,
            &[("He said ", LeftToRight), ("שלום 30 עולם", RightToLeft), (".", LeftToRight)],
        );
        check("אמר BBC.", RightToLeft, &[("אמר ", RightToLeft), ("BBC", LeftToRight), (".", RightToLeft)]);
        check("", LeftToRight, &[]);
        check(" 30 ", RightToLeft, &[(" 30 ", RightToLeft)]);
    }

    #[test]
    fn the_first_letter_tells_the_direction() {
        assert_eq!(first_direction(["30 ", "“שלום", "a"]), RightToLeft);
        assert_eq!(first_direction(["30 ", "a שלום"]), LeftToRight);
        assert_eq!(first_direction([]), LeftToRight);
    }

    #[test]
    fn letters_tell_some_languages() {
        assert_eq!(east_asian_language("東京で"), Some("ja-JP"));
        assert_eq!(east_asian_language("北京"), Some("zh-CN"));
        assert_eq!(east_asian_language("서울"), Some("ko-KR"));
        assert_eq!(east_asian_language("Paris"), None);
        assert_eq!(right_to_left_language("שלום"), "he-IL");
        assert_eq!(right_to_left_language("مرحبا"), "ar-SA");
    }

    #[test]
    fn what_is_left_open_is_closed() {
        assert_eq!(closers("a \u{202e}b"), "\u{202c}");
        assert_eq!(closers("\u{2067}\u{202e}\u{2067}"), "\u{2069}\u{202c}\u{2069}");
        assert_eq!(closers("\u{2067}\u{202e}\u{2069}"), "");
        assert_eq!(closers("\u{202e}a\u{202c} \u{202c}\u{2069}"), "");
        assert_eq!(closers("\u{202e}a\nb"), "\u{202c}");
    }
}
