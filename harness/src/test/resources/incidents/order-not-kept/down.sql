CREATE TABLE songs_old (title TEXT NOT NULL PRIMARY KEY, length INTEGER);
INSERT INTO songs_old (title, length) SELECT title, length FROM songs ORDER BY title DESC;
DROP TABLE songs;
ALTER TABLE songs_old RENAME TO songs;
