ALTER TABLE notes DROP COLUMN search;
ALTER TABLE notes ADD COLUMN search text GENERATED ALWAYS AS (lower(title || COALESCE(body, ''))) STORED;
CREATE INDEX notes_search ON notes (id, title);
