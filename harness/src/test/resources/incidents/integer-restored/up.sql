ALTER TABLE parts ALTER COLUMN grams TYPE bigint;
