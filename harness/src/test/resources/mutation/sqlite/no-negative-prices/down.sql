CREATE TABLE items_old (id integer PRIMARY KEY AUTOINCREMENT, label text NOT NULL, price integer);
INSERT INTO items_old (id, label, price) SELECT id, label, price FROM items;
INSERT OR IGNORE INTO items_old (id, label, price) SELECT id, label, price FROM items_rejected;
DELETE FROM sqlite_sequence WHERE name = 'items_old';
INSERT INTO sqlite_sequence (name, seq) SELECT 'items_old', seq FROM sqlite_sequence WHERE name = 'items';
DROP TABLE items;
ALTER TABLE items_old RENAME TO items;
DROP TABLE items_rejected;
