ALTER TABLE orders ADD COLUMN total INTEGER NOT NULL DEFAULT 0;
UPDATE orders SET total = coalesce((SELECT sum(cents) FROM lines WHERE lines.order_id = orders.id), 0);
