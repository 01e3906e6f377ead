-- revision: c1d7f2a94e05
-- revises: b84e19d06a37
-- message: add rooms

-- upgrade
CREATE TABLE rooms (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);

-- downgrade
DROP TABLE rooms;
