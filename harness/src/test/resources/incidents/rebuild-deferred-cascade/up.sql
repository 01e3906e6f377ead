PRAGMA defer_foreign_keys = ON;
CREATE TABLE projects_new (id INTEGER PRIMARY KEY, title TEXT NOT NULL, due TEXT);
INSERT INTO projects_new (id, title) SELECT id, title FROM projects;
DROP TABLE projects;
ALTER TABLE projects_new RENAME TO projects;
