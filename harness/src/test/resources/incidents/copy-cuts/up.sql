CREATE TABLE notes_new (id INTEGER PRIMARY KEY, body TEXT NOT NULL CHECK (length(body) <= 20));
INSERT INTO notes_new (id, body) SELECT id, substr(body, 1, 20) FROM notes;
DROP TABLE notes;
ALTER TABLE notes_new RENAME TO notes;
