CREATE TABLE items_rejected (id bigint PRIMARY KEY, label text NOT NULL, price numeric(10,2) NOT NULL);
WITH rejected AS (DELETE FROM items WHERE price < 0 RETURNING id, label, price)
  INSERT INTO items_rejected (id, label, price) SELECT id, label, price FROM rejected;
ALTER TABLE items ADD CONSTRAINT items_price_sound CHECK (price >= 0);
