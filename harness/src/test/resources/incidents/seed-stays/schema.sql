CREATE TABLE roles (name text PRIMARY KEY, level integer NOT NULL);
