-- no transaction
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE authors_new (id integer PRIMARY KEY, name text NOT NULL, country text);
INSERT INTO authors_new (id, name, country) SELECT id, name, country FROM authors;
DROP TABLE authors;
ALTER TABLE authors_new RENAME TO authors;
COMMIT;
PRAGMA foreign_keys = ON;
