CREATE TABLE visits (id integer PRIMARY KEY, seen timestamp CHECK (seen BETWEEN '1970-01-01' AND '2100-01-01'));
