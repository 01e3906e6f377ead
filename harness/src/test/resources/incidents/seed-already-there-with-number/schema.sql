CREATE TABLE feeds (id serial PRIMARY KEY, name text NOT NULL, query text NOT NULL);
