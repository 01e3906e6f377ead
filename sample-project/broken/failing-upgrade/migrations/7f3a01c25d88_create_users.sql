-- revision: 7f3a01c25d88
-- revises:
-- message: create users

-- upgrade
CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY,
    email VARCHAR(320) NOT NULL,
    nickname VARCHAR(50)
);
CREATE UNIQUE INDEX users_email ON users (email);

-- downgrade
DROP TABLE users;
