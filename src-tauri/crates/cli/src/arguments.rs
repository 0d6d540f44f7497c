//! What can be said on the command line. The manual pages are made from this file alone (`crates/manual`).

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

/// Compares articles and links the claims that overlap.
#[derive(Parser)]
#[command(name = "crossread-cli", version)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Compares two articles.
    Compare {
        left: PathBuf,
        right: PathBuf,
        /// Writes the report to this file, which must not be there yet; its ending says in which format.
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
        /// Lets --report replace a file.
        #[arg(long, requires = "report")]
        replace: bool,
        /// Prints everything as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Says what became of each claim of an article in later ones.
    Fates {
        article: PathBuf,
        #[arg(required = true)]
        later: Vec<PathBuf>,
        /// Writes a claim record to this file, which must not be there yet; its ending says in which format.
        #[arg(long, value_name = "FILE")]
        report: Option<PathBuf>,
        /// Lets --report replace a file.
        #[arg(long, requires = "report")]
        replace: bool,
    },
    /// Writes a report of any kind in any format.
    Report(Box<ReportArguments>),
    /// Shows one article as it is imported.
    Article {
        file: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// Links sentences: reads JSON Lines {"id","left":[...],"right":[...]} on standard input.
    Links {
        /// Adds the score of every pair, as a left × right matrix.
        #[arg(long)]
        all_scores: bool,
        /// Leaves out the close look, by what words mean where they stand: worse links, a hundred times as fast.
        #[arg(long)]
        quick: bool,
    },
}

#[derive(Args)]
pub struct ReportArguments {
    /// The earlier article, then later ones: two for a comparison, any number for a record. None with --library.
    pub articles: Vec<PathBuf>,
    /// A library or a dossier file (.crossread) instead of articles; it is only read.
    #[arg(long, value_name = "FILE", conflicts_with = "articles")]
    pub library: Option<PathBuf>,
    /// Which dossier of the library, by its title; needed where it has several.
    #[arg(long, value_name = "TITLE", requires = "library")]
    pub dossier: Option<String>,
    /// Where the report goes; its ending says in which format: html, pdf, docx, md, csv or json.
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
    /// Replaces a file that is there already.
    #[arg(long)]
    pub replace: bool,
    #[arg(long, value_enum, default_value = "comparison")]
    pub kind: KindName,
    /// A memo or notes of the pair that was last on the screen, not of the whole dossier.
    #[arg(long, requires = "library")]
    pub pair: bool,
    #[arg(long, value_parser = ["all", "confirmed", "differing"], default_value = "all")]
    pub links: String,
    /// Only what carries a note in one of these states: open, waiting, resolved.
    #[arg(long, value_delimiter = ',', value_name = "STATES")]
    pub states: Vec<String>,
    /// Only what carries a note with one of these tags.
    #[arg(long, value_delimiter = ',', value_name = "TAGS")]
    pub tags: Vec<String>,
    #[arg(long)]
    pub no_notes: bool,
    /// Leaves out claims without a counterpart.
    #[arg(long)]
    pub no_gaps: bool,
    #[arg(long)]
    pub no_rejected: bool,
    /// Leaves out the machine's scores and reasons.
    #[arg(long)]
    pub no_suggestions: bool,
    /// Adds the table of fates to a comparison.
    #[arg(long)]
    pub fates: bool,
    #[arg(long, value_parser = ["place", "score", "difference"], default_value = "place")]
    pub order: String,
    /// Quotes some 180 characters about what differs instead of whole claims.
    #[arg(long)]
    pub short: bool,
    #[arg(long, value_parser = ["a4", "letter"], default_value = "a4")]
    pub paper: String,
    /// What Crossread's own words are in: English or Hebrew. Quotations and notes stay as they are.
    #[arg(long, value_parser = ["en", "he"], default_value = "en")]
    pub language: String,
    /// Word only: differences as tracked insertions and deletions.
    #[arg(long)]
    pub tracked: bool,
    /// A folder with letterhead.toml and a logo.
    #[arg(long, value_name = "FOLDER")]
    pub template: Option<PathBuf>,
    /// When it was made, in milliseconds since 1970 (UTC), for a report that is the same every time.
    #[arg(long, value_name = "MILLISECONDS", conflicts_with = "library")]
    pub made: Option<i64>,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum KindName {
    Comparison,
    Record,
    Memo,
    Notes,
}
