-- revision: b84e19d06a37
-- revises: 7f3a01c25d88
-- message: set updated_at in the application

-- upgrade: postgresql
DROP TRIGGER users_touch ON users;
ALTER TABLE users ALTER COLUMN updated_at SET DEFAULT CURRENT_TIMESTAMP;

-- downgrade: postgresql
ALTER TABLE users ALTER COLUMN updated_at DROP DEFAULT;

-- upgrade: sqlite
DROP TRIGGER users_touch;

-- downgrade: sqlite
CREATE TRIGGER IF NOT EXISTS users_touch AFTER UPDATE ON users FOR EACH ROW
BEGIN
    UPDATE users SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;
