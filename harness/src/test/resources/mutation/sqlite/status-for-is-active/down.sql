ALTER TABLE accounts ADD COLUMN is_active boolean;
UPDATE accounts SET is_active = CASE status WHEN 'active' THEN 1 WHEN 'inactive' THEN 0 END;
ALTER TABLE accounts DROP COLUMN status;
