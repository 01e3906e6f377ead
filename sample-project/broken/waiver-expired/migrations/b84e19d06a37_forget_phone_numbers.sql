-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: forget phone numbers

-- upgrade: sqlite
-- roundtrip: allow RT204 users.phone until 2026-01-31: support reads the numbers until then
ALTER TABLE users DROP COLUMN phone;

-- downgrade: sqlite
ALTER TABLE users ADD COLUMN phone TEXT;
