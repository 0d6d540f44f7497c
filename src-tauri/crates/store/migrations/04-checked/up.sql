-- What an editor looked for in vain, and which articles are newer states of others.
--
-- Libraries have been made with this file: never edit it, write the next migration.

-- A claim that was looked for in another article by a person, and is not there.
CREATE TABLE absence (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier INTEGER NOT NULL REFERENCES dossier (id),
    claim   INTEGER NOT NULL REFERENCES place (id),
    article INTEGER NOT NULL REFERENCES article (id),
    checked INTEGER NOT NULL,
    UNIQUE (claim, article)
) STRICT;

CREATE INDEX absence_by_dossier ON absence (dossier);

-- An article that is a newer state of another one. Both stay; what was written on the older one is carried over when it
-- is shown, and never copied.
CREATE TABLE version (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    older   INTEGER NOT NULL REFERENCES article (id),
    CHECK (article <> older)
) STRICT;
