//! `manual FOLDER [DATE]`: writes the manual pages and the shell completions of both programs, in the folders in which a
//! package has them (`share/man/man1` and so on).
//!
//! They are made from the two files that say what can be said on the command lines, and from nothing else of the
//! programs, so that writing them builds neither.

mod pages;

#[path = "../../cli/src/arguments.rs"]
mod cli;
#[path = "../../../src/arguments.rs"]
mod window;

use std::path::{Path, PathBuf};
use std::{fs, io};

use clap::{CommandFactory, Parser};
use clap_complete::{Shell, generate_to};

/// Writes the manual pages and the shell completions.
#[derive(Parser)]
struct Arguments {
    /// The folder in which `share` is made.
    folder: PathBuf,
    /// The day that stands on the pages, as YYYY-MM-DD.
    #[arg(default_value = "")]
    date: String,
}

fn main() -> io::Result<()> {
    let Arguments { folder, date } = Arguments::parse();
    let made = |name: &str| {
        let folder = folder.join("share").join(name);
        fs::create_dir_all(&folder).map(|()| folder)
    };
    pages::write(window::Arguments::command(), &pages::WINDOW, &date, &made("man/man1")?)?;
    pages::write(cli::Arguments::command(), &pages::CLI, &date, &made("man/man1")?)?;
    complete(Shell::Bash, &made("bash-completion/completions")?, str::to_owned)?;
    complete(Shell::Zsh, &made("zsh/vendor-completions")?, |name| format!("_{name}"))?;
    complete(Shell::Fish, &made("fish/vendor_completions.d")?, |name| format!("{name}.fish"))
}

/// Writes both programs' completions; `called` is how the shell wants the file for a program called.
fn complete(shell: Shell, folder: &Path, called: impl Fn(&str) -> String) -> io::Result<()> {
    for mut command in [window::Arguments::command(), cli::Arguments::command()] {
        let name = command.get_name().to_owned();
        let file = generate_to(shell, &mut command, &name, folder)?;
        fs::rename(file, folder.join(called(&name)))?;
    }
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on should fail there")]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page_that_names_what_it_takes() {
        let folder = tempfile::tempdir().unwrap();
        pages::write(cli::Arguments::command(), &pages::CLI, "2026-01-31", folder.path()).unwrap();
        let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
        for command in cli::Arguments::command().get_subcommands() {
            let page = read(&format!("crossread-cli-{}.1", command.get_name()));
            assert!(page.contains("2026-01-31") && page.contains("EXIT STATUS"), "{page}");
            for option in command.get_opts().filter_map(|option| option.get_long()) {
                assert!(page.contains(&option.replace('-', r"\-")), "{option} is not in {page}");
            }
        }
        assert!(read("crossread-cli.1").contains(r"crossread\-cli\-report"));
    }

    #[test]
    fn shells_know_the_commands() {
        let folder = tempfile::tempdir().unwrap();
        complete(Shell::Bash, folder.path(), str::to_owned).unwrap();
        assert!(fs::read_to_string(folder.path().join("crossread-cli")).unwrap().contains("fates"));
        assert!(fs::read_to_string(folder.path().join("crossread")).unwrap().contains("--sample"));
    }
}
