CREATE TABLE settings (id integer PRIMARY KEY CHECK (id = 1), title varchar(20) NOT NULL);
INSERT INTO settings (id, title) VALUES (1, 'App');
