CREATE TABLE notes_old (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
INSERT INTO notes_old (id, body) SELECT id, body FROM notes;
DROP TABLE notes;
ALTER TABLE notes_old RENAME TO notes;
