CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, company text);
CREATE TABLE leads (id integer PRIMARY KEY, name text NOT NULL, company text);
INSERT INTO customers (id, name, company) SELECT id, name, company FROM contacts WHERE kind = 'customer';
INSERT INTO leads (id, name, company) SELECT id, name, company FROM contacts WHERE kind = 'lead';
DROP TABLE contacts;
