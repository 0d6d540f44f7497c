//! Cuts RTF into groups, control words and bytes of text.

/// One piece of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Open,
    Close,
    /// `\*`
    Ignorable,
    /// A control word or symbol, and its number.
    Word(&'a str, Option<i32>),
    /// One byte of text, as it stands or as `\'c9`.
    Byte(u8),
}

pub(super) struct Lexer<'a> {
    rest: &'a [u8],
}

impl<'a> Lexer<'a> {
    pub(super) fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// What follows a backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let (&first, behind) = self.rest.split_first()?;
        if first == b'\'' {
            let digit = |at: usize| behind.get(at).and_then(|digit| char::from(*digit).to_digit(16));
            let Some((high, low)) = digit(0).zip(digit(1)) else {
                self.rest = behind;
                return Some(Token::Byte(b'\''));
            };
            self.rest = &behind[2..];
            return Some(Token::Byte((high * 16 + low) as u8));
        }
        if !first.is_ascii_alphabetic() {
            self.rest = behind;
            return Some(match first {
                b'*' => Token::Ignorable,
                b'{' | b'}' | b'\\' => Token::Byte(first),
                b'~' => Token::Word("~", None),
                b'_' => Token::Word("_", None),
                // A line end behind a backslash is a paragraph's end.
                b'\n' | b'\r' => Token::Word("par", None),
                _ => Token::Word("", None),
            });
        }
        let letters = self.rest.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let (word, behind) = self.rest.split_at(letters);
        let minus = usize::from(behind.first() == Some(&b'-'));
        let digits = behind[minus..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, behind) = if digits > 0 { behind.split_at(minus + digits) } else { (&[][..], behind) };
        self.rest = behind.strip_prefix(b" ").unwrap_or(behind);
        let word = str::from_utf8(word).unwrap_or_default();
        let value = str::from_utf8(number).ok().and_then(|number| number.parse::<i32>().ok());
        if word == "bin" {
            // Raw bytes, of which none is a brace.
            let length = usize::try_from(value.unwrap_or_default()).unwrap_or_default();
            self.rest = self.rest.get(length..).unwrap_or_default();
        }
        Some(Token::Word(word, value))
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (&byte, behind) = self.rest.split_first()?;
            self.rest = behind;
            return match byte {
                b'{' => Some(Token::Open),
                b'}' => Some(Token::Close),
                b'\\' => self.control(),
                // Line ends only keep the file's lines short.
                b'\r' | b'\n' => continue,
                byte => Some(Token::Byte(byte)),
            };
        }
    }
}

/// Whether a control word begins a group that is none of the article's text.
pub(super) fn is_no_text(word: &str) -> bool {
    matches!(
        word,
        "colortbl"
            | "pict"
            | "object"
            | "header"
            | "headerl"
            | "headerr"
            | "headerf"
            | "footer"
            | "footerl"
            | "footerr"
            | "footerf"
            | "ftnsep"
            | "aftnsep"
            | "fldinst"
            | "listtext"
            | "pntext"
            | "listtable"
            | "listoverridetable"
            | "generator"
            | "xe"
            | "tc"
            | "bkmkstart"
            | "bkmkend"
            | "themedata"
            | "datastore"
            | "atnid"
            | "atnauthor"
            | "nonshppict"
    )
}
