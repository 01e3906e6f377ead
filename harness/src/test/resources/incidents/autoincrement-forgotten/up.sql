CREATE TABLE receipts_new (id INTEGER PRIMARY KEY AUTOINCREMENT, amount INTEGER NOT NULL, memo TEXT);
INSERT INTO receipts_new (id, amount) SELECT id, amount FROM receipts;
DROP TABLE receipts;
ALTER TABLE receipts_new RENAME TO receipts;
