ALTER TABLE lines ALTER COLUMN order_id TYPE integer;
