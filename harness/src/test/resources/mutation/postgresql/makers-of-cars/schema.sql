CREATE TABLE cars (id bigint PRIMARY KEY, model text NOT NULL, maker text);
