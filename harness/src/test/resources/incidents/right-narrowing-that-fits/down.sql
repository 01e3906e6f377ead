ALTER TABLE reviews ALTER COLUMN stars TYPE smallint;
