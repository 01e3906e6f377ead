ALTER TABLE tickets DROP COLUMN number;
