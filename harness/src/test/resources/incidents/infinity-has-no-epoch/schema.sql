CREATE TABLE leases (id integer PRIMARY KEY, until timestamptz NOT NULL);
