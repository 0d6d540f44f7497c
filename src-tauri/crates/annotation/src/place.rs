//! Between our places and the recommendation's: it counts Unicode code points, we count bytes.

use std::ops::Range;

use article::{Selector, Span};

/// The code points of a selector's words in the text that it was made in; `None` where they do not stand there.
pub fn code_points(selector: &Selector, text: &str) -> Option<Range<usize>> {
    let before = text.get(..selector.start)?;
    text[selector.start..].starts_with(&selector.quote).then_some(())?;
    let start = before.chars().count();
    Some(start..start + selector.quote.chars().count())
}

/// The bytes of a range of code points; `None` for one that does not lie in the text, runs backwards or is empty.
pub fn bytes(text: &str, points: Range<u64>) -> Option<Span> {
    if points.start >= points.end {
        return None;
    }
    let place = |nth: u64| {
        let nth = usize::try_from(nth).ok()?;
        text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(nth)
    };
    Some(Span::new(place(points.start)?, place(points.end)?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn code_points_come_back_as_the_same_bytes(text in "\\PC{1,60}", a in 0_usize..60, b in 0_usize..60) {
            let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let (from, to) = (a.min(b).min(edges.len() - 1), a.max(b).min(edges.len() - 1));
            let span = Span::new(edges[from], edges[to]);
            let selector = Selector::of(&text, span).unwrap();
            let points = code_points(&selector, &text).unwrap();
            prop_assert_eq!(points.clone(), from..to);
            let back = bytes(&text, points.start as u64..points.end as u64);
            prop_assert_eq!(back, (from < to).then_some(span));
            prop_assert_eq!(bytes(&text, 0..u64::MAX), None);
        }
    }
}
