//! Manual pages: what clap knows of a command, and what it does not know.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

/// What stands at the end of each page of a program.
pub struct More {
    /// Heading, and lines of a term and what it means.
    sections: &'static [(&'static str, &'static [(&'static str, &'static str)])],
    see_also: &'static str,
}

pub const WINDOW: More = More {
    sections: &[(
        "FILES",
        &[
            (
                "~/.local/share/org.crossread.desktop/library.sqlite3",
                "The library: every dossier with its articles, decisions and notes, unless --library names another.",
            ),
            ("~/.local/share/org.crossread.desktop/backups", "Backups of the library."),
            (
                "~/.local/share/org.crossread.desktop/report-template",
                "The letterhead and the logo that go on reports.",
            ),
        ],
    )],
    see_also: "crossread-cli",
};

pub const CLI: More = More {
    sections: &[(
        "EXIT STATUS",
        &[
            ("0", "Done."),
            ("1", "The input is bad; one sentence on standard error says why."),
            ("2", "Wrong usage."),
        ],
    )],
    see_also: "crossread",
};

/// Writes the page of a command and of each command below it into a folder, as `NAME.1`.
pub fn write(command: Command, more: &More, date: &str, folder: &Path) -> io::Result<()> {
    let mut command = command.disable_help_subcommand(true);
    // Fills in the whole names, as "crossread-cli-report".
    command.build();
    write_built(&command, more, date, folder)
}

fn write_built(command: &Command, more: &More, date: &str, folder: &Path) -> io::Result<()> {
    for below in command.get_subcommands() {
        write_built(below, more, date, folder)?;
    }
    // Those below have no version of their own, and the page of each shall say whose it is.
    let source = format!("Crossread {}", env!("CARGO_PKG_VERSION"));
    let page = Man::new(command.clone()).date(date).source(source).manual("Crossread");
    let mut file = File::create(folder.join(page.get_filename()))?;
    page.render(&mut file)?;
    let mut end = Roff::new();
    for (heading, lines) in more.sections {
        end.control("SH", [*heading]);
        for (term, meaning) in *lines {
            end.control("TP", []).text([bold(*term)]).text([roman(*meaning)]);
        }
    }
    end.control("SH", ["SEE ALSO"]).text([bold(more.see_also), roman("(1)")]);
    end.to_writer(&mut file)?;
    file.flush()
}
