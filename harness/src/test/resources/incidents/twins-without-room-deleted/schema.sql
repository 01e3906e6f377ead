CREATE TABLE stock (id integer PRIMARY KEY, item text NOT NULL, shop text NOT NULL);
CREATE UNIQUE INDEX stock_item ON stock (item);
