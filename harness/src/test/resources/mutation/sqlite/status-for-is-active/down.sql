ALTER TABLE accounts ADD COLUMN is_active boolean CHECK (is_active IN (0, 1));
UPDATE accounts SET is_active = CASE status WHEN 'active' THEN 1 WHEN 'inactive' THEN 0 END;
ALTER TABLE accounts DROP COLUMN status;
