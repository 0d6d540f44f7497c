//! The sample dossier, which is part of the program: three articles to learn with.

use import::Imported;
use messages::DossierView;

use crate::{Desk, DeskError};

const TITLE: &str = "Intelligence sharing (sample)";

/// The two to be shown first come first.
const ARTICLES: [(&str, &[u8]); 3] = [
    (
        "2017-opinion.txt",
        include_bytes!("../../../../fixtures/articles/intelligence-sharing/2017-opinion.txt"),
    ),
    (
        "2025-analysis.txt",
        include_bytes!("../../../../fixtures/articles/intelligence-sharing/2025-analysis.txt"),
    ),
    (
        "2019-follow-up.md",
        include_bytes!("../../../../fixtures/articles/intelligence-sharing/2019-follow-up.md"),
    ),
];

impl Desk {
    /// Opens the sample dossier, which is made when it is first asked for.
    pub fn open_sample(&self) -> Result<DossierView, DeskError> {
        let read = |(name, bytes): (&str, &[u8])| import::read_bytes(name, bytes);
        let articles = ARTICLES.into_iter().map(read).collect::<Result<Vec<Imported>, _>>()?;
        self.open_imported(articles, Some(TITLE))
    }
}
