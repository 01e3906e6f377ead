ALTER TABLE visits ALTER COLUMN seen TYPE timestamp;
