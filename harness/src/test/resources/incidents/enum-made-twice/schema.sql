CREATE TYPE role AS ENUM ('reader', 'writer');
CREATE TABLE grants (id integer PRIMARY KEY, role role NOT NULL);
