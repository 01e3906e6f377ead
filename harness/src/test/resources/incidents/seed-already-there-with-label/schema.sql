CREATE TABLE roles (name text PRIMARY KEY, label text NOT NULL);
