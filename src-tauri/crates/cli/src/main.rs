//! `crossread-cli`: the desk without a window.
//!
//! Exit codes: 0 done, 1 the input is bad (one sentence on standard error), 2 wrong usage.

mod arguments;
mod article;
mod compare;
mod fates;
mod json;
mod links;
mod report;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use collate::Depth;

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    // Before anything else: this process may be the one that reads a PDF.
    if import::pdf::is_worker() {
        return import::pdf::worker_main();
    }
    let arguments = Arguments::parse();
    let mut out = io::BufWriter::new(io::stdout().lock());
    let done = match arguments.command {
        Command::Compare { left, right, report, replace, json } => {
            compare::compare(&left, &right, report.as_deref(), replace, json, &mut out)
        }
        Command::Fates { article, later, report, replace } => {
            fates::fates(&article, &later, report.as_deref(), replace, &mut out)
        }
        Command::Report(arguments) => report::report(&arguments, &mut out),
        Command::Article { file, json } => article::article(&file, json, &mut out),
        Command::Links { all_scores, quick } => {
            let depth = if quick { Depth::Quick } else { Depth::Close };
            links::links(io::stdin().lock(), depth, all_scores, &mut out)
        }
    };
    match done.and_then(|()| Ok(out.flush()?)) {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads us has heard enough, as `head` does.
        Err(Trouble::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::from(1)
        }
    }
}

/// What ends a command early.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Desk(#[from] desk::DeskError),
    #[error("Line {line} of the input is not what `links` reads: {error}.")]
    Line { line: usize, error: serde_json::Error },
    #[error(
        "“{}” does not say in which format the report is wanted. End its name with .html, .pdf, .docx, .md, .csv or .json.",
        .0.display()
    )]
    Ending(PathBuf),
    #[error("“{0}” is no state of a note. Write open, waiting or resolved.")]
    State(String),
    #[error("No dossier is called “{title}”. These are there: {titles}.")]
    NoDossier { title: String, titles: String },
    #[error("Say with --dossier which one is meant. These are there: {0}.")]
    WhichDossier(String),
    #[error("The output cannot be written: {0}.")]
    Output(#[from] io::Error),
    #[error("The result cannot be written as JSON: {0}.")]
    Json(#[from] serde_json::Error),
}
