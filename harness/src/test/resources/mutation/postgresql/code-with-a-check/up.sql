ALTER TABLE products ALTER COLUMN code TYPE text, ADD CONSTRAINT products_code_length CHECK (length(code) <= 12);
