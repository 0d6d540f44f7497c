//! Takes an article out of its dossier, or puts it back.

use dossier::ArticleId;
use messages::{DossierView, RemoveArticle};

use crate::{Desk, DeskError};

impl Desk {
    /// The article stays in the library with the decisions and notes on it, and can be put back.
    pub fn remove_article(&self, act: &RemoveArticle) -> Result<DossierView, DeskError> {
        let dossier = self.library.remove_article(ArticleId(act.id), act.restore, (self.now)())?;
        self.open_dossier(dossier.0)
    }
}
