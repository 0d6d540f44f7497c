-- A library: dossiers with their articles, and the editor's decisions and notes on them.
--
-- Libraries have been made with this file: never edit it, write the next migration.
--
-- No foreign key cascades: nothing that an editor wrote may vanish because something else did.
-- AUTOINCREMENT: an id is never used twice, so that one in a log or a backup always means the same thing.
-- Times are milliseconds since 1970 in UTC; positions are bytes in the article's text.
-- Kinds, fences and verdicts are names; they are checked when read, not here, so that a later version of
-- the app can add one without building the table anew.

CREATE TABLE dossier (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    title         TEXT NOT NULL,
    created       INTEGER NOT NULL,
    changed       INTEGER NOT NULL,
    -- The pair that was last shown side by side.
    left_article  INTEGER REFERENCES article (id),
    right_article INTEGER REFERENCES article (id)
) STRICT;

CREATE TABLE article (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier         INTEGER NOT NULL REFERENCES dossier (id),
    headline        TEXT,
    headline_origin TEXT,
    byline          TEXT,
    outlet          TEXT,
    -- ISO 8601, as precise as the source: 2017-05-16, 2017-05 or 2017. Sorts by time as text.
    date            TEXT,
    source_name     TEXT NOT NULL,
    sha256          TEXT NOT NULL,
    added           INTEGER NOT NULL,
    -- Last, so that reading the others does not walk a long text's overflow pages.
    text            TEXT NOT NULL,
    UNIQUE (dossier, sha256),
    CHECK ((headline IS NULL) = (headline_origin IS NULL))
) STRICT;

CREATE INDEX article_by_sha256 ON article (sha256);

-- The bytes that an article was imported from; apart, so that listing articles stays quick.
CREATE TABLE source (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    bytes   BLOB NOT NULL
) STRICT;

CREATE TABLE block (
    article  INTEGER NOT NULL REFERENCES article (id),
    position INTEGER NOT NULL,
    "start"  INTEGER NOT NULL,
    "end"    INTEGER NOT NULL,
    kind     TEXT NOT NULL,
    -- Of a heading, 1 to 6; 0 for all else.
    level    INTEGER NOT NULL,
    -- Why the block is left out of the comparison, if it is.
    fence    TEXT,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;

-- A place that decisions and notes speak of: its words, the words around it, and where it stood.
CREATE TABLE place (
    id      INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (id),
    "start" INTEGER NOT NULL,
    quote   TEXT NOT NULL,
    prefix  TEXT NOT NULL,
    suffix  TEXT NOT NULL,
    UNIQUE (article, "start", quote, prefix, suffix)
) STRICT;

CREATE TABLE decision (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier     INTEGER NOT NULL REFERENCES dossier (id),
    left_place  INTEGER NOT NULL REFERENCES place (id),
    right_place INTEGER NOT NULL REFERENCES place (id),
    verdict     TEXT NOT NULL,
    decided     INTEGER NOT NULL
) STRICT;

CREATE INDEX decision_by_dossier ON decision (dossier);

-- One decision for a pair of places, whichever of them stood on the left.
CREATE UNIQUE INDEX decision_of_pair
    ON decision (min(left_place, right_place), max(left_place, right_place));

CREATE TABLE note (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier     INTEGER NOT NULL REFERENCES dossier (id),
    -- What it is about: 'article' (article set), 'claim' (left_place set) or 'link' (both places set).
    target      TEXT NOT NULL,
    article     INTEGER REFERENCES article (id),
    left_place  INTEGER REFERENCES place (id),
    right_place INTEGER REFERENCES place (id),
    text        TEXT NOT NULL,
    created     INTEGER NOT NULL,
    changed     INTEGER NOT NULL,
    -- When it was deleted, if it was; it can be brought back.
    deleted     INTEGER
) STRICT;

CREATE INDEX note_by_dossier ON note (dossier, created);
