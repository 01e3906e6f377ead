ALTER TABLE contacts DROP COLUMN verified;
