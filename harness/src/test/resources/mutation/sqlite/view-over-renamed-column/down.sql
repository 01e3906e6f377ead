DROP VIEW people_names;
ALTER TABLE people RENAME COLUMN family_name TO surname;
CREATE VIEW people_names AS SELECT id, surname FROM people;
