ALTER TABLE products DROP CONSTRAINT price_in_cents;
ALTER TABLE products ALTER COLUMN price TYPE numeric(10, 2) USING price / 100.0;
