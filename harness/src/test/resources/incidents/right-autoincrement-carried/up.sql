CREATE TABLE receipts_new (id INTEGER PRIMARY KEY AUTOINCREMENT, amount INTEGER NOT NULL, memo TEXT);
INSERT INTO receipts_new (id, amount) SELECT id, amount FROM receipts;
DELETE FROM sqlite_sequence WHERE name = 'receipts_new';
INSERT INTO sqlite_sequence (name, seq) SELECT 'receipts_new', seq FROM sqlite_sequence WHERE name = 'receipts';
DROP TABLE receipts;
ALTER TABLE receipts_new RENAME TO receipts;
