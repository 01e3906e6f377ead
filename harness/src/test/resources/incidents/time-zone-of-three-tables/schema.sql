CREATE TABLE visits (id integer PRIMARY KEY, seen timestamp NOT NULL);
CREATE TABLE calls (id integer PRIMARY KEY, made timestamp NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, written timestamp);
