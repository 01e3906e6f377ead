ALTER TABLE lines ALTER COLUMN order_id TYPE integer;
ALTER TABLE orders ALTER COLUMN id TYPE integer;
