-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: add rooms

-- upgrade: postgresql
CREATE TABLE rooms (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);

-- downgrade: postgresql
DROP TABLE rooms;
