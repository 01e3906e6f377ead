-- revision: 99b3ff7741d5
-- revises:
-- message: initial schema baseline

-- upgrade
CREATE TABLE users (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    email VARCHAR(320) NOT NULL,
    display_name VARCHAR(100) NOT NULL,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
    is_active BOOLEAN NOT NULL DEFAULT TRUE,
    CONSTRAINT users_is_active_boolean CHECK (is_active IN (TRUE, FALSE))
);
CREATE UNIQUE INDEX users_email ON users (email);

CREATE TABLE conversations (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    owner_id VARCHAR(36) NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX conversations_owner_id ON conversations (owner_id);

CREATE TABLE messages (
    id VARCHAR(36) NOT NULL PRIMARY KEY,
    conversation_id VARCHAR(36) NOT NULL REFERENCES conversations (id) ON DELETE CASCADE,
    sender_id VARCHAR(36) REFERENCES users (id) ON DELETE SET NULL,
    body TEXT NOT NULL,
    sent_at TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX messages_conversation_id ON messages (conversation_id);

CREATE TABLE profiles (
    user_id VARCHAR(36) NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    bio TEXT,
    avatar_url TEXT
);

-- downgrade
DROP TABLE profiles;
DROP TABLE messages;
DROP TABLE conversations;
DROP TABLE users;
