-- revision: 0a6f2b9c8d34
-- revises: f3c84b1d6e70
-- message: summarise conversations

-- upgrade
CREATE VIEW conversation_summaries AS
    SELECT c.id, c.title, count(m.id) AS messages, max(m.sent_at) AS last_message_at
    FROM conversations c LEFT JOIN messages m ON m.conversation_id = c.id
    GROUP BY c.id, c.title;

-- downgrade
DROP VIEW conversation_summaries;
