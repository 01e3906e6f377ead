CREATE TABLE orders (id bigserial PRIMARY KEY, total integer NOT NULL);
