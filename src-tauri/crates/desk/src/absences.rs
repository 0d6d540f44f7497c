//! Signs off that a claim is not in the other article, after its nearest candidates were looked at.

use article::Utf16Map;
use dossier::Comparison;
use messages::{AbsenceView, CheckAbsence, NearestView, absence_views, nearest_views};

use crate::{Desk, DeskError, place};

impl Desk {
    /// What comes nearest to a claim, by its index on its side.
    pub fn nearest(
        &self,
        left: i64,
        right: i64,
        on_left: bool,
        claim: u32,
    ) -> Result<Vec<NearestView>, DeskError> {
        Ok(nearest_views(&self.comparison(left, right)?, on_left, claim as usize))
    }

    /// Keeps that a person looked for the claim in vain, or takes that back.
    pub fn check_absence(&self, act: &CheckAbsence) -> Result<Vec<AbsenceView>, DeskError> {
        let (dossier, left) = self.kept_article(act.left)?;
        let (_, right) = self.kept_article(act.right)?;
        let on_left = act.side == "left";
        let (of, other) = if on_left { (&left, &right) } else { (&right, &left) };
        let claim = place(of, act.range)?;
        if act.checked {
            self.library.check_absence(dossier, &claim, other.id, (self.now)())?;
        } else {
            // Also what was checked in an earlier version, and is shown on this claim.
            let span = Utf16Map::new(&of.article.text).span(act.range.into()).ok_or(DeskError::NoPlace)?;
            let is_it = |placed: &&dossier::PlacedAbsence| {
                placed.on_left == on_left && placed.anchor.is_some_and(|anchor| anchor.span.overlaps(span))
            };
            let comparison = self.comparison(act.left, act.right)?;
            let ids: Vec<_> =
                comparison.absences.iter().filter(is_it).map(|placed| placed.absence.id).collect();
            self.library.forget_absences(dossier, &ids, (self.now)())?;
        }
        Ok(absence_views(&self.comparison(act.left, act.right)?))
    }

    /// The comparison as it is at hand.
    pub(crate) fn comparison(&self, left: i64, right: i64) -> Result<Comparison, DeskError> {
        let (dossier, left) = self.kept_article(left)?;
        let (_, right) = self.kept_article(right)?;
        let collated = self.collations.any(&left, &right);
        self.joined(dossier, left, right, &collated.collation)
    }
}
