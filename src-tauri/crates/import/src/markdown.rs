//! Cuts Markdown into blocks; markup goes, words stay.

use article::BlockKind;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::{
    clean::clean,
    draft::{Draft, one_line},
    html_text,
    limits::MAX_BLOCKS,
};

/// How many quotations and lists may stand inside each other. Each line is tested against all that are
/// open, so 100,000 of them would take 20 s; no article has ten.
const MAX_NESTING: usize = 12;

/// How far a line may be indented, which nests lists just as well.
const MAX_INDENT: usize = 100;

/// Reads Markdown, up to one block more than an article may have.
pub(crate) fn read(text: &str) -> Vec<Draft> {
    let flat = flatten(text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut reader = Reader::default();
    for event in Parser::new_ext(&flat, options) {
        reader.take(event);
        if reader.drafts.len() > MAX_BLOCKS {
            break;
        }
    }
    reader.flush();
    reader.drafts
}

/// What a block stands in.
#[derive(Clone, Copy)]
enum Container {
    Quotation,
    /// The number of its next item, if its items are numbered.
    List(Option<u64>),
}

/// Gathers the words of a block until it ends.
#[derive(Default)]
struct Reader {
    drafts: Vec<Draft>,
    words: String,
    containers: Vec<Container>,
    heading: Option<u8>,
    /// The number of the list item whose first block comes next.
    number: Option<u32>,
    /// Bold elements that are open, and whether any word of the block stood outside them.
    bold: usize,
    any_plain: bool,
    /// Pictures that are open, and the words that describe them.
    pictures: usize,
    description: String,
    captions: Vec<String>,
    html: String,
    /// The element whose content is being skipped.
    silent: Option<String>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.push(&words),
            Event::SoftBreak | Event::HardBreak => self.push("\n"),
            Event::Html(html) => self.html.push_str(&html),
            Event::InlineHtml(tag) => self.inline_html(&tag),
            Event::Rule => self.flush(),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Emphasis | Tag::Strikethrough | Tag::Superscript | Tag::Subscript | Tag::Link { .. } => {}
            Tag::Strong => self.bold += 1,
            Tag::Image { .. } => self.pictures += 1,
            Tag::TableCell if !self.words.is_empty() => self.push(" | "),
            Tag::TableCell => {}
            tag => {
                self.flush();
                match tag {
                    Tag::Heading { level, .. } => self.heading = Some(number_of(*level)),
                    Tag::BlockQuote(_) => self.containers.push(Container::Quotation),
                    Tag::List(first) => self.containers.push(Container::List(*first)),
                    Tag::Item => self.begin_item(),
                    _ => {}
                }
            }
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link => {}
            TagEnd::TableCell => {}
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Image => {
                self.pictures = self.pictures.saturating_sub(1);
                if self.pictures == 0 {
                    self.captions.push(std::mem::take(&mut self.description));
                }
                // A picture at the head of a paragraph stands above its words.
                if self.pictures == 0 && self.words.trim().is_empty() {
                    self.flush();
                }
            }
            TagEnd::HtmlBlock => self.end_html(),
            tag => {
                self.flush();
                match tag {
                    TagEnd::Heading(_) => self.heading = None,
                    TagEnd::BlockQuote(_) | TagEnd::List(_) => drop(self.containers.pop()),
                    TagEnd::Item => self.number = None,
                    _ => {}
                }
            }
        }
    }

    fn begin_item(&mut self) {
        if let Some(Container::List(Some(number))) = self.containers.last_mut() {
            self.number = u32::try_from(*number).ok();
            *number = number.saturating_add(1);
        }
    }

    fn push(&mut self, words: &str) {
        if self.silent.is_some() {
            return;
        }
        if self.pictures > 0 {
            self.description.push_str(words);
            return;
        }
        self.any_plain |= self.bold == 0 && !words.trim().is_empty();
        self.words.push_str(words);
    }

    fn inline_html(&mut self, tag: &str) {
        let Some(name) = html_text::tag_name(tag) else { return };
        match &self.silent {
            Some(silent) if name.strip_prefix('/') == Some(silent) => self.silent = None,
            Some(_) => {}
            None if html_text::is_silent(&name) => self.silent = Some(name),
            None if html_text::breaks_line(&name) => self.push("\n"),
            None => {}
        }
    }

    fn end_html(&mut self) {
        let html = std::mem::take(&mut self.html);
        for line in html_text::lines(&html) {
            self.push(&line);
            self.flush();
        }
    }

    /// Makes a block of the words gathered so far, and one of each picture's description.
    fn flush(&mut self) {
        // An element that hides its content ends with the block that it began in.
        self.silent = None;
        // Character references may have brought in what was cleaned out before.
        let words = clean(&std::mem::take(&mut self.words)).text;
        let any_plain = std::mem::take(&mut self.any_plain);
        if !words.trim().is_empty() {
            let kind = match (self.heading, self.containers.last()) {
                (Some(level), _) => BlockKind::Heading { level },
                (None, Some(Container::List(_))) => BlockKind::ListItem,
                (None, Some(Container::Quotation)) => BlockKind::Quotation,
                (None, None) => BlockKind::Paragraph,
            };
            let lines: Vec<String> = words.lines().map(one_line).filter(|line| !line.is_empty()).collect();
            let number = self.number.take();
            self.drafts.push(Draft {
                words: lines.join("\n"),
                number,
                strong: !any_plain,
                ..Draft::new(kind, "")
            });
        }
        for caption in std::mem::take(&mut self.captions) {
            if !caption.trim().is_empty() {
                self.drafts.push(Draft::new(BlockKind::Caption, &clean(&caption).text));
            }
        }
    }
}

fn number_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Takes from each line the markers and the indent beyond the limits.
fn flatten(text: &str) -> String {
    let mut flat = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line.trim_start_matches([' ', '\t']);
        flat.push_str(&line[..(line.len() - rest.len()).min(MAX_INDENT)]);
        let mut nested = 0;
        while let Some(length) = marker(rest) {
            nested += 1;
            if nested <= MAX_NESTING {
                flat.push_str(&rest[..length]);
            }
            rest = &rest[length..];
        }
        flat.push_str(rest);
    }
    flat
}

/// The length of the quotation or list marker that `rest` begins with, and of the space behind it.
fn marker(rest: &str) -> Option<usize> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let sign = *rest.as_bytes().get(digits)?;
    let space = rest.bytes().skip(digits + 1).take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    let is_marker = match sign {
        b'>' => digits == 0,
        b'-' | b'*' | b'+' => digits == 0 && space > 0,
        b'.' | b')' => digits > 0 && space > 0,
        _ => false,
    };
    is_marker.then_some(digits + 1 + space)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    /// Checks the blocks of a text, each written as its kind's first letter and its words.
    #[track_caller]
    fn check(text: &str, expect: &[&str]) {
        let print = |draft: Draft| {
            let level =
                if let BlockKind::Heading { level } = draft.kind { level.to_string() } else { String::new() };
            let number = draft.number.map_or(String::new(), |number| number.to_string());
            format!("{}{level}{number} {}", &draft.kind.name()[..1], draft.words)
        };
        assert_eq!(read(text).into_iter().map(print).collect::<Vec<_>>(), expect);
    }

    #[test]
    fn blocks() {
        check(
            "# One *and* one\n\nA **bold** [link](http://x.y \"t\"), `code`\nand ~~more~~.\n\n> Quoted.\n>\n> Twice.\n\n\
             Sub\n---\n\n- a\n- b\n\n  b2\n\n3. c\n4. d\n\n***\n\n    code\n    block\n",
            &[
                "h1 One and one",
                "p A bold link, code\nand more.",
                "q Quoted.",
                "q Twice.",
                "h2 Sub",
                "l a",
                "l b",
                "l b2",
                "l3 c",
                "l4 d",
                "p code\nblock",
            ],
        );
    }

    #[test]
    fn pictures_are_captions() {
        check("![A flag](f.png)", &["c A flag"]);
        check("![A flag](f.png)\n*Photo: Jane Doe*", &["c A flag", "p Photo: Jane Doe"]);
        check("Words ![A *red* flag](f.png) go on. ![](x.png)", &["p Words go on.", "c A red flag"]);
    }

    #[test]
    fn tables_are_paragraphs() {
        check("| a | b |\n|---|---|\n| 1 | 2 |\n", &["p a | b", "p 1 | 2"]);
    }

    #[test]
    fn raw_html_leaves_its_words() {
        check("One <b>bold</b><br>two <!-- x --> <script>alert(1)</script>three", &["p One bold\ntwo three"]);
        check(
            "<div>\n<p>One</p><p>Two &amp; three</p>\n</div>\n\nFour",
            &["p One", "p Two & three", "p Four"],
        );
        check("<script>\nalert(1)\n\nalert(2)\n</script>\n\nFour", &["p Four"]);
        check("<style>p {}</style>\n\nFour", &["p Four"]);
        check("A <script>never closed\n\nFour", &["p A", "p Four"]);
    }

    #[test]
    fn references_and_escapes_are_characters_but_never_hidden_ones() {
        check("R&amp;D \\*x\\* &#8217; &#7;&#x202E;y", &["p R&D *x* ’ y"]);
        check("Footnote[^1] here.\n\n[^1]: The note.", &["p Footnote here.", "p The note."]);
    }

    #[test]
    fn deep_nesting_is_flattened() {
        let many = 30_000;
        let start = Instant::now();
        for unit in [">", "[", "![", "- ", "> - ", "*a "] {
            read(&format!("{}a\n{}", unit.repeat(many), "b\n".repeat(many)));
        }
        let stairs: String =
            (0..1000).map(|at| format!("{}a\n{}- a\n", ">".repeat(at), "  ".repeat(at))).collect();
        read(&format!("{stairs}{}", "b\n".repeat(many)));
        // Some 0.1 s when optimised; unlimited, 100,000 of the first kind alone take 23 s.
        assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
        assert_eq!(flatten(&format!("{}a", ">".repeat(many))).len(), MAX_NESTING + 1);
    }
}
