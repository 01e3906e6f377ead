ALTER TABLE orders ALTER COLUMN id TYPE bigint;
ALTER TABLE lines ALTER COLUMN order_id TYPE bigint;
