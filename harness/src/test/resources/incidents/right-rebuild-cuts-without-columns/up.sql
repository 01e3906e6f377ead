CREATE TABLE places_new (id integer PRIMARY KEY, name text NOT NULL CHECK (length(name) <= 40));
INSERT INTO places_new (id, name) SELECT id, name FROM places;
DROP TABLE places;
ALTER TABLE places_new RENAME TO places;
