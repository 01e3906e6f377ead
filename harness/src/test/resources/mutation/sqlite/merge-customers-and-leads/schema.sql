CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, company text);
CREATE TABLE leads (id integer PRIMARY KEY, name text NOT NULL, company text);
