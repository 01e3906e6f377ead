CREATE TABLE parts (id integer PRIMARY KEY, grams integer NOT NULL);
