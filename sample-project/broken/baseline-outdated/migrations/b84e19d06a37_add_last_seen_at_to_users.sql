-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: add last_seen_at to users

-- upgrade: sqlite
ALTER TABLE users ADD COLUMN last_seen_at TIMESTAMP;

-- downgrade: sqlite
ALTER TABLE users DROP COLUMN last_seen_at;
