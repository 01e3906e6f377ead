CREATE TABLE rates (id integer PRIMARY KEY, rate numeric(12, 6) NOT NULL);
