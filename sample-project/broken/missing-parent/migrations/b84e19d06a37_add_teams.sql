-- revision: b84e19d06a37
-- revises: 5e2d90a7714c
-- message: add teams

-- upgrade
CREATE TABLE teams (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);

-- downgrade
DROP TABLE teams;
