CREATE TABLE payments (id integer PRIMARY KEY, reference text NOT NULL);
