//! The marks of quotations beside those that English has: „…“, «…», »…«, 「…」, ״…״.

use super::Language;

/// What ends a quotation that such a mark begins; nothing for a mark that begins none, and for those of English.
pub fn closing(mark: char, language: Language) -> Option<&'static [char]> {
    if language.is_english() {
        return None;
    }
    Some(match mark {
        '„' => &['“', '”', '"'],
        '‚' => &['‘', '’'],
        '«' => &['»'],
        '‹' => &['›'],
        '「' => &['」'],
        '『' => &['』'],
        '»' if matches!(language.0, "de" | "da" | "sl" | "hr" | "cs" | "sk" | "hu") => &['«'],
        // Swedes and Finns begin as they end.
        '”' if matches!(language.0, "sv" | "fi") => &['”'],
        _ => return None,
    })
}
