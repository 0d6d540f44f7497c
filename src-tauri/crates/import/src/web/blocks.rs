//! Cuts a page's elements into blocks, in reading order.

use article::BlockKind;
use trafilatura::dom::{Document, NodeId};

use crate::{
    draft::{Draft, one_line},
    limits::MAX_BLOCKS,
};

/// Elements that begin a block of their own.
const BLOCKS: [&str; 39] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "nav",
    "ul",
    "ol",
    "dl",
    "li",
    "dt",
    "dd",
    "blockquote",
    "q",
    "pre",
    "table",
    "tbody",
    "thead",
    "tfoot",
    "tr",
    "caption",
    "figure",
    "figcaption",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "details",
    "summary",
    "address",
    "body",
    "center",
    "hgroup",
];

/// Elements that hold no words of the page.
const SILENT: [&str; 9] =
    ["script", "style", "template", "noscript", "title", "head", "iframe", "svg", "object"];

/// The blocks in `html`, up to one more than an article may have.
pub(super) fn of_html(html: &str) -> Vec<Draft> {
    of_page(&Document::parse(html))
}

/// The same of a page that is parsed already.
pub(super) fn of_page(page: &Document) -> Vec<Draft> {
    with_places(page).into_iter().map(|(draft, _)| draft).collect()
}

/// Where on its page a block stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The innermost block element that its words stand in.
    pub node: NodeId,
    /// How many of its characters are those of links.
    pub linked: usize,
}

/// The blocks of a page, each with its place.
pub(super) fn with_places(page: &Document) -> Vec<(Draft, Place)> {
    let body = page.body().unwrap_or_else(|| page.root());
    let mut gatherer = Gatherer::new(body);
    gatherer.walk(page, body);
    gatherer.flush();
    gatherer.drafts.into_iter().zip(gatherer.places).collect()
}

/// Gathers the words of a block until it ends.
struct Gatherer {
    drafts: Vec<Draft>,
    places: Vec<Place>,
    words: String,
    /// The block elements that are open, the innermost last.
    open: Vec<NodeId>,
    /// How many links are open, and how many of the characters stand in one.
    links: usize,
    linked: usize,
    /// What the elements that are open make of a block; the innermost counts.
    kinds: Vec<BlockKind>,
    /// Whether the words are a row of a table.
    row: bool,
    /// The number of the next item, for each list that is open; `None` where items have no numbers.
    lists: Vec<Option<u32>>,
    number: Option<u32>,
    bold: usize,
    any_plain: bool,
}

impl Gatherer {
    fn new(body: NodeId) -> Self {
        Self {
            drafts: Vec::new(),
            places: Vec::new(),
            words: String::new(),
            open: vec![body],
            links: 0,
            linked: 0,
            kinds: Vec::new(),
            row: false,
            lists: Vec::new(),
            number: None,
            bold: 0,
            any_plain: false,
        }
    }

    /// Recursion is safe: [`super::flatten`] has capped the depth.
    fn walk(&mut self, page: &Document, parent: NodeId) {
        for node in page.child_nodes(parent) {
            if self.drafts.len() > MAX_BLOCKS {
                return;
            }
            if page.is_text(node) {
                self.push(&page.text_content(node));
            } else if page.is_element(node) {
                self.element(page, node);
            }
        }
    }

    fn element(&mut self, page: &Document, node: NodeId) {
        let tag = page.tag_name(node).to_owned();
        match tag.as_str() {
            tag if SILENT.contains(&tag) => {}
            "br" => self.line_break(),
            "a" => {
                self.links += 1;
                self.walk(page, node);
                self.links -= 1;
            }
            "b" | "strong" => {
                self.bold += 1;
                self.walk(page, node);
                self.bold -= 1;
            }
            "tr" => self.row(page, node),
            tag if BLOCKS.contains(&tag) => {
                self.flush();
                let kind = kind_of(tag);
                self.kinds.extend(kind);
                let is_list = matches!(tag, "ul" | "ol");
                if is_list {
                    let first = page.get_attribute(node, "start").and_then(|start| start.parse().ok());
                    self.lists.push((tag == "ol").then(|| first.unwrap_or(1)));
                }
                if kind == Some(BlockKind::ListItem)
                    && let Some(Some(next)) = self.lists.last_mut()
                {
                    self.number = Some(*next);
                    *next = next.saturating_add(1);
                }
                self.open.push(node);
                self.walk(page, node);
                self.flush();
                self.open.pop();
                if is_list {
                    self.lists.pop();
                }
                if kind.is_some() {
                    self.kinds.pop();
                }
                self.number = None;
            }
            _ => self.walk(page, node),
        }
    }

    /// A row of a table is one paragraph; but a row of one cell is only layout.
    fn row(&mut self, page: &Document, row: NodeId) {
        self.flush();
        self.open.push(row);
        let cells: Vec<NodeId> = page.children(row);
        if let [cell] = cells[..] {
            self.walk(page, cell);
        } else {
            let words = cells.iter().map(|cell| one_line(&page.iter_text(*cell, " ")));
            let words: Vec<String> = words.filter(|words| !words.is_empty()).collect();
            let links = page.get_elements_by_tag_name(row, "a");
            self.linked += links.iter().map(|link| visible(&page.text_content(*link))).sum::<usize>();
            self.push(&words.join(" | "));
            self.row = words.len() > 1;
        }
        self.flush();
        self.open.pop();
    }

    fn push(&mut self, words: &str) {
        self.any_plain |= self.bold == 0 && !words.trim().is_empty();
        self.linked += if self.links > 0 { visible(words) } else { 0 };
        // A line end in the markup is a space; one in `words` is a line break of the page.
        self.words.extend(words.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c }));
    }

    /// Two line breaks part paragraphs on pages that have none.
    fn line_break(&mut self) {
        if self.words.trim_end_matches(' ').ends_with('\n') { self.flush() } else { self.words.push('\n') }
    }

    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        let any_plain = std::mem::take(&mut self.any_plain);
        let linked = std::mem::take(&mut self.linked);
        let lines: Vec<String> = words.lines().map(one_line).filter(|line| !line.is_empty()).collect();
        if lines.is_empty() {
            return;
        }
        let kind = self.kinds.last().copied().unwrap_or(BlockKind::Paragraph);
        let Some(&node) = self.open.last() else { return };
        self.places.push(Place { node, linked });
        self.drafts.push(Draft {
            words: lines.join("\n"),
            number: self.number.take(),
            strong: !any_plain,
            row: std::mem::take(&mut self.row),
            ..Draft::new(kind, "")
        });
    }
}

/// How many characters of words are no white space.
pub(super) fn visible(words: &str) -> usize {
    words.chars().filter(|c| !c.is_whitespace()).count()
}

fn kind_of(tag: &str) -> Option<BlockKind> {
    Some(match tag {
        "h1" => BlockKind::Heading { level: 1 },
        "h2" => BlockKind::Heading { level: 2 },
        "h3" | "summary" => BlockKind::Heading { level: 3 },
        "h4" => BlockKind::Heading { level: 4 },
        "h5" => BlockKind::Heading { level: 5 },
        "h6" => BlockKind::Heading { level: 6 },
        "li" => BlockKind::ListItem,
        "blockquote" | "q" => BlockKind::Quotation,
        "figcaption" | "caption" => BlockKind::Caption,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, expect: &[&str]) {
        let print = |draft: Draft| {
            let number = draft.number.map_or(String::new(), |number| number.to_string());
            let level = if draft.kind.level() > 0 { draft.kind.level().to_string() } else { String::new() };
            format!("{}{level}{number} {}", &draft.kind.name()[..1], draft.words)
        };
        assert_eq!(of_html(html).into_iter().map(print).collect::<Vec<_>>(), expect, "{html}");
    }

    #[test]
    fn elements_become_blocks() {
        check("<h2>A</h2><p>b <a href=x>c</a>\nd</p>e", &["h2 A", "p b c d", "p e"]);
        check("<ol start=3><li>a<li><p>b</p><p>c</p></ol><ul><li>d</ul>", &["l3 a", "l4 b", "l c", "l d"]);
        check("<blockquote><p>a</p><p>b</p></blockquote>", &["q a", "q b"]);
        check("<figure><figcaption>a</figcaption></figure>", &["c a"]);
        check("a<br>b<br><br>c", &["p a\nb", "p c"]);
        check(
            "<table><tr><td>a<td>b</tr><tr><td><p>c</p><p>d</p></td></tr></table>",
            &["p a | b", "p c", "p d"],
        );
    }

    #[test]
    fn what_holds_no_words_of_the_page_is_left_out() {
        check("<style>a</style><script>b</script><p>c</p>", &["p c"]);
        check("", &[]);
    }
}
