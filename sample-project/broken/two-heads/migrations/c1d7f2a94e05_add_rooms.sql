-- revision: c1d7f2a94e05
-- revises: 7f3a01c25d88
-- message: add rooms

-- upgrade
CREATE TABLE rooms (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);

-- downgrade
DROP TABLE rooms;
