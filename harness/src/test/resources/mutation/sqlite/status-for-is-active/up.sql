ALTER TABLE accounts ADD COLUMN status text NOT NULL DEFAULT 'unknown';
UPDATE accounts SET status = CASE WHEN is_active THEN 'active' WHEN NOT is_active THEN 'inactive' ELSE 'unknown' END;
ALTER TABLE accounts DROP COLUMN is_active;
