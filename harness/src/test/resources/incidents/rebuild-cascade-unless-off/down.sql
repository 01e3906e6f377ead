CREATE TABLE depots_old (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO depots_old (id, name) SELECT id, name FROM depots;
DROP TABLE depots;
ALTER TABLE depots_old RENAME TO depots;
