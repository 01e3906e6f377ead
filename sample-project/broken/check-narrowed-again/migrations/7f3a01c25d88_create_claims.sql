-- revision: 7f3a01c25d88
-- revises:
-- message: create claims

-- upgrade: sqlite
CREATE TABLE claims (
    id INTEGER NOT NULL PRIMARY KEY,
    status TEXT NOT NULL CHECK (status IN ('new', 'paid'))
);

-- downgrade: sqlite
DROP TABLE claims;
