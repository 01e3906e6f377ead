-- no transaction
PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE authors_old (id integer PRIMARY KEY, name varchar(80) NOT NULL, country text);
INSERT INTO authors_old (id, name, country) SELECT id, name, country FROM authors;
DROP TABLE authors;
ALTER TABLE authors_old RENAME TO authors;
COMMIT;
PRAGMA foreign_keys = ON;
