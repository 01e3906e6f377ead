-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: forget the nicknames of users

-- upgrade
ALTER TABLE users ADD COLUMN joined_at TIMESTAMP;
ALTER TABLE users DROP COLUMN nickname;

-- downgrade
ALTER TABLE users DROP COLUMN joined_at;
ALTER TABLE users ADD COLUMN nickname VARCHAR(50);
