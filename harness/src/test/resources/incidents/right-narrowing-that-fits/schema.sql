CREATE TABLE reviews (id integer PRIMARY KEY, stars smallint NOT NULL CHECK (stars BETWEEN 1 AND 5));
