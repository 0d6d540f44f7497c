//! Takes out what no text has a use for: control characters, hidden direction marks, odd line ends.

use crate::Remark;

/// A text with plain line ends and nothing hidden in it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Clean {
    pub text: String,
    pub remarks: Vec<Remark>,
    /// So much of it was control characters or not decodable that it never was a text.
    pub is_binary: bool,
}

/// Cleans a decoded text; afterwards `\n` and tab are its only control characters.
pub(crate) fn clean(decoded: &str) -> Clean {
    let mut text = String::with_capacity(decoded.len());
    let (mut all, mut controls, mut directions, mut undecodable) = (0, 0, 0, 0);
    let mut characters = decoded.chars().peekable();
    while let Some(character) = characters.next() {
        all += 1;
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' => text.push('\n'),
            '\u{2029}' => text.push_str("\n\n"),
            '\n' | '\t' => text.push(character),
            // They turn the direction of what follows and so can make a text read otherwise than it is
            // stored. U+200E and U+200F only place punctuation, and Hebrew and Arabic need them.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => directions += 1,
            // Invisible: soft hyphen, zero-width space, byte order mark inside a text. They would keep
            // two equal words from being equal.
            '\u{AD}' | '\u{200B}' | '\u{FEFF}' => {}
            '\u{FFFE}' | '\u{FFFF}' => controls += 1,
            _ if character.is_control() => controls += 1,
            _ => {
                undecodable += usize::from(character == '\u{FFFD}');
                text.push(character);
            }
        }
    }
    let mut remarks = Vec::new();
    if directions > 0 {
        remarks.push(Remark::RemovedDirectionMarks { count: directions });
    }
    if controls > 0 {
        remarks.push(Remark::RemovedControls { count: controls });
    }
    // Compressed or random bytes have 10% control characters, text has none; a few strays are forgiven.
    let is_binary = (controls > 4 && controls * 50 > all)
        || (controls > 0 && text.trim().is_empty())
        || (undecodable > 4 && undecodable * 4 > all);
    Clean { text, remarks, is_binary }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(decoded: &str, text: &str, remarks: &[Remark]) {
        assert_eq!(clean(decoded), Clean { text: text.into(), remarks: remarks.to_vec(), is_binary: false });
    }

    #[test]
    fn line_ends_become_one_kind() {
        check("a\r\nb\rc\n\rd\u{2028}e\u{2029}f\u{C}g\u{85}h", "a\nb\nc\n\nd\ne\n\nf\ng\nh", &[]);
    }

    #[test]
    fn hidden_characters_go_and_are_counted() {
        check("to\0 be\u{7}", "to be", &[Remark::RemovedControls { count: 2 }]);
        check("x\u{FFFF}y", "xy", &[Remark::RemovedControls { count: 1 }]);
        check("\u{202E}evil\u{2069}", "evil", &[Remark::RemovedDirectionMarks { count: 2 }]);
        check("שלום\u{200F} (a\u{200E})", "שלום\u{200F} (a\u{200E})", &[]);
        check("co\u{AD}operate\u{FEFF}", "cooperate", &[]);
        check("👩\u{200D}🚀 ok", "👩\u{200D}🚀 ok", &[]);
    }

    #[test]
    fn what_is_mostly_no_text_is_binary() {
        for decoded in ["\0\0\0", "ab\0\u{1}\u{2}\u{3}\u{4}\u{5}", &"\u{FFFD}a".repeat(9)] {
            assert!(clean(decoded).is_binary, "{decoded:?}");
        }
        assert!(!clean("").is_binary);
        assert!(!clean(&format!("{}\0\0\0\0\0\0\0", "A sentence of real text. ".repeat(40))).is_binary);
    }
}
