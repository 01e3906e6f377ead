CREATE TABLE places (id integer PRIMARY KEY, name varchar(10) NOT NULL, size numeric(6, 1) NOT NULL);
