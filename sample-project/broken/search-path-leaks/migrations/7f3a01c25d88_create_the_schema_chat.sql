-- revision: 7f3a01c25d88
-- revises:
-- message: create the schema chat

-- upgrade: postgresql
CREATE SCHEMA chat;
SET search_path TO chat;
CREATE TABLE users (id INTEGER NOT NULL PRIMARY KEY);

-- downgrade: postgresql
DROP TABLE chat.users;
DROP SCHEMA chat;
