CREATE TABLE settings (id bigint PRIMARY KEY, owner text NOT NULL, data jsonb);
