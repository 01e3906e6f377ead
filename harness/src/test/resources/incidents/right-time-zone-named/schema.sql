CREATE TABLE visits (id integer PRIMARY KEY, seen timestamp NOT NULL);
