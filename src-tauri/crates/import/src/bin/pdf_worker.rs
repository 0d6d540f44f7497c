//! The worker alone, for this crate's tests: in the app and on the command line, the program is its own.

use std::process::ExitCode;

fn main() -> ExitCode {
    import::pdf::worker_main()
}
