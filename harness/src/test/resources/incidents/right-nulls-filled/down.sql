CREATE TABLE lists_old (id INTEGER PRIMARY KEY, title TEXT);
INSERT INTO lists_old (id, title) SELECT id, title FROM lists;
DROP TABLE lists;
ALTER TABLE lists_old RENAME TO lists;
