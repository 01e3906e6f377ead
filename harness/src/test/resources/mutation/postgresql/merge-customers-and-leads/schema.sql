CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL, company text);
CREATE TABLE leads (id bigint PRIMARY KEY, name text NOT NULL, company text);
