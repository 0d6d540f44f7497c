//! What a document is set on, and when to stop.

use report::{Letterhead, Paper};

#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub paper: Paper,
    pub letterhead: Option<&'a Letterhead>,
    /// Asked between two phases (putting the words together, setting, writing), since none can be stopped within itself.
    pub should_stop: &'a (dyn Fn() -> bool + Sync),
}

impl Setting<'_> {
    /// On this paper, without a letterhead, to its end.
    pub fn plain(paper: Paper) -> Self {
        Self { paper, letterhead: None, should_stop: &|| false }
    }
}
