//! What a format's reader hands on: blocks in the making, and the facts that the format itself gives.

use article::Facts;

use crate::{Remark, clean::clean, draft::Draft};

/// A source as its format's reader understood it.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    /// Facts that were given for readers and machines; they win over those above the text.
    pub given: Facts,
    /// Facts from the file's properties; they count only where the text gives none, because whoever
    /// saved the file last may stand in them.
    pub properties: Facts,
    pub drafts: Vec<Draft>,
    /// Readers' comments, where the format keeps them apart.
    pub comments: Vec<Draft>,
    pub remarks: Vec<Remark>,
}

impl Reading {
    /// Takes from the words what [`clean`] takes from a text: a character reference may have brought it
    /// in. Gives how many characters are left.
    pub(crate) fn clean(&mut self) -> usize {
        let (mut directions, mut controls, mut left) = (0, 0, 0);
        for draft in self.drafts.iter_mut().chain(&mut self.comments) {
            let cleaned = clean(&draft.words);
            draft.words = cleaned.text;
            left += draft.words.trim().len();
            for remark in cleaned.remarks {
                match remark {
                    Remark::RemovedDirectionMarks { count } => directions += count,
                    Remark::RemovedControls { count } => controls += count,
                    _ => {}
                }
            }
        }
        for facts in [&mut self.given, &mut self.properties] {
            let headline = facts.headline.as_mut().map(|headline| &mut headline.text);
            for fact in [headline, facts.byline.as_mut(), facts.outlet.as_mut()].into_iter().flatten() {
                *fact = clean(fact).text;
            }
        }
        self.drafts.retain(|draft| !draft.words.trim().is_empty());
        self.comments.retain(|draft| !draft.words.trim().is_empty());
        if directions > 0 {
            self.remarks.push(Remark::RemovedDirectionMarks { count: directions });
        }
        if controls > 0 {
            self.remarks.push(Remark::RemovedControls { count: controls });
        }
        left
    }
}
