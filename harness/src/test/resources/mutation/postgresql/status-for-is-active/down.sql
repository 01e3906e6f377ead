ALTER TABLE accounts ADD COLUMN is_active boolean;
UPDATE accounts SET is_active = CASE status WHEN 'active' THEN true WHEN 'inactive' THEN false END;
ALTER TABLE accounts DROP COLUMN status;
