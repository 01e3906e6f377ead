CREATE TABLE sales (id integer PRIMARY KEY, amount integer NOT NULL CHECK (amount BETWEEN 0 AND 1000000));
CREATE VIEW sums AS SELECT sum(amount) AS total FROM sales;
