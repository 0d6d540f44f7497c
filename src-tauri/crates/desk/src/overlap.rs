//! How much two articles share, for the arcs of the timeline.

use collate::Depth;
use messages::{OverlapView, overlap_view};

use crate::compare::{LONG, collate, widely};
use crate::{Desk, DeskError};

impl Desk {
    /// How many claims of the one with fewer have a link in the other; nothing of texts so long that counting would
    /// hold up what the editor is at, unless they have been compared already.
    ///
    /// What is compared for this is not kept: a timeline asks for so many pairs that they would push out those that
    /// were read closely.
    pub fn overlap(&self, one: i64, other: i64) -> Result<Option<OverlapView>, DeskError> {
        let (dossier, one) = self.kept_article(one)?;
        let (_, other) = self.kept_article(other)?;
        let comparison = if let Some(found) = self.collations.at_hand(&one, &other) {
            self.joined(dossier, one, other, &found.collation)?
        } else if let Some(found) = self.collations.at_hand(&other, &one) {
            self.joined(dossier, other, one, &found.collation)?
        } else if one.article.text.len() * other.article.text.len() < LONG {
            let collation = collate(&one, &other, &widely(Depth::Quick));
            self.joined(dossier, one, other, &collation)?
        } else {
            return Ok(None);
        };
        Ok(Some(overlap_view(&comparison)))
    }
}
