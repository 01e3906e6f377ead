ALTER TABLE products DROP CONSTRAINT price_known;
ALTER TABLE products ALTER COLUMN price TYPE bigint USING (price * 100)::bigint;
ALTER TABLE products ADD CONSTRAINT price_known CHECK (price BETWEEN 0 AND 9999900);
