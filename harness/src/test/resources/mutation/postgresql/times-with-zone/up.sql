ALTER TABLE events
  ALTER COLUMN starts_at TYPE timestamptz USING starts_at AT TIME ZONE 'Etc/GMT-5',
  ALTER COLUMN ends_at TYPE timestamptz USING ends_at AT TIME ZONE 'Etc/GMT-5';
