-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: put last names first

-- upgrade: sqlite
CREATE TABLE people_new (
    id INTEGER NOT NULL PRIMARY KEY,
    last_name TEXT NOT NULL,
    first_name TEXT NOT NULL
);
INSERT INTO people_new SELECT * FROM people;
DROP TABLE people;
ALTER TABLE people_new RENAME TO people;

-- downgrade: sqlite
CREATE TABLE people_old (
    id INTEGER NOT NULL PRIMARY KEY,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL
);
INSERT INTO people_old (id, first_name, last_name) SELECT id, first_name, last_name FROM people;
DROP TABLE people;
ALTER TABLE people_old RENAME TO people;
