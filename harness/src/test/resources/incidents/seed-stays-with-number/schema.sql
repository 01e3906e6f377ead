CREATE TABLE roles (id serial PRIMARY KEY, name text UNIQUE NOT NULL);
