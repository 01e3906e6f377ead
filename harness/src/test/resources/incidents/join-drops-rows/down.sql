CREATE TABLE orders_old (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id), total INTEGER NOT NULL);
INSERT INTO orders_old (id, customer_id, total)
SELECT o.id, o.customer_id, o.total FROM orders o JOIN customers c ON c.id = o.customer_id;
DROP TABLE orders;
ALTER TABLE orders_old RENAME TO orders;
