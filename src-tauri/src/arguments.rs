//! What can be said on the command line.

use std::path::PathBuf;

use clap::Parser;
use messages::Handed;

/// Sets articles side by side and links the claims that overlap.
#[derive(Debug, Clone, Default, Parser)]
#[command(name = "crossread", version)]
pub struct Arguments {
    /// The articles to open: the first on the left, the second on the right. One alone is shown before it is kept.
    pub articles: Vec<PathBuf>,
    /// The library to work in, instead of the one in the data folder.
    #[arg(long, value_name = "PATH")]
    pub library: Option<PathBuf>,
    /// Opens the sample dossier.
    #[arg(long, conflicts_with = "articles")]
    pub sample: bool,
}

impl Arguments {
    /// What another process, which runs in a folder of its own, is to open.
    pub fn handed(&self) -> Handed {
        let whole = |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone());
        let files = self.articles.iter().map(|path| whole(path).to_string_lossy().into_owned()).collect();
        Handed { files, sample: self.sample }
    }
}
