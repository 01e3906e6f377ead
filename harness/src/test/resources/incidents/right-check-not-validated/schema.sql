CREATE TABLE ages (id integer PRIMARY KEY, years integer);
