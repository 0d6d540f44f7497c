//! In which language a text is written, so that a screen reader reads it so: told by its small words.

/// Small words of each language, by its BCP 47 tag: frequent in every text, and not too many shared with the next.
const SMALL_WORDS: [(&str, &[&str]); 7] = [
    (
        "de",
        &["der", "die", "und", "das", "den", "nicht", "mit", "ist", "von", "ein", "eine", "zu", "auf", "dem"],
    ),
    ("en", &["the", "of", "and", "to", "in", "is", "that", "was", "for", "with", "on", "as", "by", "it"]),
    ("es", &["el", "la", "los", "que", "del", "las", "por", "con", "una", "para", "se", "es", "en", "de"]),
    ("fr", &["le", "la", "les", "des", "et", "est", "une", "dans", "que", "pour", "qui", "pas", "du", "sur"]),
    ("it", &["il", "di", "che", "la", "è", "per", "un", "una", "con", "non", "sono", "del", "della", "le"]),
    ("nl", &["de", "het", "een", "van", "en", "dat", "is", "niet", "op", "zijn", "met", "voor", "te", "aan"]),
    ("pt", &["o", "os", "que", "do", "da", "em", "um", "para", "com", "não", "uma", "as", "no", "de"]),
];

/// So many words from the beginning tell enough; the rest of a long text would only take time.
const WORDS: usize = 1000;

/// In news prose of these languages the small words above are a fifth of all and more; names and figures
/// alone stay far below this.
const LEAST_SHARE: f64 = 0.12;

/// How much the first must lead the second. Neighbours like Spanish and Portuguese share many small words.
const LEAD: f64 = 1.3;

/// The language's BCP 47 tag, if it is clearly one of a few.
pub fn language(text: &str) -> Option<&'static str> {
    let mut counts = [0_u32; SMALL_WORDS.len()];
    let mut words = 0_u32;
    for word in text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).take(WORDS)
    {
        let word = word.to_lowercase();
        words += 1;
        for (count, (_, small)) in counts.iter_mut().zip(&SMALL_WORDS) {
            *count += u32::from(small.contains(&word.as_str()));
        }
    }
    let best = (0..counts.len()).max_by_key(|&index| counts[index])?;
    let second = (0..counts.len()).filter(|&index| index != best).map(|index| counts[index]).max()?;
    let is_clear = f64::from(counts[best]) >= LEAST_SHARE * f64::from(words)
        && f64::from(counts[best]) > LEAD * f64::from(second);
    is_clear.then_some(SMALL_WORDS[best].0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_tell_the_language_or_nothing_does() {
        for (text, expected) in [
            (
                "The mayor said that the harbour is to be closed for a year, and that it was by his order.",
                Some("en"),
            ),
            ("Der Bürgermeister sagte, dass die Brücke nicht mit dem Tunnel zu vergleichen ist.", Some("de")),
            (
                "Le maire a dit que la ville est dans une situation qui ne peut pas durer pour les habitants.",
                Some("fr"),
            ),
            ("El alcalde dijo que la ciudad se cierra por la noche y que los vecinos lo saben.", Some("es")),
            ("O prefeito disse que a cidade não tem um plano para os moradores do centro.", Some("pt")),
            (
                "Il sindaco ha detto che la città non è sicura per le persone che sono di passaggio.",
                Some("it"),
            ),
            (
                "De burgemeester zei dat het plan niet op tijd is en dat een brug van hout te zwak is.",
                Some("nl"),
            ),
            ("Мэр сказал, что мост закрыт.", None),
            ("Norvik 12, Halden 7; Ferry Cup, final.", None),
            ("", None),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }
}
