PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE depots_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT);
INSERT INTO depots_new (id, name) SELECT id, name FROM depots;
DROP TABLE depots;
ALTER TABLE depots_new RENAME TO depots;
COMMIT;
