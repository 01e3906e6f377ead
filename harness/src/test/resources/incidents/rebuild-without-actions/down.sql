CREATE TABLE clubs_old (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO clubs_old (id, name) SELECT id, name FROM clubs;
DROP TABLE clubs;
ALTER TABLE clubs_old RENAME TO clubs;
