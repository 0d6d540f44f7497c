//! Which encoding the letters of a font have: RTF says it per font, in numbers of Windows.

use std::collections::HashMap;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, MACINTOSH, SHIFT_JIS, UTF_8, WINDOWS_874, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1255, WINDOWS_1256, WINDOWS_1257, WINDOWS_1258,
};

/// The encodings of a document's fonts.
pub(super) struct Charsets {
    default: &'static Encoding,
    fonts: HashMap<i32, &'static Encoding>,
}

impl Default for Charsets {
    fn default() -> Self {
        Self { default: WINDOWS_1252, fonts: HashMap::new() }
    }
}

impl Charsets {
    /// The document's code page.
    pub(super) fn set_default(&mut self, page: i32) {
        self.default = of_page(page).unwrap_or(WINDOWS_1252);
    }

    /// The character set of a font; 0 and 1 say nothing.
    pub(super) fn set(&mut self, font: i32, charset: i32) {
        if let Some(encoding) = of_charset(charset) {
            self.fonts.insert(font, encoding);
        }
    }

    pub(super) fn decode(&self, font: i32, bytes: &[u8]) -> String {
        let encoding = self.fonts.get(&font).copied().unwrap_or(self.default);
        encoding.decode_without_bom_handling(bytes).0.into_owned()
    }
}

fn of_page(page: i32) -> Option<&'static Encoding> {
    Some(match page {
        874 => WINDOWS_874,
        932 => SHIFT_JIS,
        936 => GBK,
        949 => EUC_KR,
        950 => BIG5,
        1250 => WINDOWS_1250,
        1251 => WINDOWS_1251,
        1252 => WINDOWS_1252,
        1253 => WINDOWS_1253,
        1254 => WINDOWS_1254,
        1255 => WINDOWS_1255,
        1256 => WINDOWS_1256,
        1257 => WINDOWS_1257,
        1258 => WINDOWS_1258,
        10_000 => MACINTOSH,
        65_001 => UTF_8,
        _ => return None,
    })
}

fn of_charset(charset: i32) -> Option<&'static Encoding> {
    of_page(match charset {
        77 => 10_000,
        128 => 932,
        129 => 949,
        134 => 936,
        136 => 950,
        161 => 1253,
        162 => 1254,
        163 => 1258,
        177 => 1255,
        178 => 1256,
        186 => 1257,
        204 => 1251,
        222 => 874,
        238 => 1250,
        _ => return None,
    })
}
