CREATE TABLE fees_new (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 10000000 AND amount % 100 = 0));
INSERT INTO fees_new (id, amount) SELECT id, amount * 100 FROM fees;
DROP TABLE fees;
ALTER TABLE fees_new RENAME TO fees;
