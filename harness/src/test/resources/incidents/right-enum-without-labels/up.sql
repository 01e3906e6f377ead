ALTER TABLE tips ADD COLUMN note text;
