//! The opening of an article that has no headline: its first sentence, or the beginning of it.

/// The longest stand-in for a headline.
const MAX_OPENING_CHARS: usize = 120;

/// The first sentence of `words`; a long one is cut behind a word and ends with "…".
pub(crate) fn opening(words: &str) -> String {
    let sentence = &words[..first_end(words)];
    if sentence.chars().count() <= MAX_OPENING_CHARS {
        return sentence.to_owned();
    }
    let head: String = sentence.chars().take(MAX_OPENING_CHARS - 1).collect();
    let words = head.rsplit_once(' ').map_or(head.as_str(), |(words, _)| words);
    format!("{}…", words.trim_end_matches([' ', ',', ';', ':', '—', '–']))
}

/// Whether `words` hold no more than one sentence.
pub(crate) fn is_single(words: &str) -> bool {
    first_end(words) == words.len()
}

/// Where the first sentence ends: behind ". ", "? " or "! " and before a capital, unless the stop belongs
/// to an initial or an abbreviation. Enough for a stand-in; claims are cut by `collate`.
fn first_end(words: &str) -> usize {
    let mut from = 0;
    while let Some(found) = words[from..].find(['.', '?', '!', '…']) {
        let stop = from + found;
        let behind = &words[stop..];
        let closing =
            behind.len() - behind.trim_start_matches(['.', '?', '!', '…', '”', '’', '"', '\'', ')']).len();
        let end = stop + closing;
        let next = words[end..].chars().find(|c| !c.is_whitespace() && !"“‘\"'(".contains(*c));
        let begins = words[end..].starts_with(' ') && next.is_some_and(|next| !next.is_lowercase());
        if words[end..].is_empty()
            || (begins && !(words[stop..].starts_with('.') && is_abbreviation(&words[..stop])))
        {
            return end;
        }
        from = end;
    }
    words.len()
}

/// Whether the last word before a stop is an initial or a title.
fn is_abbreviation(before: &str) -> bool {
    const TITLES: [&str; 24] = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "Sen", "Rep", "Gov", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt",
        "Adm", "Rev", "St", "Jr", "Sr", "vs", "No", "Hon", "Pres", "Mt",
    ];
    let last = before.rsplit([' ', '“', '(', '"']).next().unwrap_or_default();
    TITLES.contains(&last)
        || last
            .rsplit('.')
            .next()
            .is_some_and(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sentence_stands_in() {
        for (words, expect) in [
            ("It rained. Nobody came.", "It rained."),
            ("Mr. Trump met Lt. Gen. H. R. McMaster. Nobody came.", "Mr. Trump met Lt. Gen. H. R. McMaster."),
            ("The U.S. and Russia met. Then", "The U.S. and Russia met."),
            ("“Did it rain?” Nobody knew.", "“Did it rain?”"),
            ("No stop at all", "No stop at all"),
            ("It cost $3.1 billion. Yes.", "It cost $3.1 billion."),
            ("", ""),
        ] {
            assert_eq!(opening(words), expect);
        }
    }

    #[test]
    fn a_long_one_is_cut_behind_a_word() {
        let opening = |words: &str| {
            let opening = opening(words);
            assert!(opening.chars().count() <= MAX_OPENING_CHARS, "{opening}");
            opening
        };
        assert!(opening(&"Élan, ".repeat(60)).ends_with("Élan…"));
        assert!(opening(&"é".repeat(300)).ends_with("é…"));
    }
}
