//! What the names of a page's elements say of the words in them: "newsletter-signup", "related-stories".

use article::Fence;
use trafilatura::dom::{Document, NodeId};

/// What an element is, by its name, its class, its identifier or its role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A part of the page that is fenced off, and why.
    Fenced(Fence),
    Caption,
    /// Byline and date; the masthead reads them.
    Masthead,
    /// A set of links, a menu, an advertisement, something hidden: no part of the article in any way.
    Furniture,
}

const COMMENTS: &str = "comment comments commentlist comment-list usercomments disqus respond livefyre fyre viafoura spotim \
    coral comentarios comentario kommentare kommentar commentaires commenti reacties talkback responses \
    webform-comment discussion";
const RELATED: &str = "related relateds relatedarticles relatedposts recirc recirculation recommended recommendation \
    recommendations readmore read-more read-next readnext also-read more-from morefrom more-on more-stories \
    more-news most-read mostread most-popular most-viewed popular trending outbrain taboola zergnet revcontent \
    sidebar rail right-rail promo promos up-next upnext next-article prev-next suggested relacionadas \
    relacionados yarpp jp-relatedposts crp-related teasers teaser-list article-list story-list headlines \
    further-reading see-also inline-promo \
    also-like you-may-like might-like may-like more-like-this read-too readalso read-also internal-link \
    link-box linkbox linked-articles story-package lire-aussi a-lire voir-aussi leer-mas lee-tambien \
    lea-tambien te-puede-interesar relacionado relacionada leia-mais leia-tambem veja-tambem saiba-mais leggi-anche \
    correlati correlate lesen-sie-auch mehr-zum-thema weiterlesen siehe-auch lees-ook czytaj-tez czytaj-takze \
    toc-container toc-list toc-wrapper toc-wrap post-toc article-toc table-of-contents ez-toc-container lwptoc slideshow-promo most-commented editors-picks recent-posts latest-news \
    mention-article";
const SHARING: &str = "share shares sharing sharebar sharetools sharedaddy social socials addthis addtoany newsletter \
    newsletters subscribe subscription signup sign-up mailing-list follow follow-us donate donation cta \
    mc4wp mailchimp app-promo toolbar article-tools \
    paywall-prompt paywall-message regwall piano-container subscriber-prompt donate-box support-us \
    social-links social-media-links app-download push-notification whatsapp telegram-channel";
const BIOGRAPHY: &str = "author-bio authorbio author-box authorbox about-author about-the-author author-info author-card \
    author-description author-profile post-author-box bio contributor-bio \
    about-the-writer author-content author-details author-detail author-desc author-block author-area author-section \
    author-wrap author-module author-footer author-text saboxplugin abh-box molongui multiple-authors writer-bio \
    biography contributor contributors autor-box autorenbox";
const CORRECTION: &str = "correction corrections clarification";
const LEGAL: &str = "copyright disclaimer cookie cookies gdpr consent privacy colophon terms-of-use \
    affiliate-disclosure affiliate-disclaimer disclosure";
const NOTICE: &str = "report-error report-typo report-mistake article-report error-report mistape orphus typo feedback \
    was-this-helpful comment-policy commenting-policy";
const CAPTIONS: &str = "caption captions wp-caption-text wp-caption image-caption imagecaption photo-caption media-caption \
    photo-credit image-credit photocredit credit photographer \
    legende bildunterschrift bildunterzeile pie-de-foto epigrafe didascalia cutline media-credit photo-desc \
    image-description img-caption imgcaption foto-credit bildquelle";
const MASTHEAD: &str = "byline bylines dateline timestamp datetime post-meta entry-meta article-meta story-meta date pubdate \
    publish-date post-date entry-date author authors reading-time read-time";
const FURNITURE: &str = "nav navigation navbar menu breadcrumb breadcrumbs pagination pager advert advertisement advertising ad \
    ads adslot ad-slot adunit dfp sponsor sponsored sponsored-content tags tag-list taglist tagged topics \
    keywords categories cat-links visually-hidden visuallyhidden sr-only screen-reader-text screenreader \
    skip-link skiplink modal popup overlay lightbox banner masthead site-header site-footer footer login \
    noprint player-controls audio-player ticker poll quiz \
    advertorial rating ratings star-rating post-ratings kk-star-ratings print-only printonly video-title \
    vjs text-resizer font-size";

/// What one element says of the words in it.
pub(super) fn of_element(page: &Document, node: NodeId) -> Option<Mark> {
    let tag = page.tag_name(node);
    if matches!(tag, "html" | "body" | "main" | "h1") {
        return None;
    }
    let attribute = |name: &str| page.get_attribute(node, name).unwrap_or_default();
    let role = attribute("role");
    if page.get_attribute(node, "hidden").is_some()
        || attribute("aria-hidden") == "true"
        || matches!(
            role.as_str(),
            "navigation" | "search" | "contentinfo" | "dialog" | "menu" | "alertdialog"
        )
        || matches!(tag, "nav" | "footer" | "dialog")
        || is_hidden(&attribute("style"))
    {
        return Some(Mark::Furniture);
    }
    let names = names(&format!("{} {}", attribute("class"), attribute("id")));
    let any = |list: &str| list.split(' ').any(|name| names.contains(&format!("-{name}-")));
    let lists: [(&str, Mark); 10] = [
        (NOTICE, Mark::Fenced(Fence::Notice)),
        (COMMENTS, Mark::Fenced(Fence::Comments)),
        (CAPTIONS, Mark::Caption),
        (SHARING, Mark::Fenced(Fence::Sharing)),
        (RELATED, Mark::Fenced(Fence::RelatedLinks)),
        (BIOGRAPHY, Mark::Fenced(Fence::AuthorBiography)),
        (CORRECTION, Mark::Fenced(Fence::Correction)),
        (LEGAL, Mark::Fenced(Fence::Legal)),
        (FURNITURE, Mark::Furniture),
        (MASTHEAD, Mark::Masthead),
    ];
    lists.into_iter().find(|(list, _)| any(list)).map(|(_, mark)| mark)
}

/// Whether a style hides what it is of: menus that a button opens, text for another screen.
fn is_hidden(style: &str) -> bool {
    let style: String = style.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    style
        .split(';')
        .any(|rule| matches!(rule, "display:none" | "display:none!important" | "visibility:hidden"))
}

/// Whether an element repeats words of the text in large letters.
pub(super) fn is_pulled(page: &Document, node: NodeId) -> bool {
    let names = names(&page.class_name(node));
    ["-pullquote-", "-pull-quote-", "-pulled-"].iter().any(|name| names.contains(name))
}

/// "relatedStories article__tools" as "-related-stories-article-tools-": each class with hyphens alone, in
/// lower case.
fn names(classes: &str) -> String {
    let mut names = String::from("-");
    let mut before = '-';
    for c in classes.chars() {
        if !c.is_alphanumeric() {
            if before != '-' {
                names.push(if c.is_whitespace() { '|' } else { '-' });
            }
            before = '-';
            continue;
        }
        if c.is_uppercase() && before.is_lowercase() {
            names.push('-');
        }
        names.extend(c.to_lowercase());
        before = c;
    }
    // Two classes are no phrase: "read more" in "read-more", not in "read" and "more".
    names.replace('|', "-|-").trim_end_matches('-').to_owned() + "-"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_what_their_element_is() {
        let fenced = |fence| Some(Mark::Fenced(fence));
        for (html, expect) in [
            ("<div class='post relatedStories'>", fenced(Fence::RelatedLinks)),
            ("<div class='article__newsletter-box'>", fenced(Fence::Sharing)),
            ("<div id=disqus_thread>", fenced(Fence::Comments)),
            ("<p class=wp-caption-text>", Some(Mark::Caption)),
            ("<div class=author-bio>", fenced(Fence::AuthorBiography)),
            ("<div class=article__report>", fenced(Fence::Notice)),
            ("<div id=ez-toc-container>", fenced(Fence::RelatedLinks)),
            ("<div style='color: red; DISPLAY: none'>", Some(Mark::Furniture)),
            ("<div style='display: block'>", None),
            ("<p id=toc-the-bridge>", None),
            ("<div class='read more'>", None),
            ("<div class='download shadow unrelated'>", None),
            ("<div role=navigation>", Some(Mark::Furniture)),
            ("<div class=entry-content>", None),
        ] {
            let page = Document::parse(html);
            let node = page.query_selector_all(page.root(), "div, p")[0];
            assert_eq!(of_element(&page, node), expect, "{html}");
        }
    }
}
