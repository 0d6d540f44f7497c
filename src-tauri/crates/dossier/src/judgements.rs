//! What was said of links that no engine proposed: judged once, not each time that work is joined.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use article::Span;
use collate::Judgement;

/// Of two texts that do not change. A clone shares them.
#[derive(Debug, Clone, Default)]
pub struct Judgements(Arc<Mutex<BTreeMap<(Span, Span), Judgement>>>);

impl Judgements {
    pub(crate) fn of(&self, ends: (Span, Span), judge: impl FnOnce() -> Judgement) -> Judgement {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(ends).or_insert_with(judge).clone()
    }
}
