//! What was said of links that no engine proposed: judged once, not each time that work is joined.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use article::Span;
use collate::Judgement;

/// Of two texts that do not change. A clone shares them.
#[derive(Debug, Clone, Default)]
pub struct Judgements(Arc<Mutex<BTreeMap<(Span, Span), Judgement>>>);

impl Judgements {
    /// The judgements of these links; those that are not known are judged together.
    pub(crate) fn of(
        &self,
        links: Vec<(Span, Span)>,
        judge: impl FnOnce(&[(Span, Span)]) -> Vec<Judgement>,
    ) -> BTreeMap<(Span, Span), Judgement> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let unknown: Vec<_> = links.iter().copied().filter(|link| !known.contains_key(link)).collect();
        if !unknown.is_empty() {
            let judged = judge(&unknown);
            known.extend(unknown.into_iter().zip(judged));
        }
        links.into_iter().filter_map(|link| Some((link, known.get(&link)?.clone()))).collect()
    }
}

#[cfg(test)]
mod tests {
    use collate::{Relation, Stand, Standing, Wording};

    use super::*;

    #[test]
    fn what_was_said_is_not_said_again() {
        let judgements = Judgements::default();
        let link = |at: usize| (Span::new(at, at + 5), Span::new(at + 7, at + 9));
        let stand = || Stand { standing: Standing::Asserted, cue: None };
        let judgement = |as_one| Judgement {
            as_one,
            standing: (stand(), stand()),
            differences: Vec::new(),
            wording: Wording::default(),
        };
        let said = judgements.of(vec![link(0), link(1)], |links| {
            assert_eq!(links, [link(0), link(1)]);
            vec![judgement(Relation::Reworded), judgement(Relation::DiffersInDetail)]
        });
        // Of what is shared, only what is new is judged, and each gets its own.
        let then = judgements.clone().of(vec![link(2), link(1)], |links| {
            assert_eq!(links, [link(2)]);
            vec![judgement(Relation::Contradicts)]
        });
        assert_eq!(then[&link(1)], said[&link(1)]);
        assert_eq!(
            [link(2), link(1)].map(|it| then[&it].as_one),
            [Relation::Contradicts, Relation::DiffersInDetail]
        );
        judgements.of(vec![link(0), link(1), link(2)], |_| panic!("all of them were judged"));
    }
}
