//! What an annotation is about: which article, and which words in it.

use article::{Anchor, Selector, Span};
use locale::{Said, said};
use serde_json::{Map, Value};

use super::{Known, has_type, iri, texts, values};
use crate::terms::SHA256;
use crate::{Target, place};

/// Selectors that refine selectors: deeper ones are not followed.
const DEEPEST: usize = 16;

/// One target, or the two of a link.
pub fn targets(annotation: &Map<String, Value>, subjects: &[Known<'_>]) -> Result<Vec<Target>, Said> {
    match values(annotation.get("target")) {
        [] => Err(said!("passed-no-target")),
        [one] => Ok(vec![target(one, subjects)?]),
        [one, other] => {
            let pair = vec![target(one, subjects)?, target(other, subjects)?];
            let is_link = pair.iter().all(|target| matches!(target, Target::Place(..)));
            // Two articles as wholes, or words and an article, are no link.
            if is_link && pair[0] != pair[1] { Ok(pair) } else { Err(said!("passed-no-two-places")) }
        }
        many => Err(said!("passed-many-targets", count = many.len().to_string())),
    }
}

fn target(value: &Value, subjects: &[Known<'_>]) -> Result<Target, Said> {
    let empty = Map::new();
    let (source, described) = match value {
        Value::String(iri) => (Some(iri.as_str()), &empty),
        Value::Object(object) => {
            for list in ["Choice", "Composite", "List", "Independents"] {
                if has_type(object, list) {
                    return Err(said!("passed-target-list", list = list));
                }
            }
            let source = match object.get("source") {
                Some(Value::String(iri)) => Some(iri.as_str()),
                Some(Value::Object(source)) => iri(source),
                _ => iri(object),
            };
            (source, object)
        }
        _ => return Err(said!("passed-odd-target")),
    };
    let words = Words::of(described.get("selector"));
    let known = source.and_then(|source| by_checksum(source, subjects));
    match (known, words) {
        (Some(article), None) if described.get("selector").is_none() => Ok(Target::Article(article)),
        (Some(article), Some(words)) => words
            .selector(&subjects[article])
            .map(|selector| Target::Place(article, selector))
            .ok_or_else(|| said!("passed-position")),
        (None, Some(words)) if !words.exact.is_empty() => words.in_one_of(subjects),
        (_, None) if described.get("selector").is_some() => Err(said!("passed-other-means")),
        _ => Err(match source {
            Some(source) => said!("passed-other-target", source = shown(source)),
            None => said!("passed-no-source"),
        }),
    }
}

/// The article of that checksum; a fragment behind it does not count.
fn by_checksum(source: &str, subjects: &[Known<'_>]) -> Option<usize> {
    let (scheme, checksum) = source.split_at_checked(SHA256.len())?;
    let checksum = checksum.split(['#', '?']).next()?.to_ascii_lowercase();
    let is_it = |known: &Known<'_>| known.subject.sha256 == checksum;
    scheme.eq_ignore_ascii_case(SHA256).then(|| subjects.iter().position(is_it))?
}

/// Fewer letters, context and all, may stand in any article.
const TELLING: usize = 24;

/// What the selectors of a target say.
#[derive(Default)]
struct Words {
    exact: String,
    prefix: String,
    suffix: String,
    position: Option<(u64, u64)>,
}

impl Words {
    /// By the first quotation and the first position; where one refines another, the inner one tells more exactly.
    fn of(selector: Option<&Value>) -> Option<Self> {
        let mut words = Self::default();
        words.take(selector, 0);
        (!words.exact.is_empty() || words.position.is_some()).then_some(words)
    }

    fn take(&mut self, selector: Option<&Value>, depth: usize) {
        if depth > DEEPEST {
            return;
        }
        for selector in values(selector) {
            let Value::Object(selector) = selector else { continue };
            self.take(selector.get("refinedBy"), depth + 1);
            let text = |member: &str| texts(selector.get(member)).into_iter().next().unwrap_or_default();
            if has_type(selector, "TextQuoteSelector") && self.exact.is_empty() {
                (self.exact, self.prefix, self.suffix) = (text("exact"), text("prefix"), text("suffix"));
                // A position that refines a quotation is counted in it.
                self.position = None;
            } else if has_type(selector, "TextPositionSelector") && self.position.is_none() && depth == 0 {
                let number = |member: &str| selector.get(member).and_then(Value::as_u64);
                self.position = number("start").zip(number("end"));
            }
        }
    }

    /// As a selector of the article that they are known to be of; where they do not stand today, as they are.
    fn selector(&self, known: &Known<'_>) -> Option<Selector> {
        let text = known.subject.text;
        let at = self.position.and_then(|(from, to)| place::bytes(text, from..to));
        if self.exact.is_empty() {
            return Selector::of(text, at?);
        }
        // A position counts only where it agrees with the words.
        let agreed = at.filter(|span| span.of(text) == Some(self.exact.as_str()));
        let hinted = self.hint(agreed.map_or(0, |span| span.start));
        match agreed.or_else(|| self.sure(known, &hinted)) {
            Some(span) => Selector::of(text, span),
            None => Some(hinted),
        }
    }

    /// In the one article in which they stand for sure.
    fn in_one_of(&self, subjects: &[Known<'_>]) -> Result<Target, Said> {
        let letters = |words: &str| words.chars().filter(|it| it.is_alphanumeric()).count();
        if letters(&self.exact) + letters(&self.prefix) + letters(&self.suffix) < TELLING {
            return Err(said!("passed-few-words", words = shown(&self.exact)));
        }
        let hint = self.hint(usize::MAX);
        let mut places = subjects.iter().enumerate().filter_map(|(at, known)| {
            let span = self.sure(known, &hint)?;
            Selector::of(known.subject.text, span).map(|selector| Target::Place(at, selector))
        });
        match (places.next(), places.next()) {
            (Some(place), None) => Ok(place),
            (Some(_), Some(_)) => Err(said!("passed-words-in-several", words = shown(&self.exact))),
            _ => Err(said!("passed-words-in-none", words = shown(&self.exact))),
        }
    }

    fn sure(&self, known: &Known<'_>, hint: &Selector) -> Option<Span> {
        known.finder.find(hint).filter(|anchor: &Anchor| anchor.is_sure()).map(|anchor| anchor.span)
    }

    fn hint(&self, start: usize) -> Selector {
        Selector {
            quote: self.exact.clone(),
            prefix: self.prefix.clone(),
            suffix: self.suffix.clone(),
            start,
        }
    }
}

/// The beginning of words that may be very long.
fn shown(words: &str) -> String {
    let beginning: String = words.chars().take(60).map(|it| if it.is_control() { ' ' } else { it }).collect();
    if beginning.len() < words.len() { beginning + "…" } else { beginning }
}
