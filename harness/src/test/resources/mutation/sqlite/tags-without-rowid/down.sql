CREATE TABLE tags_old (name text NOT NULL PRIMARY KEY, colour text, weight integer NOT NULL DEFAULT 0);
INSERT INTO tags_old SELECT name, colour, weight FROM tags;
DROP TABLE tags;
ALTER TABLE tags_old RENAME TO tags;
