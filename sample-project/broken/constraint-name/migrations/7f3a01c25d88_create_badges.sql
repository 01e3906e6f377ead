-- revision: 7f3a01c25d88
-- revises:
-- message: create badges

-- upgrade: postgresql
CREATE TABLE badges (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(50) NOT NULL UNIQUE
);

-- downgrade: postgresql
DROP TABLE badges;
