//! Takes back a decision whose places are not in the texts any more.

use dossier::DecisionId;
use messages::ForgetDecision;

use crate::{Desk, DeskError};

impl Desk {
    /// By its id: a decision that still has its places is taken back by them, see [`Desk::decide_link`].
    pub fn forget_decision(&self, act: &ForgetDecision) -> Result<(), DeskError> {
        Ok(self.library.forget_decision(DecisionId(act.id), (self.now)())?)
    }
}
