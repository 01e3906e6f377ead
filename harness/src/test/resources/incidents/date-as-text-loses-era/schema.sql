CREATE TABLE rulers (id integer PRIMARY KEY, born date CHECK (isfinite(born)));
