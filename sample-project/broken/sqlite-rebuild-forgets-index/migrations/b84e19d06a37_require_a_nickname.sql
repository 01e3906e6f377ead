-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: require a nickname

-- upgrade: sqlite
CREATE TABLE users_new (
    id INTEGER NOT NULL PRIMARY KEY,
    email VARCHAR(320) NOT NULL,
    nickname VARCHAR(50) NOT NULL
);
INSERT INTO users_new (id, email, nickname) SELECT id, email, coalesce(nickname, email) FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;

-- downgrade: sqlite
CREATE TABLE users_old (
    id INTEGER NOT NULL PRIMARY KEY,
    email VARCHAR(320) NOT NULL,
    nickname VARCHAR(50)
);
INSERT INTO users_old (id, email, nickname) SELECT id, email, nickname FROM users;
DROP TABLE users;
ALTER TABLE users_old RENAME TO users;
