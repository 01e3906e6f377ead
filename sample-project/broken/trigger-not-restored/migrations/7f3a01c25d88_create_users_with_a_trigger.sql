-- revision: 7f3a01c25d88
-- revises:
-- message: create users with a trigger

-- upgrade: postgresql
CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY,
    nickname VARCHAR(50),
    updated_at TIMESTAMP
);
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.updated_at := CURRENT_TIMESTAMP;
    RETURN NEW;
END;
$$;
CREATE TRIGGER users_touch BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch();

-- downgrade: postgresql
DROP TABLE users;
DROP FUNCTION touch();

-- upgrade: sqlite
CREATE TABLE users (
    id INTEGER NOT NULL PRIMARY KEY,
    nickname VARCHAR(50),
    updated_at TIMESTAMP
);
CREATE TRIGGER users_touch AFTER UPDATE OF nickname ON users FOR EACH ROW
BEGIN
    UPDATE users SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- downgrade: sqlite
DROP TABLE users;
