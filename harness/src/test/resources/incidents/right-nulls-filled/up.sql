UPDATE lists SET title = 'untitled' WHERE title IS NULL;
CREATE TABLE lists_new (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
INSERT INTO lists_new (id, title) SELECT id, title FROM lists;
DROP TABLE lists;
ALTER TABLE lists_new RENAME TO lists;
