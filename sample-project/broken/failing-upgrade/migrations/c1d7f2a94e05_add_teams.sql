-- revision: c1d7f2a94e05
-- revises: b84e19d06a37
-- message: add teams

-- upgrade
CREATE TABLE teams (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(50) NOT NULL);

-- downgrade
DROP TABLE teams;
