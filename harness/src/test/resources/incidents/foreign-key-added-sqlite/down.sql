CREATE TABLE products_old (id INTEGER PRIMARY KEY, vendor_id INTEGER);
INSERT INTO products_old (id, vendor_id) SELECT id, vendor_id FROM products;
DROP TABLE products;
ALTER TABLE products_old RENAME TO products;
