//! Where an article says whose story it tells: "according to the Harbour Gazette", "first published by", "read the
//! original". In English only.

use article::{Article, BlockKind, Span};

use crate::language::{Language, Reader};
use crate::token::{Token, tokens};

/// Said only of another's story.
const RETOLD: [&str; 17] = [
    "read the original",
    "read the full story",
    "read the full article",
    "read the full report",
    "read the whole story",
    "originally published by",
    "originally published on",
    "originally published at",
    "originally appeared in",
    "originally appeared on",
    "first published by",
    "first published on",
    "first published at",
    "first appeared in",
    "first appeared on",
    "first reported by",
    "republished with permission",
];
/// Said of many things, and of another's story where an outlet follows,
const BEFORE: [&str; 9] = [
    "according to",
    "as reported by",
    "reported by",
    "reports by",
    "a report in",
    "a report by",
    "first published in",
    "originally published in",
    "source",
];
/// or stands before it.
const AFTER: [&str; 7] =
    ["reported", "reports", "first reported", "has reported", "writes", "wrote", "has learned"];
/// What may stand between the words and the outlet's name: "according to a report in the".
const BETWEEN: [&str; 10] = ["a", "an", "the", "report", "story", "article", "in", "by", "from", "of"];
const MOST_BETWEEN: usize = 4;
/// So many words are told after those that name no outlet.
const TOLD: usize = 6;

/// Words that name a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub span: Span,
    /// Which of the outlets is named, if it is one of them.
    pub outlet: Option<usize>,
}

/// Where an article names a source: words that are said of another's story only, or one of `outlets`. What was fenced
/// off counts too, since it often stands in the last line.
pub fn named_sources(article: &Article, outlets: &[&str]) -> Vec<Named> {
    let language = Language::of(&article.text);
    if !language.is_english() {
        return Vec::new();
    }
    let reader = Reader::of(language);
    let outlets: Vec<Vec<String>> = outlets.iter().map(|outlet| name(outlet, &reader)).collect();
    let blocks = article
        .blocks
        .iter()
        .filter(|block| !matches!(block.kind, BlockKind::Headline | BlockKind::Masthead));
    blocks
        .flat_map(|block| {
            let tokens = tokens(article.block_text(block), block.span.start, &reader);
            let mut named: Vec<Named> = Vec::new();
            for at in 0..tokens.len() {
                // "A report in the Gazette" stands in "according to a report in the Gazette".
                if named.last().is_none_or(|last| last.span.end <= tokens[at].span.start) {
                    named.extend(named_at(&tokens, at, &outlets, &article.text));
                }
            }
            named
        })
        .collect()
}

/// The words of an outlet's name, without its article.
fn name(outlet: &str, reader: &Reader) -> Vec<String> {
    let words = tokens(outlet, 0, reader).into_iter().map(|token| token.plain);
    words.skip_while(|word| word == "the").collect()
}

fn named_at(tokens: &[Token<'_>], at: usize, outlets: &[Vec<String>], text: &str) -> Option<Named> {
    let whole = |to: usize, outlet| {
        let span = Span::new(tokens[at].span.start, tokens[to - 1].span.end);
        Some(Named { span, outlet })
    };
    if let Some(end) = RETOLD.iter().find_map(|cue| said(tokens, at, cue)) {
        // As far as the sentence goes, or some words.
        let rest = tokens[end..].iter().take(TOLD);
        let goes_on = |token: &&Token<'_>| {
            let between = Span::new(tokens[at].span.start, token.span.start).of(text).unwrap_or_default();
            !between.contains(['.', '!', '?', '\n'])
        };
        let to = end + rest.take_while(goes_on).count();
        return whole(to, outlet_in(&tokens[end..to.max(end)], outlets));
    }
    if let Some(end) = BEFORE.iter().find_map(|cue| said(tokens, at, cue)) {
        let between = tokens[end..].iter().take(MOST_BETWEEN);
        let start = end + between.take_while(|token| BETWEEN.contains(&token.plain.as_str())).count();
        let found = outlets.iter().position(|outlet| begins(&tokens[start..], outlet));
        return found.and_then(|outlet| whole(start + outlets[outlet].len(), Some(outlet)));
    }
    let outlet = outlets.iter().position(|outlet| begins(&tokens[at..], outlet))?;
    let end = at + outlets[outlet].len();
    let to = AFTER.iter().find_map(|cue| said(tokens, end, cue))?;
    whole(to, Some(outlet))
}

/// Where some words end that are said from a token on.
fn said(tokens: &[Token<'_>], at: usize, cue: &str) -> Option<usize> {
    let mut end = at;
    for word in cue.split(' ') {
        if tokens.get(end)?.plain != word {
            return None;
        }
        end += 1;
    }
    Some(end)
}

fn begins(tokens: &[Token<'_>], name: &[String]) -> bool {
    // In small letters "time" and "the sun" are no outlets.
    !name.is_empty()
        && tokens.len() >= name.len()
        && tokens.iter().zip(name).all(|(token, word)| token.plain == *word)
        && tokens[0].capital
}

fn outlet_in(tokens: &[Token<'_>], outlets: &[Vec<String>]) -> Option<usize> {
    (0..tokens.len()).find_map(|at| outlets.iter().position(|outlet| begins(&tokens[at..], outlet)))
}

#[cfg(test)]
mod tests {
    use article::{ArticleBuilder, Facts, Fence, Source};

    use super::*;

    fn check(text: &str, expect: &[(&str, Option<usize>)]) {
        let mut builder = ArticleBuilder::new();
        let news = "The ferry sank off the coast of the island on Friday, and the council met that night.";
        builder.push(BlockKind::Paragraph, news, None).push(
            BlockKind::Paragraph,
            text,
            Some(Fence::RelatedLinks),
        );
        let article = builder.finish(Facts::default(), Source::of("test", b""));
        let found = named_sources(&article, &["The Harbour Gazette", "Reuters", "Time"]);
        let words = |named: &Named| (named.span.of(&article.text).unwrap(), named.outlet);
        assert_eq!(found.iter().map(words).collect::<Vec<_>>(), expect, "{text}");
    }

    #[test]
    fn a_source_is_named_by_an_outlet_or_by_words_that_are_said_of_retelling_only() {
        check(
            "According to the Harbour Gazette, pumps failed.",
            &[("According to the Harbour Gazette", Some(0))],
        );
        check(
            "That is according to a report in The Harbour Gazette.",
            &[("according to a report in The Harbour Gazette", Some(0))],
        );
        check("Pumps had failed, Reuters first reported on Friday.", &[("Reuters first reported", Some(1))]);
        check("Source: Reuters", &[("Source: Reuters", Some(1))]);
        check("Read the original here", &[("Read the original here", None)]);
        check(
            "This article was first published by Ferry News. It is short.",
            &[("first published by Ferry News", None)],
        );
        check(
            "It originally appeared in the Harbour Gazette.",
            &[("originally appeared in the Harbour Gazette", Some(0))],
        );
    }

    #[test]
    fn other_attributions_name_no_source() {
        check("According to the police, the pumps failed; an officer reported it.", &[]);
        check("According to time tables, it was late. A book first published in 1999 says so.", &[]);
        check("A reporter of the Harbour Gazette was on board.", &[]);
        check("", &[]);
    }
}
