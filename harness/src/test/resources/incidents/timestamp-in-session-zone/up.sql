ALTER TABLE meetings ALTER COLUMN starts TYPE timestamptz;
