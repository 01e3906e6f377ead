CREATE TABLE rulers (id integer PRIMARY KEY, born date);
