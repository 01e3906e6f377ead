CREATE TABLE lines_new (
  id INTEGER PRIMARY KEY,
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000),
  price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 1000),
  total INTEGER
);
INSERT INTO lines_new (id, amount, price) SELECT id, amount, price FROM lines;
DROP TABLE lines;
ALTER TABLE lines_new RENAME TO lines;
