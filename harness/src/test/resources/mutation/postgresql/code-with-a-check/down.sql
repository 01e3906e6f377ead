ALTER TABLE products DROP CONSTRAINT products_code_length, ALTER COLUMN code TYPE varchar(12);
