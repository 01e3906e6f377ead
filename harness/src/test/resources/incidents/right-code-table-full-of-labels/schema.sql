CREATE TYPE plan AS ENUM ('free', 'paid');
CREATE TABLE plans (name plan PRIMARY KEY, price integer NOT NULL);
INSERT INTO plans (name, price) VALUES ('free', 0), ('paid', 9);
CREATE TABLE accounts (id integer PRIMARY KEY, plan plan NOT NULL REFERENCES plans (name));
