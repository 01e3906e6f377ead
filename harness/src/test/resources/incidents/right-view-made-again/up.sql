DROP VIEW sums;
ALTER TABLE sales ALTER COLUMN amount TYPE bigint;
CREATE VIEW sums AS SELECT sum(amount) AS total FROM sales;
