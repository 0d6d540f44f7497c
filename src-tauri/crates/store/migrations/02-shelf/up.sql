-- Dossiers can be put away or deleted, articles taken out of their dossier. Nothing goes: what is deleted is only
-- marked, so that it comes back exactly as it was.
--
-- Libraries have been made with this file: never edit it, write the next migration.

-- When it was put away, if it was.
ALTER TABLE dossier ADD COLUMN archived INTEGER;
-- When it was deleted, if it was: it is nowhere listed then.
ALTER TABLE dossier ADD COLUMN deleted INTEGER;

-- The articles that were taken out of their dossiers. Not a column of article: that would stand behind the text, and
-- listing articles would walk every text's overflow pages.
CREATE TABLE removed_article (
    article INTEGER PRIMARY KEY REFERENCES article (id),
    removed INTEGER NOT NULL
) STRICT;
