-- Places where a note was found again and that an editor said are not its own: it is not attached there any more.
--
-- Libraries have been made with this file: never edit it, write the next migration.

CREATE TABLE refusal (
    id    INTEGER PRIMARY KEY AUTOINCREMENT,
    note  INTEGER NOT NULL REFERENCES note (id),
    place INTEGER NOT NULL REFERENCES place (id),
    UNIQUE (note, place)
) STRICT;
