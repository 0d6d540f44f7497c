//! Puts back the headings and list items that the last resort of trafilatura leaves out.
//!
//! On pages whose boxes have no telling names it keeps paragraphs and quotations only.

use article::BlockKind;
use trafilatura::dom::Document;

use super::blocks;
use crate::draft::{Draft, one_line};

/// How many blocks may stand between two that were kept: a long list, but no second article.
const MAX_BETWEEN: usize = 40;

/// The blocks of a page that could be part of its article: without menus and lists of links.
pub(super) fn candidates(page: &Document) -> Vec<Draft> {
    let mut page = page.clone_document();
    let root = page.root();
    for tag in ["nav", "aside", "footer"] {
        for node in page.get_elements_by_tag_name(root, tag) {
            page.remove(node, false);
        }
    }
    for link in page.get_elements_by_tag_name(root, "a") {
        let Some(parent) = page.parent(link) else { continue };
        if matches!(page.tag_name(parent), "li" | "h2" | "h3" | "h4" | "h5" | "h6")
            && one_line(&page.text_content(parent)) == one_line(&page.text_content(link))
        {
            page.remove(parent, false);
        }
    }
    blocks::of_page(&page)
}

/// Adds to `drafts` the headings and list items that stand among them in `candidates`, if they have none.
pub(super) fn recover(drafts: Vec<Draft>, candidates: &[Draft]) -> Vec<Draft> {
    let is_lost =
        |draft: &Draft| matches!(draft.kind, BlockKind::Heading { level: 2.. } | BlockKind::ListItem);
    if drafts.iter().any(is_lost) || !candidates.iter().any(is_lost) {
        return drafts;
    }
    let mut recovered = Vec::with_capacity(drafts.len());
    let mut rest = candidates;
    for draft in drafts {
        let words = one_line(&draft.words);
        // The first may stand behind any number of menus.
        let reach = if recovered.is_empty() { rest.len() } else { MAX_BETWEEN };
        let found = rest.iter().take(reach).position(|candidate| one_line(&candidate.words) == words);
        if let Some(at) = found {
            // Above the first block stand menus, not parts of the article.
            if !recovered.is_empty() {
                recovered.extend(rest[..at].iter().filter(|draft| is_lost(draft)).cloned());
            }
            rest = &rest[at + 1..];
        }
        recovered.push(draft);
    }
    recovered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, kept: &[&str], expect: &[&str]) {
        let candidates = candidates(&Document::parse(page));
        let kept = kept.iter().map(|words| Draft::new(BlockKind::Paragraph, words)).collect();
        let words: Vec<String> = recover(kept, &candidates).into_iter().map(|draft| draft.words).collect();
        assert_eq!(words, expect);
    }

    #[test]
    fn headings_and_items_between_paragraphs_come_back() {
        let page = "<ul><li>menu</ul><p>a<h3>b</h3><p>c<ul><li>d<li><a href=x>link</a></ul><p>e<h2>f</h2>";
        check(page, &["a", "c", "e"], &["a", "b", "c", "d", "e"]);
        check(page, &["a", "z", "e"], &["a", "z", "b", "d", "e"]);
        check("<p>a<aside><h3>b</h3></aside><p>c", &["a", "c"], &["a", "c"]);
    }
}
