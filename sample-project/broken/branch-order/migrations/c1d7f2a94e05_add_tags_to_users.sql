-- revision: c1d7f2a94e05
-- revises: 7f3a01c25d88
-- message: add tags to users

-- upgrade
CREATE TABLE IF NOT EXISTS tags (name VARCHAR(50) NOT NULL PRIMARY KEY, colour VARCHAR(20));

-- downgrade
DROP TABLE IF EXISTS tags;
