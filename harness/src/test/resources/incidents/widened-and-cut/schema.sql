CREATE TABLE links (id integer PRIMARY KEY, url varchar(50) NOT NULL);
