//! Figures as languages write them: "1.500,5", "1 500,5", "1’500.5".

use super::Language;

/// A figure as English writes it, without marks between thousands. One that is no number, as "3.3.2017", stays as it is.
pub fn as_english(plain: &str, language: Language) -> String {
    let figure: String =
        plain.chars().filter(|mark| !mark.is_whitespace() && !matches!(mark, '\'' | '’')).collect();
    let marks: Vec<(usize, char)> =
        figure.char_indices().filter(|(_, mark)| matches!(mark, '.' | ',')).collect();
    let Some(&(last, mark)) = marks.last() else { return figure };
    let behind = &figure[last + 1..];
    let decimal = if marks.iter().any(|(_, other)| *other != mark) {
        // Two kinds of marks: the last one is the decimal one.
        true
    } else if marks.len() > 1 {
        if !in_thousands(&figure, mark) {
            return figure;
        }
        false
    } else {
        // "1.500" is what the language makes it; "0.500" and "14.30" can only be the one.
        let thousands = in_thousands(&figure, mark);
        !(thousands && mark == if has_decimal_comma(language) { '.' } else { ',' })
    };
    let whole: String = figure[..last].chars().filter(|mark| !matches!(mark, '.' | ',')).collect();
    if decimal { format!("{whole}.{behind}") } else { whole + behind }
}

/// Whether marks part a figure into one to three digits and then always three.
fn in_thousands(figure: &str, mark: char) -> bool {
    let mut groups = figure.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && first != "0"
        && groups.all(|group| group.len() == 3 && group.bytes().all(|digit| digit.is_ascii_digit()))
}

/// Whether "1.500,5" is fifteen hundred and a half.
fn has_decimal_comma(language: Language) -> bool {
    const POINT: [&str; 16] =
        ["zh", "ja", "ko", "he", "ar", "fa", "hi", "ta", "ur", "th", "bn", "te", "kn", "ml", "gu", "und"];
    !POINT.contains(&language.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_as_their_language_writes_them() {
        for (tag, written, figure) in [
            ("de", "1.500,5", "1500.5"),
            ("de", "1.500", "1500"),
            ("de", "1.234.567", "1234567"),
            ("de", "14.30", "14.30"),
            ("de", "3.3.2017", "3.3.2017"),
            ("de", "0.500", "0.500"),
            ("de", "45’000", "45000"),
            ("fr", "1,5", "1.5"),
            ("fr", "45 000,5", "45000.5"),
            ("he", "1,500", "1500"),
            ("he", "1,234.56", "1234.56"),
            ("ar", "1,5", "1.5"),
            ("ar", "1,500.5", "1500.5"),
            ("zh", "12,345", "12345"),
        ] {
            assert_eq!(as_english(written, Language(tag)), figure, "{tag} {written}");
        }
    }
}
