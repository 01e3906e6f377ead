CREATE TABLE files (id integer PRIMARY KEY, checksum varchar(64) NOT NULL);
