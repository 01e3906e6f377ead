-- revision: 7f3a01c25d88
-- revises:
-- message: create subscribers

-- upgrade: sqlite
CREATE TABLE subscribers (
    id INTEGER NOT NULL PRIMARY KEY,
    email TEXT NOT NULL
);

-- downgrade: sqlite
DROP TABLE subscribers;
