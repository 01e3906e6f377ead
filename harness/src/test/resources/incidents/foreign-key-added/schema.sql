CREATE TABLE vendors (id integer PRIMARY KEY, name text);
CREATE TABLE products (id integer PRIMARY KEY, vendor_id integer);
