ALTER TABLE products DROP CONSTRAINT products_vendor;
