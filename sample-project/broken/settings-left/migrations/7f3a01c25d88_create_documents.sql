-- revision: 7f3a01c25d88
-- revises:
-- message: create documents

-- upgrade: postgresql
CREATE TABLE documents (
    id INTEGER NOT NULL PRIMARY KEY,
    body BYTEA
);

-- downgrade: postgresql
DROP TABLE documents;
