-- revision: 7f3a01c25d88
-- revises:
-- message: create people

-- upgrade: sqlite
CREATE TABLE people (
    id INTEGER NOT NULL PRIMARY KEY,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL
);

-- downgrade: sqlite
DROP TABLE people;
