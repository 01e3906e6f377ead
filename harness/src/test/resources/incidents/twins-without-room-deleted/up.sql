DROP INDEX stock_item;
CREATE UNIQUE INDEX stock_item ON stock (item, shop);
