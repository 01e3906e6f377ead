CREATE TABLE orders (id integer PRIMARY KEY, note text);
CREATE TABLE lines (order_id integer NOT NULL REFERENCES orders (id), line integer NOT NULL);
