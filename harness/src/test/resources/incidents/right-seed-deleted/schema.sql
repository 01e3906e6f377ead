CREATE TABLE roles (name text PRIMARY KEY CHECK (name <> 'admin'));
