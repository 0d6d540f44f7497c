//! The one style of a page, and the policy that allows it and nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use locale::{Language, said};
use sha2::{Digest, Sha256};

use crate::letterhead::{Letterhead, Rgb};

/// The paper of the page in the light, and the least contrast of words on it (WCAG 2.2, level AA).
const PAPER: Rgb = Rgb(0xfb, 0xfa, 0xf7);
const READABLE: f64 = 4.5;

pub fn style(letterhead: Option<&Letterhead>, language: Language) -> String {
    let mut style = [
        include_str!("../../templates/page/page.css"),
        include_str!("../../templates/page/table.css"),
        include_str!("../../templates/page/print.css"),
    ]
    .concat()
    .replace("{only-here}", &language.say(&said!("page-only-here")))
    .replace("{differs}", &language.say(&said!("page-differs")));
    if let Some(accent @ Rgb(red, green, blue)) = letterhead.and_then(|it| it.accent) {
        let brand = format!("#{red:02x}{green:02x}{blue:02x}");
        let name = if contrast(accent, PAPER) < READABLE { "var(--ink)" } else { "var(--brand)" };
        style += &format!("\n:root {{ --brand: {brand}; --brand-name: {name}; }}\n");
        // A colour that was chosen for white paper may not be seen on black.
        style += "@media screen and (prefers-color-scheme: dark) { :root { --brand-name: var(--ink); } .letterhead, .closing { border-color: color-mix(in oklab, var(--brand) 55%, white); } }\n";
    }
    // A checkout with Windows line ends must not change what the browser hashes: it reads them as "\n".
    style.replace("\r\n", "\n")
}

/// What a browser may do with the page: show it, with this one style, and nothing else.
pub fn policy(style: &str, with_logo: bool) -> String {
    let hash = BASE64.encode(Sha256::digest(style.as_bytes()));
    let images = if with_logo { " img-src data:;" } else { "" };
    format!("default-src 'none'; style-src 'sha256-{hash}';{images} base-uri 'none'; form-action 'none'")
}

/// How well one colour reads on another, 1 to 21 (WCAG 2.2, contrast ratio).
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// How light a colour is, 0 to 1 (WCAG 2.2, relative luminance).
fn luminance(Rgb(red, green, blue): Rgb) -> f64 {
    let part = |value: u8| {
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_cannot_end_its_own_element() {
        assert!(!style(None, Language::English).contains('<'));
    }

    #[test]
    fn a_name_is_set_in_its_colour_only_where_it_can_be_read() {
        let check = |accent, expect: &str| {
            let letterhead = Letterhead { accent: Some(accent), ..Letterhead::default() };
            let style = style(Some(&letterhead), Language::English);
            assert!(style.contains(&format!("{expect}; }}\n")), "{style}");
        };
        check(Rgb(0x1f, 0x4e, 0x79), "--brand: #1f4e79; --brand-name: var(--brand)");
        check(Rgb(0xff, 0xd0, 0x00), "--brand: #ffd000; --brand-name: var(--ink)");
    }

    /// Every colour that words or lines are set in, against each ground that they stand on, in both themes.
    #[test]
    fn words_can_be_read_in_the_light_and_in_the_dark() {
        let style = style(None, Language::English);
        let (light, rest) = style.split_once("prefers-color-scheme: dark").unwrap_or_default();
        let dark = rest.split_once("/*").unwrap_or_default().0;
        for theme in [light, dark] {
            let colour = |name: &str| {
                let at = theme.split_once(&format!("{name}: #")).unwrap_or_else(|| panic!("{name}")).1;
                let part = |from: usize| u8::from_str_radix(&at[from..from + 2], 16).unwrap_or_default();
                Rgb(part(0), part(2), part(4))
            };
            for ground in ["--paper", "--desk"] {
                let words = ["--ink", "--ink-2", "--ink-3", "--accent"];
                for name in words.into_iter().chain(["--same", "--reworded", "--differs", "--contradicts"]) {
                    let contrast = contrast(colour(name), colour(ground));
                    assert!(contrast >= READABLE, "{name} on {ground}: {contrast:.2}");
                }
            }
        }
    }
}
