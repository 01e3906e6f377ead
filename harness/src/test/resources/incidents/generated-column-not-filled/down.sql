CREATE TABLE lines_old (
  id INTEGER PRIMARY KEY,
  amount INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000),
  price INTEGER NOT NULL CHECK (price BETWEEN 0 AND 1000),
  total INTEGER GENERATED ALWAYS AS (amount * price) STORED
);
INSERT INTO lines_old (id, amount, price) SELECT id, amount, price FROM lines;
DROP TABLE lines;
ALTER TABLE lines_old RENAME TO lines;
