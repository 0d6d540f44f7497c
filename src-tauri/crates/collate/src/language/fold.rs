//! Spellings of one word that writers of a language choose between: points over letters, forms of one letter, digits.
//!
//! Arabic after the normalisation of Larkey, Ballesteros & Connell (2007, "Light stemming for Arabic information
//! retrieval").

use std::borrow::Cow;

use super::Language;

/// The zeros of the decimal digits that newspapers print, beside those of ASCII.
const ZEROS: [u32; 15] = [
    0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0,
];

/// A word in small letters without what its language may leave away, and with digits as ASCII has them.
pub fn folded(word: Cow<'_, str>, language: Language) -> Cow<'_, str> {
    if word.is_ascii() {
        return word;
    }
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars() {
        match (letter, language.0) {
            ('ß', _) => folded.push_str("ss"),
            ('ё', "ru") => folded.push('е'),
            ('"', "he") => {}
            ('\u{307}', "tr") => {}
            _ => folded.extend(fold(letter)),
        }
    }
    Cow::Owned(folded)
}

fn fold(letter: char) -> Option<char> {
    Some(match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        // Marks over and under Arabic letters, and the stroke that makes a word longer.
        '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}' | 'ـ' => {
            return None;
        }
        // Hebrew points and accents, geresh and gershayim; the marks that join, part or turn letters.
        '\u{591}'..='\u{5BD}' | '\u{5BF}'..='\u{5C7}' | '׳' | '״' => return None,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => return None,
        '٫' => '.',
        '٬' => ',',
        _ => digit(letter).unwrap_or(letter),
    })
}

fn digit(letter: char) -> Option<char> {
    let code = u32::from(letter);
    let zero = ZEROS.iter().find(|&&zero| (zero..zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}

pub fn is_hebrew(letter: char) -> bool {
    ('א'..='ת').contains(&letter)
}
