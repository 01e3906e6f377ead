DELETE FROM stock WHERE id NOT IN (SELECT min(id) FROM stock GROUP BY item);
DROP INDEX stock_item;
CREATE UNIQUE INDEX stock_item ON stock (item);
