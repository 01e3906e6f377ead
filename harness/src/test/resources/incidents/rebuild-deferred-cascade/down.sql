PRAGMA defer_foreign_keys = ON;
CREATE TABLE projects_old (id INTEGER PRIMARY KEY, title TEXT NOT NULL);
INSERT INTO projects_old (id, title) SELECT id, title FROM projects;
DROP TABLE projects;
ALTER TABLE projects_old RENAME TO projects;
