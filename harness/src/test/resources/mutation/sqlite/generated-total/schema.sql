CREATE TABLE lines (
  id integer PRIMARY KEY,
  product text NOT NULL,
  quantity smallint NOT NULL,
  unit_price integer NOT NULL,
  total integer GENERATED ALWAYS AS (quantity * unit_price) STORED
);
