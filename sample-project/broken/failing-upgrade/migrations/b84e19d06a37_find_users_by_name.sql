-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: find users by name

-- upgrade
CREATE INDEX users_nickname ON users (nickname);
CREATE INDEX users_name ON users (full_name);

-- downgrade
DROP INDEX users_name;
DROP INDEX users_nickname;
