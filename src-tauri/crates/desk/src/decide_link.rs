//! Confirms or rejects a link, or takes the decision back.

use article::Utf16Map;
use dossier::{Decision, JudgedLink, Verdict};
use messages::{DecideLink, LinkView};

use crate::{Desk, DeskError, place};

impl Desk {
    /// Keeps the decision and gives the link as it stands now; `None` where nothing holds it any more.
    pub fn decide_link(&self, act: &DecideLink) -> Result<Option<LinkView>, DeskError> {
        let (dossier, left) = self.kept_article(act.left)?;
        let (_, right) = self.kept_article(act.right)?;
        let (one, other) = (place(&left, act.left_range)?, place(&right, act.right_range)?);
        match act.state.as_str() {
            "proposed" => {
                self.library.undecide(dossier, &one, &other, (self.now)())?;
                self.take_back(act)?;
            }
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

    /// What was decided in earlier versions, and is shown on this link, goes as well.
    fn take_back(&self, act: &DecideLink) -> Result<(), DeskError> {
        let comparison = self.comparison(act.left, act.right)?;
        let of = |text: &str, range: messages::Range| Utf16Map::new(text).span(range.into());
        let left = of(&comparison.left.article.text, act.left_range);
        let right = of(&comparison.right.article.text, act.right_range);
        let is_it = |link: &&JudgedLink| Some(link.left) == left && Some(link.right) == right;
        for &id in comparison.links.iter().filter(is_it).flat_map(|link| &link.decisions) {
            self.library.forget_decision(id, (self.now)())?;
        }
        Ok(())
    }
}
