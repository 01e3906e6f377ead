CREATE TABLE items_rejected (id integer PRIMARY KEY, label text NOT NULL, price integer);
INSERT INTO items_rejected (id, label, price) SELECT id, label, price FROM items WHERE price < 0;
CREATE TABLE items_new (
  id integer PRIMARY KEY AUTOINCREMENT,
  label text NOT NULL,
  price integer CHECK (price >= 0)
);
INSERT INTO items_new (id, label, price) SELECT id, label, price FROM items WHERE price IS NULL OR price >= 0;
DELETE FROM sqlite_sequence WHERE name = 'items_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'items_new', seq FROM sqlite_sequence WHERE name = 'items';
DROP TABLE items;
ALTER TABLE items_new RENAME TO items;
