-- revision: 7f3a01c25d88
-- revises:
-- message: create orders

-- upgrade: postgresql
CREATE TABLE orders (
    id SERIAL PRIMARY KEY,
    total INTEGER NOT NULL
);

-- downgrade: postgresql
DROP TABLE orders;
