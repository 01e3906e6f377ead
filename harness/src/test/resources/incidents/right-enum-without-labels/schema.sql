CREATE TYPE kind AS ENUM (); CREATE TABLE tips (id integer PRIMARY KEY, kind kind, text varchar(40));
