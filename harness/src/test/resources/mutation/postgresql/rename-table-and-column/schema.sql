CREATE TABLE clients (id bigint PRIMARY KEY, fullname varchar(100) NOT NULL, vat text);
CREATE INDEX clients_vat ON clients (vat);
CREATE TABLE orders (id bigint PRIMARY KEY, client_id bigint NOT NULL REFERENCES clients (id), placed_at timestamptz);
