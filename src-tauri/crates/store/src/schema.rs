//! What marks a file as a library, and the migrations that bring it to this version's schema.

use rusqlite_migration::{M, Migrations};

/// "CRSD" in the file's header: says that an SQLite file is a library of Crossread.
pub(crate) const APPLICATION_ID: i32 = 0x4352_5344;

const TEXTS: [&str; 6] = [
    include_str!("../migrations/01-library/up.sql"),
    include_str!("../migrations/02-shelf/up.sql"),
    include_str!("../migrations/03-search/up.sql"),
    include_str!("../migrations/04-checked/up.sql"),
    include_str!("../migrations/05-hand/up.sql"),
    include_str!("../migrations/06-refusal/up.sql"),
];

const STEPS: &[M<'static>] =
    &[M::up(TEXTS[0]), M::up(TEXTS[1]), M::up(TEXTS[2]), M::up(TEXTS[3]), M::up(TEXTS[4]), M::up(TEXTS[5])];

pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// Whether a trigger or view, as SQLite keeps its words, is one that the migrations make. Any other one in a file would
/// run with the next change.
pub(crate) fn is_ours(words: &str) -> bool {
    TEXTS.iter().any(|text| text.contains(words))
}

/// The newest schema that this version of the app knows; kept in the file as `user_version`.
pub fn newest() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_migrations_run() {
        MIGRATIONS.validate().unwrap();
    }

    #[test]
    fn every_step_is_listed_and_only_its_own_code_is_ours() {
        assert_eq!(STEPS.len(), TEXTS.len());
        let mut library = rusqlite::Connection::open_in_memory().unwrap();
        MIGRATIONS.to_latest(&mut library).unwrap();
        let mut code =
            library.prepare("SELECT sql FROM sqlite_schema WHERE type IN ('trigger', 'view')").unwrap();
        let words: Vec<String> = code.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert!(!words.is_empty() && words.iter().all(|words| is_ours(words)), "{words:?}");
        assert!(!is_ours(&words[0].replace("INSERT", "UPDATE")));
    }

    #[test]
    fn the_application_id_spells_crsd() {
        assert_eq!(APPLICATION_ID.to_be_bytes(), *b"CRSD");
    }
}
