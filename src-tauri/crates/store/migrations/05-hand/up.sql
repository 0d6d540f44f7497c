-- The editor's hand: who decided and wrote, links drawn and merged, claims cut, the state of notes and their earlier
-- texts, and the log of acts that undoes and redoes.
--
-- Libraries have been made with this file: never edit it, write the next migration.

-- What holds for the whole library: 'author' is the name of whoever works in it.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Names a dossier and a note on every machine that they are copied to.
ALTER TABLE dossier ADD COLUMN uid TEXT;
UPDATE dossier SET uid = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX dossier_by_uid ON dossier (uid);

ALTER TABLE decision ADD COLUMN author TEXT NOT NULL DEFAULT '';
-- What the editor says the link is, where it is not what the engine says.
ALTER TABLE decision ADD COLUMN relation TEXT;
-- Links with the same name here are one link of many claims to many.
ALTER TABLE decision ADD COLUMN bundle TEXT;

-- One decision of each editor for a pair of places, whichever of them stood on the left.
DROP INDEX decision_of_pair;
CREATE UNIQUE INDEX decision_of_pair
    ON decision (min(left_place, right_place), max(left_place, right_place), author);

ALTER TABLE absence ADD COLUMN author TEXT NOT NULL DEFAULT '';

-- A claim that an editor cut in two before the place ('split'), or made one of several, which the place spans ('join').
CREATE TABLE cut (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    dossier INTEGER NOT NULL REFERENCES dossier (id),
    place   INTEGER NOT NULL REFERENCES place (id),
    kind    TEXT NOT NULL,
    author  TEXT NOT NULL,
    made    INTEGER NOT NULL,
    UNIQUE (place, kind)
) STRICT;

CREATE INDEX cut_by_dossier ON cut (dossier);

ALTER TABLE note ADD COLUMN uid TEXT;
UPDATE note SET uid = lower(hex(randomblob(16)));
CREATE UNIQUE INDEX note_by_uid ON note (uid);
ALTER TABLE note ADD COLUMN author TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN state TEXT NOT NULL DEFAULT 'open';
-- What a note on a link says of it: 'stands', 'corrected', 'needs correction' or 'wrong'.
ALTER TABLE note ADD COLUMN verdict TEXT;
-- Words of the editor's own, each on a line.
ALTER TABLE note ADD COLUMN tags TEXT NOT NULL DEFAULT '';
-- 1: in no report.
ALTER TABLE note ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
-- The uid of the note that this one is another version of: two editors changed it apart from each other.
ALTER TABLE note ADD COLUMN conflicts_with TEXT;

-- Undoing takes a note's row away.
CREATE TRIGGER note_is_searched_no_more AFTER DELETE ON note BEGIN
    INSERT INTO note_search (note_search, rowid, text) VALUES ('delete', old.id, old.text);
END;

-- What a note said before, from one sitting to the next.
CREATE TABLE earlier_text (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    note    INTEGER NOT NULL REFERENCES note (id),
    text    TEXT NOT NULL,
    author  TEXT NOT NULL,
    written INTEGER NOT NULL
) STRICT;

CREATE INDEX earlier_text_by_note ON earlier_text (note);

-- What was done, by whom and when. Nothing is taken from it but by undoing, which only marks.
CREATE TABLE act (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    -- None for what is done to the shelf of dossiers.
    dossier INTEGER REFERENCES dossier (id),
    name    TEXT NOT NULL,
    -- Words to know it by: the beginning of what was decided or written on.
    about   TEXT NOT NULL,
    author  TEXT NOT NULL,
    done    INTEGER NOT NULL,
    undone  INTEGER,
    -- 1: undone, and then something else was done: it cannot be done again.
    lapsed  INTEGER NOT NULL DEFAULT 0,
    -- What may be taken into the same act while it is the last one: the typing of one note.
    sitting TEXT
) STRICT;

CREATE INDEX act_by_dossier ON act (dossier, id);

-- Each row that an act changed, as it was and as it became: JSON objects by column, null where there was no row, and
-- of a row that was there before and after only what is not the same.
CREATE TABLE change (
    act      INTEGER NOT NULL REFERENCES act (id),
    position INTEGER NOT NULL,
    "table"  TEXT NOT NULL,
    "key"    TEXT NOT NULL,
    before   TEXT,
    after    TEXT,
    PRIMARY KEY (act, position)
) STRICT, WITHOUT ROWID;
