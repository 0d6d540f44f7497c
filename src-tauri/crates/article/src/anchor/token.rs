//! Cuts a text into words and marks; a copy of it that is typeset otherwise has the same ones.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::Span;

/// A word or a mark, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    pub id: u32,
    pub span: Span,
}

/// A word that no text of the vocabulary has: it equals nothing.
pub const UNKNOWN: u32 = u32::MAX;

/// The words and marks of some texts, numbered as they come.
#[derive(Debug, Default)]
pub struct Vocabulary {
    ids: HashMap<String, u32>,
}

impl Vocabulary {
    /// Cuts a text, and learns its words.
    pub fn learn(&mut self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        cut(text, |form, span| {
            let next = u32::try_from(self.ids.len()).unwrap_or(UNKNOWN - 1);
            let known = self.ids.get(form).copied();
            let id = known.unwrap_or_else(|| *self.ids.entry(form.to_owned()).or_insert(next));
            tokens.push(Token { id, span });
        });
        tokens
    }

    /// Cuts a text; words that were not learned are [`UNKNOWN`].
    pub fn read(&self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        cut(text, |form, span| {
            tokens.push(Token { id: self.ids.get(form).copied().unwrap_or(UNKNOWN), span });
        });
        tokens
    }

    /// For each number the number of the word in small letters, and `None` for a mark; for the numbers given so far.
    pub fn folded(&mut self) -> Vec<Option<u32>> {
        let mut forms: Vec<(String, u32)> = self.ids.iter().map(|(form, &id)| (form.clone(), id)).collect();
        forms.sort_unstable_by_key(|&(_, id)| id);
        let mut folded = Vec::with_capacity(forms.len());
        for (form, _) in forms {
            let is_word = form.chars().any(char::is_alphanumeric);
            let next = u32::try_from(self.ids.len()).unwrap_or(UNKNOWN - 1);
            folded.push(is_word.then(|| *self.ids.entry(form.to_lowercase()).or_insert(next)));
        }
        folded
    }

    /// The words of a text in small letters; marks are left out.
    pub fn read_folded(&self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        cut(text, |form, span| {
            if form.chars().any(char::is_alphanumeric) {
                tokens
                    .push(Token { id: self.ids.get(&form.to_lowercase()).copied().unwrap_or(UNKNOWN), span });
            }
        });
        tokens
    }
}

/// What a character is for the cut.
enum Kind {
    Letter,
    /// A letter of a script that puts no space between words: a token of its own.
    Alone,
    Dash,
    Mark,
    Space,
    /// Says where a line may break, or which way it runs, and is not seen.
    Unseen,
}

fn kind(character: char) -> Kind {
    match character {
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => Kind::Unseen,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' => Kind::Dash,
        '\u{e00}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Kind::Alone,
        _ if character.is_alphanumeric() || is_combining_mark(character) => Kind::Letter,
        _ if character.is_whitespace() => Kind::Space,
        _ => Kind::Mark,
    }
}

/// Tells each token's form, in which quotation marks, dashes, dots and accents are written one way only, and its place.
fn cut(text: &str, mut tell: impl FnMut(&str, Span)) {
    let mut characters = text.char_indices().peekable();
    while let Some((start, character)) = characters.next() {
        let mut end = start + character.len_utf8();
        match kind(character) {
            Kind::Space | Kind::Unseen => {}
            Kind::Letter => {
                while let Some((at, next)) = characters.next_if(|&(_, next)| is_within(next)) {
                    if !matches!(kind(next), Kind::Unseen) {
                        end = at + next.len_utf8();
                    }
                }
                let word = &text[start..end];
                if word.is_ascii() {
                    tell(word, Span::new(start, end));
                } else {
                    tell(&composed(word), Span::new(start, end));
                }
            }
            Kind::Dash => {
                while let Some((at, next)) = characters.next_if(|&(_, next)| matches!(kind(next), Kind::Dash))
                {
                    end = at + next.len_utf8();
                }
                tell("-", Span::new(start, end));
            }
            Kind::Alone => tell(&text[start..end], Span::new(start, end)),
            Kind::Mark => {
                let span = Span::new(start, end);
                match character {
                    '“' | '”' | '„' | '‟' | '«' | '»' | '″' => tell("\"", span),
                    '‘' | '’' | '‚' | '‛' | '‹' | '›' | '`' | '´' | '′' => tell("'", span),
                    '…' => (0..3).for_each(|_| tell(".", span)),
                    _ => tell(&text[start..end], span),
                }
            }
        }
    }
}

fn is_within(character: char) -> bool {
    matches!(kind(character), Kind::Letter | Kind::Unseen)
}

/// A word without what is not seen, its accents and ligatures written one way.
fn composed(word: &str) -> String {
    let seen = word.chars().filter(|&character| !matches!(kind(character), Kind::Unseen));
    let mut letters = String::with_capacity(word.len());
    for letter in seen.nfc() {
        match letter {
            'ﬀ' => letters.push_str("ff"),
            'ﬁ' => letters.push_str("fi"),
            'ﬂ' => letters.push_str("fl"),
            'ﬃ' => letters.push_str("ffi"),
            'ﬄ' => letters.push_str("ffl"),
            'ﬅ' | 'ﬆ' => letters.push_str("st"),
            _ => letters.push(letter),
        }
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, equal: bool) {
        let mut vocabulary = Vocabulary::default();
        let ids = |tokens: Vec<Token>| tokens.into_iter().map(|token| token.id).collect::<Vec<_>>();
        assert_eq!(ids(vocabulary.learn(one)) == ids(vocabulary.learn(other)), equal, "{one} | {other}");
    }

    #[test]
    fn what_is_only_typeset_otherwise_is_equal() {
        check("“It’s over” – he\u{a0}said…", "\"It's over\" -- he said...", true);
        check("«Caf\u{e9}» na\u{ef}ve", "„Cafe\u{301}“ nai\u{308}ve", true);
        check("the of\u{fb01}ce of in\u{ad}formation", "the\noffice of information", true);
        check("One.\n\nTwo", "One. Two", true);
        check("10²", "102", false);
        check("The end", "the end", false);
        check("any one", "anyone", false);
        check("He said so", "He said: so", false);
    }

    #[test]
    fn tokens_stand_where_their_characters_do() {
        let text = "a “né\u{ad}e\u{301}” 东京—X…";
        let tokens = Vocabulary::default().learn(text);
        let words: Vec<&str> = tokens.iter().filter_map(|token| token.span.of(text)).collect();
        assert_eq!(words, ["a", "“", "né\u{ad}e\u{301}", "”", "东", "京", "—", "X", "…", "…", "…"]);
    }
}
