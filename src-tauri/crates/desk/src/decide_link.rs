//! Confirms or rejects a link, or takes the decision back.

use dossier::{Decision, Verdict};
use messages::{DecideLink, LinkView};

use crate::{Desk, DeskError, place};

impl Desk {
    /// Keeps the decision and gives the link as it stands now; `None` where nothing holds it any more.
    pub fn decide_link(&self, act: &DecideLink) -> Result<Option<LinkView>, DeskError> {
        let (dossier, left) = self.kept_article(act.left)?;
        let (_, right) = self.kept_article(act.right)?;
        let (one, other) = (place(&left, act.left_range)?, place(&right, act.right_range)?);
        match act.state.as_str() {
            "proposed" => self.library.undecide(dossier, &one, &other, (self.now)())?,
            state => {
                let verdict =
                    Verdict::from_name(state).ok_or_else(|| DeskError::NoState(state.to_owned()))?;
                let decision = Decision { left: one, right: other, verdict, decided: (self.now)() };
                self.library.decide(dossier, &decision)?;
            }
        }
        let view = self.comparison_view(act.left, act.right)?;
        let is_it =
            |link: &LinkView| link.left.range == act.left_range && link.right.range == act.right_range;
        Ok(view.links.into_iter().find(is_it))
    }
}
