CREATE TABLE products_new (id INTEGER PRIMARY KEY, vendor_id INTEGER REFERENCES vendors (id));
INSERT INTO products_new (id, vendor_id) SELECT id, vendor_id FROM products;
DROP TABLE products;
ALTER TABLE products_new RENAME TO products;
