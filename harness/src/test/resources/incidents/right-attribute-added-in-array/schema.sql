CREATE TYPE place AS (street text, zip varchar(10));
CREATE TYPE trip AS (origin place, km integer);
CREATE TABLE rooms (id integer PRIMARY KEY, places place[] NOT NULL);
CREATE TABLE tours (routes trip[], note text);
INSERT INTO rooms VALUES (1, ARRAY[ROW('a "b", c', NULL)::place, NULL, ROW('', 'it''s')::place]);
