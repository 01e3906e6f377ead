CREATE TABLE rooms (id integer PRIMARY KEY, number text NOT NULL);
