//! A note's Markdown as a few plain kinds of paragraph, which every format can set.
//!
//! Whatever could act is text here: HTML, images and addresses stand as they were written, and nothing leads out of the
//! report.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};
use serde::Serialize;

/// A text in paragraphs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Prose(pub Vec<Paragraph>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Paragraph {
    pub role: Role,
    /// How many quotations or lists it stands in, beyond the first.
    pub depth: u8,
    /// May hold line breaks.
    pub words: Vec<Words>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase", tag = "type", content = "number")]
pub enum Role {
    Body,
    Heading,
    /// With a bullet.
    Item,
    Numbered(u64),
    /// The further paragraphs of an item.
    Continued,
    Quotation,
    /// As it was typed, line by line.
    Code,
}

/// Words in one style.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Words {
    pub text: String,
    pub strong: bool,
    pub emphatic: bool,
    pub struck: bool,
    pub code: bool,
}

/// Longer notes are set as they were typed: nobody wrote them by hand.
const LONGEST: usize = 50_000;
/// What is nested deeper is set as deep as this.
const DEEPEST: u8 = 6;

impl Prose {
    /// Reads a note's Markdown (CommonMark, with strikethrough; every line break is one).
    pub fn of(markdown: &str) -> Self {
        if markdown.len() > LONGEST {
            return Self::as_typed(markdown);
        }
        let mut reading = Reading::default();
        for event in Parser::new_ext(markdown, Options::ENABLE_STRIKETHROUGH) {
            reading.take(event);
        }
        reading.end();
        Self(reading.paragraphs)
    }

    /// A text without marks, each empty line between two paragraphs.
    pub fn as_typed(text: &str) -> Self {
        let text = text.replace("\r\n", "\n");
        let parts = text.split("\n\n").map(|part| part.trim_matches('\n')).filter(|part| !part.is_empty());
        let words = |part: &str| vec![Words { text: part.to_owned(), ..Words::default() }];
        Self(parts.map(|part| Paragraph { role: Role::Body, depth: 0, words: words(part) }).collect())
    }

    /// Its words alone, a paragraph a line.
    pub fn plain(&self) -> String {
        self.0.iter().map(Paragraph::plain).collect::<Vec<_>>().join("\n")
    }
}

impl Paragraph {
    pub fn plain(&self) -> String {
        self.words.iter().map(|words| words.text.as_str()).collect()
    }
}

/// What has been read of a text.
#[derive(Default)]
struct Reading {
    paragraphs: Vec<Paragraph>,
    words: Vec<Words>,
    style: Words,
    /// The next number of each list that is open; none of a list with bullets.
    lists: Vec<Option<u64>>,
    quotations: usize,
    /// What the paragraph that is being read will be; none between paragraphs.
    role: Option<Role>,
    /// Whether an item was opened whose first paragraph has not been read.
    item: Option<Role>,
    /// Addresses of the links that are open, where they are not their own words.
    addresses: Vec<Option<String>>,
}

impl Reading {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.close(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.push(&text),
            Event::Code(text) => {
                self.style.code = true;
                self.push(&text);
                self.style.code = false;
            }
            Event::SoftBreak | Event::HardBreak => self.push("\n"),
            Event::Rule => self.end(),
            // Only with options that are not asked for.
            Event::InlineMath(text) | Event::DisplayMath(text) | Event::FootnoteReference(text) => {
                self.push(&text);
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } => self.begin(Role::Heading),
            Tag::CodeBlock(_) => self.begin(Role::Code),
            Tag::BlockQuote(_) => {
                self.end();
                self.quotations += 1;
            }
            Tag::List(first) => {
                self.end();
                self.lists.push(first);
            }
            Tag::Item => {
                self.end();
                let role = match self.lists.last_mut() {
                    Some(Some(number)) => {
                        let role = Role::Numbered(*number);
                        *number = number.saturating_add(1);
                        role
                    }
                    _ => Role::Item,
                };
                self.item = Some(role);
            }
            Tag::Emphasis => self.style.emphatic = true,
            Tag::Strong => self.style.strong = true,
            Tag::Strikethrough => self.style.struck = true,
            Tag::Link { link_type, dest_url, .. } => {
                let shown = matches!(link_type, LinkType::Autolink | LinkType::Email);
                self.addresses.push((!shown).then(|| dest_url.into_string()));
            }
            // An image is not fetched: its description and address stand for it.
            Tag::Image { dest_url, .. } => self.addresses.push(Some(dest_url.into_string())),
            _ => self.end(),
        }
    }

    fn close(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis => self.style.emphatic = false,
            TagEnd::Strong => self.style.strong = false,
            TagEnd::Strikethrough => self.style.struck = false,
            TagEnd::Link | TagEnd::Image => {
                if let Some(Some(address)) = self.addresses.pop() {
                    self.push(&format!(" ({address})"));
                }
            }
            TagEnd::BlockQuote(_) => {
                self.end();
                self.quotations = self.quotations.saturating_sub(1);
            }
            TagEnd::List(_) => {
                self.end();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.end();
                self.item = None;
            }
            _ => self.end(),
        }
    }

    fn begin(&mut self, role: Role) {
        self.end();
        self.role = Some(role);
    }

    fn push(&mut self, text: &str) {
        match self.words.last_mut() {
            Some(last) if Words { text: String::new(), ..last.clone() } == self.style => {
                last.text.push_str(text);
            }
            _ => self.words.push(Words { text: text.to_owned(), ..self.style.clone() }),
        }
    }

    /// Ends the paragraph that is being read.
    fn end(&mut self) {
        let mut words = std::mem::take(&mut self.words);
        // The line break that ends a block of code or of HTML is none of its words.
        if let Some(last) = words.last_mut() {
            last.text.truncate(last.text.trim_end_matches('\n').len());
        }
        words.retain(|words| !words.text.is_empty());
        let role = self.role.take();
        if words.is_empty() {
            return;
        }
        let role = role.or(self.item.take()).unwrap_or(match () {
            () if !self.lists.is_empty() => Role::Continued,
            () if self.quotations > 0 => Role::Quotation,
            () => Role::Body,
        });
        let depth = (self.lists.len() + self.quotations).saturating_sub(1);
        let depth = u8::try_from(depth).unwrap_or(DEEPEST).min(DEEPEST);
        self.paragraphs.push(Paragraph { role, depth, words });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One paragraph a line: its role and depth, then its words, `**` for strong, `/` emphatic, `~` struck, `|` code.
    #[track_caller]
    fn check(markdown: &str, expect: &[&str]) {
        let told = Prose::of(markdown).0.into_iter().map(|paragraph| {
            let role = match paragraph.role {
                Role::Body => "body".to_owned(),
                Role::Heading => "heading".to_owned(),
                Role::Item => "item".to_owned(),
                Role::Numbered(number) => format!("{number}."),
                Role::Continued => "continued".to_owned(),
                Role::Quotation => "quotation".to_owned(),
                Role::Code => "code".to_owned(),
            };
            let words = paragraph.words.iter().map(|words| {
                let marks: String =
                    [(words.strong, "**"), (words.emphatic, "/"), (words.struck, "~"), (words.code, "|")]
                        .into_iter()
                        .filter_map(|(is, mark)| is.then_some(mark))
                        .collect();
                format!("{marks}{}{marks}", words.text.replace('\n', "⏎"))
            });
            format!("{role} {} {}", paragraph.depth, words.collect::<String>())
        });
        assert_eq!(told.collect::<Vec<_>>(), expect);
    }

    #[test]
    fn a_note_is_set_in_paragraphs() {
        check("One\ntwo\n\nThree", &["body 0 One⏎two", "body 0 Three"]);
        check("# So\n\n**a** *b* ~~c~~ `d`", &["heading 0 So", "body 0 **a** /b/ ~c~ |d|"]);
        check("- a\n- b\n  - c\n\n    d", &["item 0 a", "item 0 b", "item 1 c", "continued 1 d"]);
        check("3. a\n4. b", &["3. 0 a", "4. 0 b"]);
        check("> a\n>\n> > b\n\nc", &["quotation 0 a", "quotation 1 b", "body 0 c"]);
        check("```\nx <b>\n```", &["code 0 x <b>"]);
        check("", &[]);
    }

    #[test]
    fn nothing_acts_and_nothing_leads_out() {
        check("<script>alert(1)</script>", &["body 0 <script>alert(1)</script>"]);
        check("a <b>c</b>", &["body 0 a <b>c</b>"]);
        check("[here](javascript:x)", &["body 0 here (javascript:x)"]);
        check("![pixel](http://x/y.png)", &["body 0 pixel (http://x/y.png)"]);
        check("<http://x/>", &["body 0 http://x/"]);
        check("[a]: http://x\n\n[a]", &["body 0 a (http://x)"]);
    }

    #[test]
    fn what_is_nested_too_deeply_or_too_long_is_still_set() {
        let deep = Prose::of(&format!("{}deep", "> ".repeat(200)));
        assert_eq!(deep.plain(), "deep");
        assert_eq!(deep.0[0].depth, DEEPEST);
        let long = "word ".repeat(LONGEST);
        assert_eq!(Prose::of(&long).plain(), long);
    }
}
