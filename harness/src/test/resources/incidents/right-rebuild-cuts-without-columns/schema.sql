CREATE TABLE places (id integer PRIMARY KEY, name text NOT NULL CHECK (length(name) <= 10));
