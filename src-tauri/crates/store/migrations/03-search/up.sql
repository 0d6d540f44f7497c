-- Search over the words of articles and notes. No text is stored twice: the indexes hold words and where they stand, the
-- text is read from where it is.
--
-- Libraries have been made with this file: never edit it, write the next migration.
--
-- Prefixes have indexes of their own, because one searches while typing: a prefix of one letter would else be put
-- together from thousands of words.

-- The blocks of articles, but for headlines. Its rowid is the article's id times 2^24, plus the block's position. Texts
-- never change and blocks are never taken from the disk, so that it needs no content; `add_blocks` fills it.
CREATE VIRTUAL TABLE block_search USING fts5 (
    text,
    content = '',
    prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO block_search (rowid, text)
SELECT article.id * 16777216 + block.position,
       CAST(substr(CAST(article.text AS BLOB), block."start" + 1, block."end" - block."start") AS TEXT)
FROM article JOIN block ON block.article = article.id
WHERE block.kind <> 'headline'
ORDER BY article.id, block.position;

CREATE VIRTUAL TABLE article_search USING fts5 (
    headline, byline, outlet,
    content = 'article',
    content_rowid = 'id',
    prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO article_search (article_search) VALUES ('rebuild');

CREATE TRIGGER article_is_searched AFTER INSERT ON article BEGIN
    INSERT INTO article_search (rowid, headline, byline, outlet)
    VALUES (new.id, new.headline, new.byline, new.outlet);
END;

-- Facts are corrected later on. The index has no content of its own: it forgets words only when it is told them.
CREATE TRIGGER article_is_searched_anew AFTER UPDATE OF headline, byline, outlet ON article BEGIN
    INSERT INTO article_search (article_search, rowid, headline, byline, outlet)
    VALUES ('delete', old.id, old.headline, old.byline, old.outlet);
    INSERT INTO article_search (rowid, headline, byline, outlet)
    VALUES (new.id, new.headline, new.byline, new.outlet);
END;

-- Deleted notes as well: they can come back.
CREATE VIRTUAL TABLE note_search USING fts5 (
    text,
    content = 'note',
    content_rowid = 'id',
    prefix = '1 2 3',
    tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO note_search (note_search) VALUES ('rebuild');

CREATE TRIGGER note_is_searched AFTER INSERT ON note BEGIN
    INSERT INTO note_search (rowid, text) VALUES (new.id, new.text);
END;

CREATE TRIGGER note_is_searched_anew AFTER UPDATE OF text ON note BEGIN
    INSERT INTO note_search (note_search, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO note_search (rowid, text) VALUES (new.id, new.text);
END;
