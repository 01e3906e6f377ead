ALTER TABLE visits ALTER COLUMN seen TYPE timestamp;
ALTER TABLE calls ALTER COLUMN made TYPE timestamp;
ALTER TABLE notes ALTER COLUMN written TYPE timestamp;
