//! A web page to blocks and facts: trafilatura tells the article from the page, its comments apart.

use article::BlockKind;
use trafilatura::{
    HtmlDateMode, Options,
    dom::{Document, NodeId},
};

use super::{blocks, facts::facts, flatten, machine, published, recover, select};
use crate::{
    ImportError,
    draft::{Draft, one_line},
    reading::Reading,
};

/// How many times what stands on a page the text for machines must be to be taken instead: such a page draws
/// its text by a script, which is not run here.
const MUCH_MORE: usize = 3;

/// The longest page that a second extractor looks at as well; the time of both grows with the page.
const MAX_COMPARED_BYTES: usize = 3_000_000;

/// Reads a whole page, with menus and advertisements around the article.
pub(crate) fn read(name: &str, html: &str) -> Result<Reading, ImportError> {
    let flat = flatten::flatten(name, html)?;
    let mut page = Document::parse(&flat);
    let headlines = texts(&page, "h1");
    let published = published::date(&page);
    if is_plain(&page) {
        let metadata = trafilatura::metadata::extract_metadata(&page, &options());
        let given = facts(&metadata, &headlines, published);
        return Ok(Reading { given, drafts: blocks::of_page(&page), ..Reading::default() });
    }
    open_layout_tables(&mut page);
    let whole = page.clone_document();
    let captions = keep_captions(&mut page);
    let candidates = recover::candidates(&page);
    let options = options().with_fallback(flat.len() <= MAX_COMPARED_BYTES);
    let Ok(found) = trafilatura::extract_document(page, &options) else {
        return Err(ImportError::NoArticle { name: name.to_owned() });
    };
    let given = facts(&found.metadata, &headlines, published);
    let said = machine::article_body(&whole);
    let titles: Vec<String> = [texts(&whole, "title"), headlines].concat();
    let took = blocks::of_html(&found.content_html);
    let mut comments = blocks::of_html(&found.comments_html);
    let drafts = match select::select(&whole, &took, said.as_deref(), &titles) {
        Some(selection) => {
            if comments.is_empty() {
                comments = selection.comments;
            }
            selection.article
        }
        None => {
            let mut drafts = recover::recover(took, &candidates);
            mark_captions(&mut drafts, &captions);
            drafts
        }
    };
    let drafts = match said {
        Some(said) if prose(&drafts) * MUCH_MORE < said.iter().map(String::len).sum() => {
            said.iter().map(|line| Draft::new(BlockKind::Paragraph, line)).collect()
        }
        _ => drafts,
    };
    Ok(Reading { given, drafts, comments, ..Reading::default() })
}

/// How many bytes of running text there are.
fn prose(drafts: &[Draft]) -> usize {
    drafts.iter().filter(|draft| draft.is_body()).map(|draft| draft.words.len()).sum()
}

/// Reads a page that is text from beginning to end, as a book's chapters are.
pub(crate) fn read_whole(name: &str, html: &str) -> Result<Vec<Draft>, ImportError> {
    Ok(blocks::of_html(&flatten::flatten(name, html)?))
}

fn options() -> Options {
    let mut options = Options::default().with_fallback(true);
    // The other modes look for dates in the text, which are what the article is about.
    options.html_date_mode = HtmlDateMode::Fast;
    options
}

/// Whether a page has no menu, as pages for printing and texts saved by a word processor have none: then
/// there is nothing to tell the article from, and whatever is left out would be missing from it.
fn is_plain(page: &Document) -> bool {
    const MAX_LINKS: usize = 3;
    let count = |tag: &str| page.get_elements_by_tag_name(page.root(), tag).len();
    count("a") <= MAX_LINKS && ["nav", "aside", "footer"].iter().all(|tag| count(tag) == 0)
}

/// Makes plain boxes of the tables that only set menus beside a text: trafilatura takes or leaves a table
/// as one.
fn open_layout_tables(page: &mut Document) {
    const PARTS: [&str; 10] = ["p", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote", "table", "div"];
    let parts = |cell: &NodeId| {
        page.children(*cell).iter().filter(|child| PARTS.contains(&page.tag_name(**child))).count()
    };
    let cells = page.get_elements_by_tag_name(page.root(), "td");
    if !cells.iter().any(|cell| parts(cell) >= 3) {
        return;
    }
    for tag in ["td", "th", "tr", "tbody", "thead", "tfoot", "table"] {
        for node in page.get_elements_by_tag_name(page.root(), tag) {
            page.set_tag_name(node, "div");
        }
    }
}

/// Makes paragraphs of captions, because trafilatura drops figures whole; gives the captions' words.
fn keep_captions(page: &mut Document) -> Vec<String> {
    let root = page.root();
    let captions = page.query_selector_all(root, "figcaption");
    let words = captions.iter().map(|caption| words_of(page, *caption)).collect();
    for caption in captions {
        page.set_tag_name(caption, "p");
        page.clear_attributes(caption);
    }
    for figure in page.query_selector_all(root, "figure") {
        page.set_tag_name(figure, "div");
        page.clear_attributes(figure);
    }
    words
}

fn mark_captions(drafts: &mut [Draft], captions: &[String]) {
    for draft in drafts.iter_mut().filter(|draft| draft.kind == BlockKind::Paragraph) {
        if captions.contains(&one_line(&draft.words)) {
            draft.kind = BlockKind::Caption;
        }
    }
}

fn texts(page: &Document, tag: &str) -> Vec<String> {
    let found = page.get_elements_by_tag_name(page.root(), tag);
    found.iter().map(|node| words_of(page, *node)).filter(|words| !words.is_empty()).collect()
}

fn words_of(page: &Document, node: NodeId) -> String {
    one_line(&page.text_content(node))
}
