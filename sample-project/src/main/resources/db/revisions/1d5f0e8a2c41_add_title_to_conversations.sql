-- revision: 1d5f0e8a2c41
-- revises: 99b3ff7741d5
-- message: add title to conversations

-- upgrade
ALTER TABLE conversations ADD COLUMN title VARCHAR(200);

-- downgrade
ALTER TABLE conversations DROP COLUMN title;
