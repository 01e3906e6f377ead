CREATE TABLE cars (id integer PRIMARY KEY, model text NOT NULL, maker text);
