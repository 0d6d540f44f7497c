//! Brings articles into a dossier, from files or from pasted text.

use std::path::PathBuf;

use dossier::{ArticleId, DossierId};
use import::Imported;
use messages::DossierView;
use store::{Added, Into as Destination};

use crate::{Desk, DeskError};

/// The longest title that is made from a headline, in characters.
const TITLE: usize = 60;

/// Reads the files, or says what is wrong with the first that cannot be read.
pub fn read_articles(paths: &[PathBuf]) -> Result<Vec<Imported>, DeskError> {
    paths.iter().map(|path| Ok(import::read_file(path)?)).collect()
}

impl Desk {
    /// Opens the articles as given on the command line, the first on the left: in the dossier that holds
    /// them all already, else in a new one.
    pub fn open_articles(&self, paths: &[PathBuf]) -> Result<DossierView, DeskError> {
        if paths.len() < 2 {
            return Err(DeskError::OneArticle);
        }
        self.open_imported(read_articles(paths)?, None)
    }

    /// As [`Desk::open_articles`], for articles that are read already. The first and the second come on
    /// the screen.
    pub(crate) fn open_imported(
        &self,
        articles: Vec<Imported>,
        title: Option<&str>,
    ) -> Result<DossierView, DeskError> {
        let sources: Vec<String> = articles.iter().map(|it| it.article.source.sha256.clone()).collect();
        let id = match self.library.dossier_holding(&sources)? {
            Some(id) => id,
            None => self.keep(None, articles, title)?,
        };
        let kept = self.library.articles(id)?;
        let find = |sha256: &String| kept.iter().find(|article| article.article.source.sha256 == *sha256);
        if let [left, right, ..] = sources.as_slice()
            && let (Some(left), Some(right)) = (find(left), find(right))
            && left.id != right.id
        {
            self.remember_pair(id, (left.id, right.id))?;
        }
        self.open_dossier(id.0)
    }

    pub(crate) fn keep(
        &self,
        dossier: Option<i64>,
        articles: Vec<Imported>,
        title: Option<&str>,
    ) -> Result<DossierId, DeskError> {
        let articles = articles.into_iter().map(|imported| (imported, None)).collect();
        Ok(self.keep_versions(dossier, articles, title)?.0)
    }

    /// Keeps articles, each perhaps as a newer state of one that the dossier has.
    pub(crate) fn keep_versions(
        &self,
        dossier: Option<i64>,
        articles: Vec<(Imported, Option<ArticleId>)>,
        title: Option<&str>,
    ) -> Result<(DossierId, Vec<ArticleId>), DeskError> {
        let into = match dossier {
            Some(id) => Destination::Existing(DossierId(id)),
            None => Destination::New { title: title.map_or_else(|| new_title(&articles), str::to_owned) },
        };
        let added = |(imported, version_of): (Imported, _)| Added {
            article: imported.article,
            bytes: imported.bytes,
            version_of,
        };
        let articles: Vec<Added> = articles.into_iter().map(added).collect();
        Ok(self.library.add_articles(into, &articles, (self.now)())?)
    }
}

/// The headline of the earliest article, cut at a word.
fn new_title(articles: &[(Imported, Option<ArticleId>)]) -> String {
    let articles = || articles.iter().map(|(imported, _)| imported);
    let dated = articles().filter(|it| it.article.facts.date.is_some());
    let earliest = dated.min_by_key(|it| it.article.facts.date).or_else(|| articles().next());
    let headline = earliest.and_then(|it| it.article.facts.headline.as_ref());
    let Some(headline) = headline.map(|headline| headline.text.as_str()) else {
        return "New dossier".to_owned();
    };
    if headline.chars().count() <= TITLE {
        return headline.to_owned();
    }
    let cut: String = headline.chars().take(TITLE).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{}…", whole.trim_end_matches([',', ';', ':']))
}
