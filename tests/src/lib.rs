//! What the crossing tests share: where the fixtures and the shared data lie.

use std::env;
use std::path::{Path, PathBuf};

/// The repository's fixtures.
pub fn fixtures() -> PathBuf {
    repository().join("fixtures")
}

/// Data that stays out of the repository for its licence; `None` where it is absent, and the test that
/// asked for it says that it was skipped.
pub fn shared(path: &str) -> Option<PathBuf> {
    let folder =
        env::var_os("CROSSREAD_SHARED").map_or_else(|| repository().join("../shared"), PathBuf::from);
    let found = folder.join(path);
    if found.exists() {
        return Some(found);
    }
    eprintln!("skipped: {path} is not in the shared folder");
    None
}

fn repository() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}
