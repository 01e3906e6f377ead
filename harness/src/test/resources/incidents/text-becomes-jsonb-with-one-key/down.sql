ALTER TABLE events ALTER COLUMN payload TYPE text;
