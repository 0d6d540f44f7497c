//! Changes what is known of a kept article, and which of its blocks are compared.

use article::Fence;
use dossier::ArticleId;
use messages::{DossierView, SetFacts, SetFence};

use crate::preview::edited;
use crate::{Desk, DeskError};

impl Desk {
    pub fn set_facts(&self, act: &SetFacts) -> Result<DossierView, DeskError> {
        let (dossier, kept) = self.kept_article(act.article)?;
        let facts = edited(&kept.article.facts, &act.facts)?;
        self.library.set_facts(kept.id, facts, (self.now)())?;
        self.open_dossier(dossier.0)
    }

    pub fn set_fence(&self, act: &SetFence) -> Result<DossierView, DeskError> {
        let (dossier, kept) = self.kept_article(act.article)?;
        let mut fences = Vec::with_capacity(act.blocks.len());
        for edit in &act.blocks {
            let at = edit.block as usize;
            kept.article.blocks.get(at).filter(|block| block.may_be_fenced()).ok_or(DeskError::NoPlace)?;
            let fence = match edit.fence.as_deref() {
                None => None,
                Some("") => Some(Fence::Editor),
                Some(name) => Some(Fence::from_name(name).ok_or(DeskError::NoPlace)?),
            };
            fences.push((at, fence));
        }
        self.library.set_fences(ArticleId(act.article), &fences, (self.now)())?;
        self.open_dossier(dossier.0)
    }
}
