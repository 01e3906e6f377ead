-- revision: 6e2a8d5b7c19
-- revises: 4b7c90e13fa8
-- message: add kind to messages

-- upgrade
ALTER TABLE messages ADD COLUMN kind VARCHAR(16) NOT NULL DEFAULT 'text'
    CONSTRAINT messages_kind_known CHECK (kind IN ('text', 'image', 'system'));

-- downgrade
ALTER TABLE messages DROP COLUMN kind;
