CREATE TABLE accounts (id integer PRIMARY KEY, email text NOT NULL, is_active boolean CHECK (is_active IN (0, 1)));
