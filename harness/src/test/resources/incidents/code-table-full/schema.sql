CREATE TABLE roles (name varchar(20) PRIMARY KEY CHECK (name IN ('owner', 'admin', 'viewer')));
INSERT INTO roles (name) VALUES ('owner'), ('admin'), ('viewer');
CREATE TABLE members (id integer PRIMARY KEY, role varchar(20) NOT NULL REFERENCES roles (name));
