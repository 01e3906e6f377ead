CREATE TABLE stock_old (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL CHECK (amount >= 0));
INSERT INTO stock_old (id, amount) SELECT id, amount FROM stock;
DROP TABLE stock;
ALTER TABLE stock_old RENAME TO stock;
