//! In which language a text is written: how it is cut and stemmed, and how a screen reader reads it.

use whatlang::{Lang, Script};

/// So many letters from the beginning tell enough; the rest of a long text would only take time.
const LETTERS: usize = 4_000;
/// Fewer letters than this tell nothing.
const LEAST: usize = 24;

/// The language's BCP 47 tag, if it is clearly one of those that are known (whatlang: trigrams and scripts).
pub fn language(text: &str) -> Option<&'static str> {
    let end = text.char_indices().nth(LETTERS).map_or(text.len(), |(at, _)| at);
    let text = &text[..end];
    if text.chars().filter(|letter| letter.is_alphabetic()).take(LEAST).count() < LEAST {
        return None;
    }
    let info = whatlang::detect(text)?;
    // A short text may be Yiddish for all that the trigrams know; in a newspaper it is Hebrew.
    let clear = info.is_reliable() || (info.script(), info.lang()) == (Script::Hebrew, Lang::Heb);
    tag(info.lang()).filter(|_| clear)
}

fn tag(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Amh => "am",
        Lang::Ara => "ar",
        Lang::Bel => "be",
        Lang::Ben => "bn",
        Lang::Bul => "bg",
        Lang::Cat => "ca",
        Lang::Ces => "cs",
        Lang::Cmn => "zh",
        Lang::Dan => "da",
        Lang::Deu => "de",
        Lang::Ell => "el",
        Lang::Eng => "en",
        Lang::Est => "et",
        Lang::Fin => "fi",
        Lang::Fra => "fr",
        Lang::Guj => "gu",
        Lang::Heb => "he",
        Lang::Hin => "hi",
        Lang::Hrv => "hr",
        Lang::Hun => "hu",
        Lang::Hye => "hy",
        Lang::Ind => "id",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kan => "kn",
        Lang::Kat => "ka",
        Lang::Khm => "km",
        Lang::Kor => "ko",
        Lang::Lav => "lv",
        Lang::Lit => "lt",
        Lang::Mal => "ml",
        Lang::Mkd => "mk",
        Lang::Mya => "my",
        Lang::Nld => "nl",
        Lang::Nob => "nb",
        Lang::Pan => "pa",
        Lang::Pes => "fa",
        Lang::Pol => "pl",
        Lang::Por => "pt",
        Lang::Ron => "ro",
        Lang::Rus => "ru",
        Lang::Sin => "si",
        Lang::Slk => "sk",
        Lang::Slv => "sl",
        Lang::Spa => "es",
        Lang::Srp => "sr",
        Lang::Swe => "sv",
        Lang::Tam => "ta",
        Lang::Tel => "te",
        Lang::Tha => "th",
        Lang::Tur => "tr",
        Lang::Ukr => "uk",
        Lang::Urd => "ur",
        Lang::Vie => "vi",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_tells_its_language_and_a_line_of_names_none() {
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
            (
                "El alcalde dijo que la ciudad se cierra por la noche y que los vecinos lo saben desde ayer.",
                Some("es"),
            ),
            (
                "Мэр сказал, что мост будет закрыт до конца года из-за ремонта, и попросил жителей объезжать его.",
                Some("ru"),
            ),
            ("ראש העיר אמר שהגשר ייסגר עד סוף השנה בגלל עבודות.", Some("he")),
            ("قال رئيس البلدية إن الجسر سيغلق حتى نهاية العام بسبب الأعمال.", Some("ar")),
            ("市长表示,由于施工,这座桥将关闭到年底,市民需要绕行其他道路,请大家提前安排出行。", Some("zh")),
            ("12, 7; 14:30", None),
            ("", None),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }
}
