CREATE TABLE orders_new (id bigserial PRIMARY KEY, total integer NOT NULL, note text);
INSERT INTO orders_new (id, total) SELECT id, total FROM orders;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
ALTER SEQUENCE orders_new_id_seq RENAME TO orders_id_seq;
ALTER INDEX orders_new_pkey RENAME TO orders_pkey;
