//! What marks a file as a library, and the migrations that bring it to this version's schema.

use rusqlite_migration::{M, Migrations};

/// "CRSD" in the file's header: says that an SQLite file is a library of Crossread.
pub(crate) const APPLICATION_ID: i32 = 0x4352_5344;

const STEPS: &[M<'static>] = &[
    M::up(include_str!("../migrations/01-library/up.sql")),
    M::up(include_str!("../migrations/02-shelf/up.sql")),
    M::up(include_str!("../migrations/03-search/up.sql")),
    M::up(include_str!("../migrations/04-checked/up.sql")),
    M::up(include_str!("../migrations/05-hand/up.sql")),
    M::up(include_str!("../migrations/06-refusal/up.sql")),
];

pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// The newest schema that this version of the app knows; kept in the file as `user_version`.
pub(crate) fn newest() -> i64 {
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
    fn the_application_id_spells_crsd() {
        assert_eq!(APPLICATION_ID.to_be_bytes(), *b"CRSD");
    }
}
