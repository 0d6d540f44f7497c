//! What can be said on the command line. The manual page is made from this file alone (`crates/manual`).

use std::path::PathBuf;

use clap::Parser;

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
