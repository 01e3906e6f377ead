CREATE TABLE files (id integer PRIMARY KEY, content_hash varchar(64) NOT NULL UNIQUE);
