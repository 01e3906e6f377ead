-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: fix

-- upgrade
ALTER TABLE users ADD COLUMN last_seen_at TIMESTAMP;

-- downgrade
ALTER TABLE users DROP COLUMN last_seen_at;
