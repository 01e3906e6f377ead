ALTER TABLE songs ADD COLUMN position INTEGER;
UPDATE songs SET position = rowid;
