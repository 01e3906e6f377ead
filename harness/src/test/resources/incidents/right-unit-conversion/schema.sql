CREATE TABLE products (id integer PRIMARY KEY, price numeric(10, 2) NOT NULL);
ALTER TABLE products ADD CONSTRAINT price_known CHECK (price BETWEEN 0 AND 99999);
