CREATE TABLE authors_new (id INTEGER PRIMARY KEY, name TEXT, born INTEGER);
INSERT INTO authors_new (id, name) SELECT id, name FROM authors;
DROP TABLE authors;
ALTER TABLE authors_new RENAME TO authors;
