CREATE TABLE teams_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);
INSERT INTO teams_new (id, name) SELECT id, name FROM teams;
DROP TABLE teams;
ALTER TABLE teams_new RENAME TO teams;
