-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: add tags to rooms

-- upgrade
CREATE TABLE IF NOT EXISTS tags (name VARCHAR(50) NOT NULL PRIMARY KEY);

-- downgrade
DROP TABLE IF EXISTS tags;
