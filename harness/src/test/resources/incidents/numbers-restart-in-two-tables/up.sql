ALTER TABLE notes RENAME TO old_notes;
CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);
INSERT INTO notes (id, body) SELECT id, body FROM old_notes;
DROP TABLE old_notes;
ALTER TABLE drafts RENAME TO old_drafts;
CREATE TABLE drafts (id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);
INSERT INTO drafts (id, body) SELECT id, body FROM old_drafts;
DROP TABLE old_drafts;
