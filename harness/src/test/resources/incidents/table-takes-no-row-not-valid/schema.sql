CREATE TABLE bids (id integer PRIMARY KEY, amount integer NOT NULL);
