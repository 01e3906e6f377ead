ALTER TABLE reviews ALTER COLUMN stars TYPE integer;
