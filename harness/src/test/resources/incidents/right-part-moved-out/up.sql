CREATE TABLE addresses (customer_id INTEGER PRIMARY KEY REFERENCES customers (id), street TEXT);
INSERT INTO addresses (customer_id, street) SELECT id, street FROM customers;
ALTER TABLE customers DROP COLUMN street;
