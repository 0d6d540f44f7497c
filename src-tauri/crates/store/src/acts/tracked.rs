//! The tables whose changes are acts, and the triggers that note each change down.

use rusqlite::{Connection, Transaction};

use crate::error::Fault;

/// A table, the columns that name a row, and those that an act may change.
pub(crate) struct Table {
    pub name: &'static str,
    pub keys: &'static [&'static str],
    pub columns: &'static [&'static str],
}

/// Articles, blocks and dossiers are made before their act begins, as taken out or deleted; their act puts them in. So
/// no text is ever in the log, and undoing takes no source away.
pub(crate) const TABLES: &[Table] = &[
    Table { name: "dossier", keys: &["id"], columns: &["title", "archived", "deleted"] },
    Table {
        name: "article",
        keys: &["id"],
        columns: &["headline", "headline_origin", "byline", "outlet", "date"],
    },
    Table { name: "block", keys: &["article", "position"], columns: &["fence"] },
    Table { name: "removed_article", keys: &["article"], columns: &["removed"] },
    Table { name: "version", keys: &["article"], columns: &["older"] },
    Table {
        name: "decision",
        keys: &["id"],
        columns: &[
            "dossier",
            "left_place",
            "right_place",
            "verdict",
            "decided",
            "author",
            "relation",
            "bundle",
        ],
    },
    Table { name: "absence", keys: &["id"], columns: &["dossier", "claim", "article", "checked", "author"] },
    Table { name: "cut", keys: &["id"], columns: &["dossier", "place", "kind", "author", "made"] },
    Table {
        name: "note",
        keys: &["id"],
        columns: &[
            "dossier",
            "target",
            "article",
            "left_place",
            "right_place",
            "text",
            "created",
            "changed",
            "deleted",
            "uid",
            "author",
            "state",
            "verdict",
            "tags",
            "private",
            "conflicts_with",
        ],
    },
    Table { name: "refusal", keys: &["id"], columns: &["note", "place"] },
    Table { name: "earlier_text", keys: &["id"], columns: &["note", "text", "author", "written"] },
];

pub(crate) fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

/// Begins to note changes down on a connection that writes.
pub(crate) fn watch(connection: &Connection) -> Result<(), Fault> {
    let mut script = String::from(
        "CREATE TEMP TABLE noted (position INTEGER PRIMARY KEY, \"table\" TEXT, \"key\" TEXT, before TEXT, after TEXT);",
    );
    for table in TABLES {
        let Table { name, keys, columns } = table;
        let row = |of: &str| {
            let pairs: Vec<String> =
                columns.iter().map(|column| format!("'{column}', {of}.\"{column}\"")).collect();
            format!("json_object({})", pairs.join(", "))
        };
        let key = |of: &str| {
            let values: Vec<String> = keys.iter().map(|key| format!("{of}.\"{key}\"")).collect();
            format!("json_array({})", values.join(", "))
        };
        for (event, of, before, after) in [
            ("INSERT", "new", "NULL".to_owned(), row("new")),
            ("UPDATE", "new", row("old"), row("new")),
            ("DELETE", "old", row("old"), "NULL".to_owned()),
        ] {
            script.push_str(&format!(
                "CREATE TEMP TRIGGER \"{name} {event}\" AFTER {event} ON main.\"{name}\" BEGIN
                     INSERT INTO noted (\"table\", \"key\", before, after)
                     VALUES ('{name}', {}, {before}, {after});
                 END;",
                key(of),
            ));
        }
    }
    Ok(connection.execute_batch(&script)?)
}

/// Forgets what was noted down so far.
pub(crate) fn forget_noted(tx: &Transaction<'_>) -> Result<(), Fault> {
    tx.prepare_cached("DELETE FROM temp.noted")?.execute([])?;
    Ok(())
}
