ALTER TABLE codes ADD COLUMN note text;
