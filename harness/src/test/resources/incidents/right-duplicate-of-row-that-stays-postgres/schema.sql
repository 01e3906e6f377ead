CREATE TABLE follows (id serial PRIMARY KEY, who integer NOT NULL, whom integer NOT NULL, since timestamp NOT NULL DEFAULT now());
