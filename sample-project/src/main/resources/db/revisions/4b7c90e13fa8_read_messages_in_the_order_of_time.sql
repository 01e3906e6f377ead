-- revision: 4b7c90e13fa8
-- revises: 1d5f0e8a2c41
-- message: read messages in the order of time

-- upgrade
CREATE INDEX messages_conversation_id_sent_at ON messages (conversation_id, sent_at DESC);
DROP INDEX messages_conversation_id;

-- downgrade
CREATE INDEX messages_conversation_id ON messages (conversation_id);
DROP INDEX messages_conversation_id_sent_at;
