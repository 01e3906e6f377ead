ALTER TABLE items DROP CONSTRAINT items_price_sound;
INSERT INTO items (id, label, price) SELECT id, label, price FROM items_rejected ON CONFLICT (id) DO NOTHING;
DROP TABLE items_rejected;
