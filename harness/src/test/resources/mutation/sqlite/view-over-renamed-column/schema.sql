CREATE TABLE people (id integer PRIMARY KEY, surname text NOT NULL, given text);
CREATE VIEW people_names AS SELECT id, surname FROM people;
