ALTER TABLE products DROP CONSTRAINT price_known;
ALTER TABLE products ALTER COLUMN price TYPE numeric(10, 2) USING price / 100.0;
ALTER TABLE products ADD CONSTRAINT price_known CHECK (price BETWEEN 0 AND 99999);
