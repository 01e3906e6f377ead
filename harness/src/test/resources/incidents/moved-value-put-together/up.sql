ALTER TABLE people ADD COLUMN short TEXT;
UPDATE people SET short = substr(name, 1, 3);
ALTER TABLE people DROP COLUMN name;
