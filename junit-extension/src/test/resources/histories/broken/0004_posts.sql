-- revision: 4d
-- revises: 3c
-- message: misc changes

-- upgrade
ALTER TABLE posts ADD COLUMN body TEXT;

-- downgrade
ALTER TABLE posts DROP COLUMN body;
