CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL);
