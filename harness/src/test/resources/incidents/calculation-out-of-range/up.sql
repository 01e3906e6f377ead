ALTER TABLE parts ADD COLUMN kilos numeric(12, 3);
UPDATE parts SET kilos = grams / 1000.0;
ALTER TABLE parts DROP COLUMN grams;
