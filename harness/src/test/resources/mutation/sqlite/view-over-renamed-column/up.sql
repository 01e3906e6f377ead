DROP VIEW people_names;
ALTER TABLE people RENAME COLUMN surname TO family_name;
CREATE VIEW people_names AS SELECT id, family_name AS surname FROM people;
