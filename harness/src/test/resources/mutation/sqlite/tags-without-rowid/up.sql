CREATE TABLE tags_new (name text NOT NULL PRIMARY KEY, colour text, weight integer NOT NULL DEFAULT 0) WITHOUT ROWID;
INSERT INTO tags_new SELECT name, colour, weight FROM tags;
DROP TABLE tags;
ALTER TABLE tags_new RENAME TO tags;
