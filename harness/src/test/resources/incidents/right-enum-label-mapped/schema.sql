CREATE TYPE severity AS ENUM ('low', 'high');
CREATE TABLE bugs (id integer PRIMARY KEY, severity severity NOT NULL);
