-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: take the badges away

-- upgrade: postgresql
DROP TABLE badges;

-- downgrade: postgresql
CREATE TABLE badges (
    id INTEGER NOT NULL PRIMARY KEY,
    name VARCHAR(50) NOT NULL,
    CONSTRAINT badges_name_once UNIQUE (name)
);
