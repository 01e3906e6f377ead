CREATE TABLE entries (id uuid PRIMARY KEY, place bigserial NOT NULL);
