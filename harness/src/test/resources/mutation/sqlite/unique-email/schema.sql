CREATE TABLE subscribers (id integer PRIMARY KEY AUTOINCREMENT, email text NOT NULL, name text);
