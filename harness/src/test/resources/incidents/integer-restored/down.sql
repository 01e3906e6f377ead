ALTER TABLE parts ALTER COLUMN grams TYPE integer;
