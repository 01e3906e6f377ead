CREATE TABLE clients (id integer PRIMARY KEY, fullname varchar(100) NOT NULL, vat text UNIQUE);
CREATE TABLE orders (id integer PRIMARY KEY, client_id integer NOT NULL REFERENCES clients (id), placed_at timestamp);
