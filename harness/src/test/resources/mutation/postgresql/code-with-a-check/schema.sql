CREATE TABLE products (id bigint PRIMARY KEY, code varchar(12) NOT NULL, label varchar(12));
