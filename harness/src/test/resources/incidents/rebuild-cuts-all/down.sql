CREATE TABLE places_old (id integer PRIMARY KEY, name text NOT NULL);
INSERT INTO places_old SELECT id, substr(name, 1, 3) FROM places;
DROP TABLE places;
ALTER TABLE places_old RENAME TO places;
