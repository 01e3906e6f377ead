CREATE TABLE teams_old (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO teams_old (id, name) SELECT id, name FROM teams;
DROP TABLE teams;
ALTER TABLE teams_old RENAME TO teams;
