CREATE TABLE places_old (id integer PRIMARY KEY, name text NOT NULL CHECK (length(name) <= 10));
INSERT INTO places_old SELECT id, CASE WHEN length(name) > 10 THEN substr(name, 1, 10) ELSE name END FROM places;
DROP TABLE places;
ALTER TABLE places_old RENAME TO places;
