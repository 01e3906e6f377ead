ALTER TABLE accounts ADD COLUMN is_active boolean;
UPDATE accounts SET is_active = (status = 'active');
ALTER TABLE accounts ALTER COLUMN is_active SET NOT NULL;
