-- revision: 7f3a01c25d88
-- revises:
-- message: create teams

-- upgrade: postgresql
CREATE TABLE teams (
    id INTEGER NOT NULL PRIMARY KEY,
    seats INTEGER NOT NULL CHECK (seats > 0)
);

-- downgrade: postgresql
DROP TABLE teams;
