ALTER TABLE jobs ADD COLUMN priority integer;
