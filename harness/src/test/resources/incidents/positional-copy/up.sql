CREATE TABLE people_new (id INTEGER PRIMARY KEY, last_name TEXT NOT NULL, first_name TEXT NOT NULL);
INSERT INTO people_new SELECT * FROM people;
DROP TABLE people;
ALTER TABLE people_new RENAME TO people;
