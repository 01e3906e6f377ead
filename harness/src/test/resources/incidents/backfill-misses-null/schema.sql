CREATE TABLE accounts (id integer PRIMARY KEY, status text CHECK (status IN ('active', 'blocked')));
