CREATE TABLE a (id integer PRIMARY KEY, v text NOT NULL);
CREATE TABLE b (id integer PRIMARY KEY, v text NOT NULL);
CREATE TABLE w (id integer PRIMARY KEY, t text);
