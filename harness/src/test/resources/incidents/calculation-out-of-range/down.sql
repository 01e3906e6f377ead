ALTER TABLE parts ADD COLUMN grams integer;
UPDATE parts SET grams = coalesce(kilos, 0) * 1000;
ALTER TABLE parts ALTER COLUMN grams SET NOT NULL;
ALTER TABLE parts DROP COLUMN kilos;
