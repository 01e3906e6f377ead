CREATE TYPE place AS (street text, zip varchar(10));
CREATE TYPE trip AS (origin place, km integer);
CREATE TABLE rooms (id integer PRIMARY KEY, place place);
CREATE TABLE trips (route trip, note text);
