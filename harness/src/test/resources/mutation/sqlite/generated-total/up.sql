CREATE TABLE lines_new (
  id integer PRIMARY KEY,
  product text NOT NULL,
  quantity smallint NOT NULL,
  unit_price integer NOT NULL,
  total integer GENERATED ALWAYS AS (quantity * unit_price) VIRTUAL
);
INSERT INTO lines_new (id, product, quantity, unit_price) SELECT id, product, quantity, unit_price FROM lines;
DROP TABLE lines;
ALTER TABLE lines_new RENAME TO lines;
