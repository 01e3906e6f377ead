ALTER TABLE accounts ADD COLUMN verified INTEGER;
UPDATE accounts SET verified = 0;
