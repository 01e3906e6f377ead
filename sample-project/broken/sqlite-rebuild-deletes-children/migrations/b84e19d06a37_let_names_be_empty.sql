-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: let names be empty

-- upgrade: sqlite
CREATE TABLE authors_new (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL DEFAULT ''
);
INSERT INTO authors_new (id, name) SELECT id, name FROM authors;
DROP TABLE authors;
ALTER TABLE authors_new RENAME TO authors;

-- downgrade: sqlite
CREATE TABLE authors_old (
    id INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);
INSERT INTO authors_old (id, name) SELECT id, name FROM authors;
DROP TABLE authors;
ALTER TABLE authors_old RENAME TO authors;
