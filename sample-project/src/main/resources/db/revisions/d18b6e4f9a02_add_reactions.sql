-- revision: d18b6e4f9a02
-- revises: c7d5028e41ab
-- message: add reactions
-- branch: reactions

-- upgrade
CREATE TABLE reactions (
    message_id VARCHAR(36) NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
    user_id VARCHAR(36) NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    emoji VARCHAR(16) NOT NULL,
    PRIMARY KEY (message_id, user_id, emoji)
);
CREATE INDEX reactions_user_id ON reactions (user_id);

-- downgrade
DROP TABLE reactions;
