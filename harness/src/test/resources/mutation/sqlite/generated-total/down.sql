CREATE TABLE lines_old (
  id integer PRIMARY KEY,
  product text NOT NULL,
  quantity smallint NOT NULL,
  unit_price integer NOT NULL,
  total integer GENERATED ALWAYS AS (quantity * unit_price) STORED
);
INSERT INTO lines_old (id, product, quantity, unit_price) SELECT id, product, quantity, unit_price FROM lines;
DROP TABLE lines;
ALTER TABLE lines_old RENAME TO lines;
