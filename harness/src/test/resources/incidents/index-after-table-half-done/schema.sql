CREATE TABLE accounts (id integer PRIMARY KEY, plan text, email text);
