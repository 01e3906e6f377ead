ALTER TABLE products ALTER COLUMN price TYPE bigint USING (price * 100)::bigint;
ALTER TABLE products ADD CONSTRAINT price_in_cents CHECK (price BETWEEN -9999999999 AND 9999999999);
