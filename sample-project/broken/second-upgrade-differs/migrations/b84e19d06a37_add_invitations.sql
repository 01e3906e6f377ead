-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: add invitations

-- upgrade
CREATE TABLE invitations (
    id INTEGER NOT NULL PRIMARY KEY,
    email VARCHAR(320) NOT NULL
);
CREATE INDEX IF NOT EXISTS invitations_by_email ON invitations (email);

-- downgrade
DROP TABLE IF EXISTS invitations_kept;
ALTER TABLE invitations RENAME TO invitations_kept;
