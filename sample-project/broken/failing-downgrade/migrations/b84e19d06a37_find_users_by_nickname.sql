-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: find users by nickname

-- upgrade
CREATE INDEX users_nickname ON users (nickname);

-- downgrade
DROP INDEX users_nickname_idx;
