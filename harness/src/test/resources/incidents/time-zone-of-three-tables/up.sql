ALTER TABLE visits ALTER COLUMN seen TYPE timestamptz;
ALTER TABLE calls ALTER COLUMN made TYPE timestamptz;
ALTER TABLE notes ALTER COLUMN written TYPE timestamptz;
