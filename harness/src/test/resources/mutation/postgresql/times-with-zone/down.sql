ALTER TABLE events
  ALTER COLUMN starts_at TYPE timestamp USING starts_at AT TIME ZONE 'Etc/GMT-5',
  ALTER COLUMN ends_at TYPE timestamp USING ends_at AT TIME ZONE 'Etc/GMT-5';
