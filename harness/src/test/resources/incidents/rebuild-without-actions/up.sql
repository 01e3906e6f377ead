CREATE TABLE clubs_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);
INSERT INTO clubs_new (id, name) SELECT id, name FROM clubs;
DROP TABLE clubs;
ALTER TABLE clubs_new RENAME TO clubs;
