CREATE TABLE users (id integer PRIMARY KEY, tenant integer NOT NULL, email text NOT NULL);
CREATE UNIQUE INDEX users_email ON users (tenant, email);
