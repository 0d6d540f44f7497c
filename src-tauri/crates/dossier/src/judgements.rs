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
