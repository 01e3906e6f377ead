ALTER TABLE targets ADD COLUMN note text;
