CREATE TABLE orders_new (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customers (id), total INTEGER NOT NULL, region TEXT);
INSERT INTO orders_new (id, customer_id, total, region)
SELECT o.id, o.customer_id, o.total, c.region FROM orders o JOIN customers c ON c.id = o.customer_id;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
