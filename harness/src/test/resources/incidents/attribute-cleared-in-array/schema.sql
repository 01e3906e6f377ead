CREATE TYPE place AS (street text, zip varchar(10));
CREATE TABLE rooms (id integer PRIMARY KEY, places place[] NOT NULL);
