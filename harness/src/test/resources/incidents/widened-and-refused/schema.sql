CREATE TABLE files (id integer PRIMARY KEY, path varchar(50) NOT NULL);
