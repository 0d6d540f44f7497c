//! What a paragraph's style says it is; word processors share most of these names.

use article::BlockKind;

/// The kind of block that a style's name stands for.
///
/// A title is a heading of the first level, from which the masthead tells the headline.
pub(crate) fn kind(style: &str) -> Option<BlockKind> {
    let folded: String = style.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if let Some(level) = folded.strip_prefix("heading").or_else(|| folded.strip_prefix("berschrift")) {
        let level = level.parse::<u8>().ok().filter(|level| (1..=9).contains(level))?;
        return Some(BlockKind::Heading { level: level.min(6) });
    }
    Some(match folded.as_str() {
        "title" => BlockKind::Heading { level: 1 },
        "caption" | "illustration" | "figure" | "figurecaption" => BlockKind::Caption,
        name if name.starts_with("listparagraph") || name.starts_with("listbullet") => BlockKind::ListItem,
        name if name.starts_with("listnumber") => BlockKind::ListItem,
        "quote" | "intensequote" | "quotations" | "blocktext" | "blockquote" | "blockquotation" => {
            BlockKind::Quotation
        }
        _ => return None,
    })
}

/// Whether a style is a document's own title, below which headings of the first level are cross-heads.
pub(crate) fn is_title(style: &str) -> bool {
    style.eq_ignore_ascii_case("title")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_say_what_a_paragraph_is() {
        for (style, expect) in [
            ("Heading1", Some(BlockKind::Heading { level: 1 })),
            ("heading 2", Some(BlockKind::Heading { level: 2 })),
            ("Heading 3", Some(BlockKind::Heading { level: 3 })),
            ("Title", Some(BlockKind::Heading { level: 1 })),
            ("List Paragraph", Some(BlockKind::ListItem)),
            ("Intense Quote", Some(BlockKind::Quotation)),
            ("caption", Some(BlockKind::Caption)),
            ("Normal", None),
            ("heading", None),
        ] {
            assert_eq!(kind(style), expect, "{style}");
        }
    }
}
