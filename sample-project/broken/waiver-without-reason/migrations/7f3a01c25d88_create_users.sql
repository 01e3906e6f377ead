-- revision: 7f3a01c25d88
-- revises:
-- message: create users

-- upgrade: sqlite
CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY,
    phone TEXT
);

-- downgrade: sqlite
DROP TABLE users;
