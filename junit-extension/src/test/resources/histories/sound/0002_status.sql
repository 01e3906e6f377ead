-- revision: 7c1e
-- revises: 99b3ff7741d5
-- message: add status to users

-- upgrade
ALTER TABLE users ADD COLUMN status TEXT;
UPDATE users SET status = CASE is_active WHEN 1 THEN 'active' ELSE 'gone' END;

-- downgrade
ALTER TABLE users DROP COLUMN status;
