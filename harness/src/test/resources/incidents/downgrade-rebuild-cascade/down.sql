CREATE TABLE albums_old (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
INSERT INTO albums_old (id, title) SELECT id, title FROM albums;
DROP TABLE albums;
ALTER TABLE albums_old RENAME TO albums;
