-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: call logins user names

-- upgrade: sqlite
ALTER TABLE users RENAME COLUMN login TO username;

-- downgrade: sqlite
ALTER TABLE users DROP COLUMN username;
ALTER TABLE users ADD COLUMN login TEXT;
