DROP INDEX notes_search;
ALTER TABLE notes DROP COLUMN search;
ALTER TABLE notes ADD COLUMN search text GENERATED ALWAYS AS (lower(title)) STORED;
