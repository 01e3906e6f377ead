ALTER TABLE persons ADD COLUMN name text;
UPDATE persons SET name = first_name || coalesce(' ' || rest, '');
ALTER TABLE persons ALTER COLUMN name SET NOT NULL, DROP COLUMN first_name, DROP COLUMN rest;
