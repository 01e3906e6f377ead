CREATE TABLE stock_new (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL CHECK (amount > 0));
INSERT INTO stock_new (id, amount) SELECT id, amount FROM stock;
DROP TABLE stock;
ALTER TABLE stock_new RENAME TO stock;
