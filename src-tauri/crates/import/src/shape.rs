//! What a line looks like: how it ends, and whether it is written like a title or like a name.

/// Words that titles leave uncapitalised, and names of outlets too.
const SMALL_WORDS: [&str; 23] = [
    "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "by", "as", "from",
    "with", "over", "via", "vs", "vs.", "is", "&",
];

/// Small words inside persons' names.
const PARTICLES: [&str; 17] = [
    "de", "van", "von", "der", "den", "da", "del", "la", "le", "al", "el", "bin", "ibn", "ben", "ter", "du",
    "di",
];

/// The longest line that can be a heading.
pub(crate) const MAX_HEADING_CHARS: usize = 90;

/// Whether it ends as a sentence does, quotation marks and brackets aside.
pub(crate) fn ends_sentence(words: &str) -> bool {
    unquoted_end(words).ends_with(['.', '!', '?', '…', '。', '！', '？'])
}

/// Whether it ends with a full stop; the stop of "Global Trust in the U.S." is not one in a title.
pub(crate) fn ends_with_full_stop(words: &str) -> bool {
    let words = unquoted_end(words);
    let last = words.rsplit(' ').next().unwrap_or_default();
    let initialism = last.len() >= 4 && last.chars().filter(|c| *c == '.').count() >= 2;
    words.ends_with(['.', '…', '。']) && !(initialism && is_title_case(words))
}

/// Whether most words that a title would capitalise are capitalised.
pub(crate) fn is_title_case(words: &str) -> bool {
    let mut capital = 0;
    let mut all = 0;
    for word in words.split_whitespace() {
        let Some(first) = word.chars().find(|c| c.is_alphanumeric()) else { continue };
        if is_small(word) {
            continue;
        }
        all += 1;
        capital += usize::from(!first.is_lowercase());
    }
    all > 0 && capital * 10 >= all * 7
}

/// Whether it could be the name of a person, of several, or of an outlet: capitalised words only.
pub(crate) fn is_name_like(words: &str) -> bool {
    let mut names = 0;
    for word in words.split_whitespace() {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if is_small(word) {
            continue;
        }
        let Some(first) = bare.chars().next() else { return false };
        if first.is_lowercase() || bare.len() > 30 || bare.chars().filter(char::is_ascii_digit).count() > 3 {
            return false;
        }
        names += usize::from(first.is_alphabetic());
    }
    let count = words.split_whitespace().count();
    let odd = |c: char| matches!(c, '?' | '!' | ':' | ';' | '“' | '”' | '"' | '@' | '/' | '=' | '<' | '>');
    names > 0 && count <= 12 && words.chars().count() <= 100 && !words.contains(odd) && !words.ends_with("..")
}

/// Whether it looks like one person's name: two to five capitalised words, no digits, no commas.
pub(crate) fn is_person_like(words: &str) -> bool {
    let is_title_word = |word: &str| SMALL_WORDS.contains(&word.to_lowercase().as_str());
    (2..=5).contains(&words.split_whitespace().count())
        && is_name_like(words)
        && !words.contains(|c: char| c.is_ascii_digit() || c == ',')
        && !words.split_whitespace().any(is_title_word)
}

fn is_small(word: &str) -> bool {
    let word = word.to_lowercase();
    SMALL_WORDS.contains(&word.as_str()) || PARTICLES.contains(&word.as_str())
}

/// Whether it is running text rather than a title or a label: it ends a sentence, or it is long.
pub(crate) fn is_prose(words: &str) -> bool {
    let chars = words.chars().count();
    chars > 160 || (chars > MAX_HEADING_CHARS && ends_sentence(words)) || ends_with_full_stop(words)
}

/// The words as patterns compare them: lower case, straight apostrophes and quotation marks, without
/// the marks that often stand in front of a line.
pub(crate) fn folded(words: &str) -> String {
    let words =
        words.trim_start_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '(' | '[' | '©' | '@'));
    words
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '’' | '‘' | 'ʼ' => '\'',
            '“' | '”' => '"',
            c => c,
        })
        .collect()
}

/// The phrases of a list, which is written as "read more | see also".
pub(crate) fn phrases(list: &str) -> impl Iterator<Item = &str> {
    list.split('|').map(str::trim)
}

/// Whether a list holds this very phrase.
pub(crate) fn is_listed(phrase: &str, list: &str) -> bool {
    phrases(list).any(|listed| listed == phrase)
}

/// Whether `folded` has a phrase in it, as words of its own.
pub(crate) fn holds(folded: &str, phrase: &str) -> bool {
    folded.match_indices(phrase).any(|(at, _)| {
        let joined =
            phrase.starts_with(char::is_alphanumeric) && folded[..at].ends_with(char::is_alphanumeric);
        !joined && after(&folded[at..], phrase).is_some()
    })
}

/// What follows `start` in `folded`, if a word ends there.
pub(crate) fn after<'a>(folded: &'a str, start: &str) -> Option<&'a str> {
    let rest = folded.strip_prefix(start)?;
    let inside_a_word = start.ends_with(char::is_alphanumeric)
        && rest.starts_with(|c: char| c.is_alphanumeric() || c == '\'');
    (!inside_a_word).then_some(rest)
}

/// What follows `start`, written in whatever case, if a word ends there.
pub(crate) fn strip_start<'a>(words: &'a str, start: &str) -> Option<&'a str> {
    let head = words.get(..start.len())?;
    let rest = &words[start.len()..];
    (head.eq_ignore_ascii_case(start) && after(words, head).is_some()).then_some(rest)
}

fn unquoted_end(words: &str) -> &str {
    words.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings() {
        for (words, sentence, stop) in [
            ("It rained.", true, true),
            ("“It rained.”", true, true),
            ("Did it rain?", true, false),
            ("A Rainy Day", false, false),
            ("Undermines Global Trust in the U.S.", true, false),
            ("He now lives in the U.S.", true, true),
            ("And then …", true, true),
        ] {
            assert_eq!((ends_sentence(words), ends_with_full_stop(words)), (sentence, stop), "{words}");
        }
    }

    #[test]
    fn titles_and_names() {
        for (words, title, name) in [
            ("How Much Damage Did Trump Do?", true, false),
            ("A Crisis of Trust, Internal and External", true, true),
            ("Is that what he meant?", false, false),
            ("Maggie Haberman and Ludwig van Beethoven", true, true),
            ("The time the talks ended", false, false),
            ("The Quayside Review", true, true),
            ("ג'רוזלם פוסט", true, true),
        ] {
            assert_eq!((is_title_case(words), is_name_like(words)), (title, name), "{words}");
        }
        assert!(is_person_like("H. R. McMaster"));
        assert!(!is_person_like("The Quayside Review"));
        assert!(is_person_like("Ludwig van Beethoven"));
        assert!(!is_person_like("A Crisis of Trust"));
        assert!(!is_person_like("Charged with Murder"));
    }
}
