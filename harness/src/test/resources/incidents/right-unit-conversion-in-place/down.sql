CREATE TABLE fees_old (id INTEGER PRIMARY KEY, amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 100000));
INSERT INTO fees_old (id, amount) SELECT id, amount / 100 FROM fees;
DROP TABLE fees;
ALTER TABLE fees_old RENAME TO fees;
