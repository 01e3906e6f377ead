ALTER TABLE people ADD COLUMN name TEXT;
UPDATE people SET name = short;
ALTER TABLE people DROP COLUMN short;
