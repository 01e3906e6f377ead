CREATE TABLE follows (id serial PRIMARY KEY, who integer NOT NULL, whom integer NOT NULL, note text);
