-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: number the songs

-- upgrade: sqlite
ALTER TABLE songs ADD COLUMN position INTEGER;
UPDATE songs SET position = rowid;

-- downgrade: sqlite
CREATE TABLE songs_old (
    title TEXT NOT NULL PRIMARY KEY,
    seconds INTEGER
);
INSERT INTO songs_old (title, seconds) SELECT title, seconds FROM songs ORDER BY title DESC;
DROP TABLE songs;
ALTER TABLE songs_old RENAME TO songs;
