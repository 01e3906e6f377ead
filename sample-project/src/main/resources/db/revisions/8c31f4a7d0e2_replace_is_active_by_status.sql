-- revision: 8c31f4a7d0e2
-- revises: 6e2a8d5b7c19
-- message: replace is_active by status

-- upgrade: postgresql
ALTER TABLE users ADD COLUMN status VARCHAR(16);
UPDATE users SET status = CASE WHEN is_active THEN 'active' ELSE 'inactive' END;
ALTER TABLE users
    ALTER COLUMN status SET DEFAULT 'active',
    ALTER COLUMN status SET NOT NULL,
    ADD CONSTRAINT users_status_known CHECK (status IN ('active', 'inactive')),
    DROP COLUMN is_active;

-- downgrade: postgresql
ALTER TABLE users ADD COLUMN is_active BOOLEAN;
UPDATE users SET is_active = (status = 'active');
ALTER TABLE users
    ALTER COLUMN is_active SET DEFAULT TRUE,
    ALTER COLUMN is_active SET NOT NULL,
    ADD CONSTRAINT users_is_active_boolean CHECK (is_active IN (TRUE, FALSE)),
    DROP COLUMN status;

-- SQLite can neither make a column NOT NULL nor drop a column that a CHECK uses, so the table is
-- rebuilt. Other tables reference it: with foreign keys on, DROP TABLE would delete or clear their
-- rows, and the pragma that turns foreign keys off has no effect inside a transaction.

-- tag::rebuild
-- upgrade: sqlite
-- no transaction
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE users_new (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    email VARCHAR(320) NOT NULL,
    display_name VARCHAR(100) NOT NULL,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    status VARCHAR(16) NOT NULL DEFAULT 'active',
    CONSTRAINT users_status_known CHECK (status IN ('active', 'inactive'))
);
INSERT INTO users_new (id, email, display_name, created_at, status)
    SELECT id, email, display_name, created_at,
        CASE WHEN is_active THEN 'active' ELSE 'inactive' END
    FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE UNIQUE INDEX users_email ON users (email);
-- foreign_key_check only lists violations; the CHECK turns them into an error.
CREATE TEMP TABLE broken_references (number INTEGER CHECK (number = 0));
INSERT INTO broken_references SELECT count(*) FROM pragma_foreign_key_check;
DROP TABLE broken_references;
COMMIT;
PRAGMA foreign_keys = ON;
-- end::rebuild

-- downgrade: sqlite
-- no transaction
PRAGMA foreign_keys = OFF;
BEGIN IMMEDIATE;
CREATE TABLE users_old (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    email VARCHAR(320) NOT NULL,
    display_name VARCHAR(100) NOT NULL,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    CONSTRAINT users_is_active_boolean CHECK (is_active IN (TRUE, FALSE))
);
INSERT INTO users_old (id, email, display_name, created_at, is_active)
    SELECT id, email, display_name, created_at, status = 'active'
    FROM users;
DROP TABLE users;
ALTER TABLE users_old RENAME TO users;
CREATE UNIQUE INDEX users_email ON users (email);
CREATE TEMP TABLE broken_references (number INTEGER CHECK (number = 0));
INSERT INTO broken_references SELECT count(*) FROM pragma_foreign_key_check;
DROP TABLE broken_references;
COMMIT;
PRAGMA foreign_keys = ON;
