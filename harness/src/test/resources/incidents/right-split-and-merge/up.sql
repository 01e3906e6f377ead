ALTER TABLE persons ADD COLUMN first_name text, ADD COLUMN rest text;
UPDATE persons SET
  first_name = split_part(name, ' ', 1),
  rest = CASE WHEN strpos(name, ' ') > 0 THEN substr(name, strpos(name, ' ') + 1) END;
ALTER TABLE persons ALTER COLUMN first_name SET NOT NULL, DROP COLUMN name;
