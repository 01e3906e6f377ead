-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: drop the order log

-- upgrade: sqlite
DROP TABLE order_log;

-- downgrade: sqlite
CREATE TABLE order_log (
    id INTEGER NOT NULL PRIMARY KEY,
    text TEXT
);
