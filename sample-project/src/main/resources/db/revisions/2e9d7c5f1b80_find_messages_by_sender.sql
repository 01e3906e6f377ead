-- revision: 2e9d7c5f1b80
-- revises: 0a6f2b9c8d34
-- message: find messages by sender

-- upgrade: postgresql
-- no transaction
CREATE INDEX CONCURRENTLY messages_sender_id ON messages (sender_id) WHERE sender_id IS NOT NULL;

-- downgrade: postgresql
-- no transaction
DROP INDEX CONCURRENTLY messages_sender_id;

-- upgrade: sqlite
CREATE INDEX messages_sender_id ON messages (sender_id) WHERE sender_id IS NOT NULL;

-- downgrade: sqlite
DROP INDEX messages_sender_id;
