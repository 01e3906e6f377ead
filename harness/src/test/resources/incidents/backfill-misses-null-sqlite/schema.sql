CREATE TABLE accounts (id INTEGER PRIMARY KEY, status TEXT CHECK (status IN ('active', 'blocked')));
